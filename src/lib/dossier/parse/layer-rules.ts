import * as v from 'valibot';
import { declaredCategory } from '../model/category';
import type { CategoryDeclaration, LayerDeclaration } from '../model/declarations';
import { featureProperties } from '../model/schema';
import { shapeOfLook, type Shape } from '../model/vocabulary';

/** What the parser must know of a layer to check its data. */
export interface LayerRules {
	readonly id: string;
	/** Schema of a feature's properties, those of every layer included. */
	readonly properties: v.GenericSchema;
	/**
	 * What a feature with these properties is drawn as; undefined where it is of no category, so that
	 * nothing would be drawn of it.
	 */
	readonly shapeOf: (properties: Readonly<Record<string, unknown>>) => Shape | undefined;
}

/** The rules for a layer's features that follow from its declaration. */
export function layerRules(layer: LayerDeclaration): LayerRules {
	const { id, property, categories, measures = [] } = layer;
	const own = Object.entries(valuesByProperty(layer)).map(([name, values]) => [
		name,
		oneOf(values, name !== property && isLeftOut(categories, name))
	]);
	const measured = measures.map((measure) => [
		measure.property,
		v.optional(v.pipe(v.number(), v.minValue(0, 'Write a number that is not negative.')))
	]);
	return {
		id,
		properties: v.strictObject({
			...featureProperties,
			...(Object.fromEntries([...own, ...measured]) as v.ObjectEntries)
		}),
		shapeOf: (properties) => {
			const category = declaredCategory(layer, properties);
			return category && shapeOfLook(category.look);
		}
	};
}

/** The words that a layer's own properties can have. */
function valuesByProperty({ property, categories }: LayerDeclaration): Record<string, string[]> {
	const values: Record<string, string[]> =
		property === undefined ? {} : { [property]: categories.map(({ value }) => value) };
	for (const [name, words] of categories.flatMap(({ where = {} }) => Object.entries(where))) {
		if (Object.hasOwn(featureProperties, name)) continue;
		values[name] = [...(values[name] ?? []), ...words];
	}
	return values;
}

function isLeftOut(categories: readonly CategoryDeclaration[], name: string): boolean {
	return categories.some(({ where = {} }) => where[name] === undefined);
}

function oneOf(values: readonly string[], isOptional: boolean): v.GenericSchema {
	const schema = v.picklist([...new Set(values)]);
	return isOptional ? v.optional(schema) : schema;
}
