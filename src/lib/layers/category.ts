import { declaredCategory } from '../dossier/model/category';
import type { Category, LayerDefinition } from './definition';

/** The category that a feature of a layer belongs to; undefined where its value is not on the scale. */
export function categoryOf(
	{ scale: { property, categories } }: Pick<LayerDefinition, 'scale'>,
	properties: Readonly<Record<string, unknown>>
): Category | undefined {
	const drawn = categories.filter(({ legendOnly }) => legendOnly !== true);
	return declaredCategory({ property, categories: drawn }, properties);
}

/** How many features carry each category; undefined: their values are not on the scale. */
export function countByCategory(
	layer: Pick<LayerDefinition, 'scale'>,
	features: readonly { readonly properties: Readonly<Record<string, unknown>> }[]
): ReadonlyMap<Category | undefined, number> {
	const counts = new Map<Category | undefined, number>();
	for (const { properties } of features) {
		const category = categoryOf(layer, properties);
		counts.set(category, (counts.get(category) ?? 0) + 1);
	}
	return counts;
}

/** Names a category in ids of style layers; unique within its layer. */
export function categoryId(category: Category): string {
	return category.id ?? category.value;
}
