import type { Category, LayerDefinition } from './define';

/** The category that a feature of a layer belongs to; undefined where its value is not on the scale. */
export function categoryOf(
	layer: Pick<LayerDefinition, 'scale'>,
	properties: Readonly<Record<string, unknown>>
): Category | undefined {
	const { property, categories } = layer.scale;
	return categories.find(
		({ value, where = {}, legendOnly }) =>
			legendOnly !== true &&
			properties[property] === value &&
			Object.entries(where).every(([name, values]) => values.includes(textOf(properties[name])))
	);
}

/** Names a category in ids of style layers; unique within its layer. */
export function categoryId(category: Category): string {
	return category.id ?? category.value;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
