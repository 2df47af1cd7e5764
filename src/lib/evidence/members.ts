import { featureReference } from '../dossier/model/reference';
import type { Dossier, FeatureReference } from '../dossier/model/types';
import { categoryOf } from '../layers/category';
import type { Category } from '../layers/definition';
import { layerById } from '../layers/layers-of';
import { referenceOfCountry } from './reference';

/** Members of one sort. */
export interface Rank {
	/** As the layer's legend has it; undefined: the layer does not say what sort they are. */
	readonly category: Category | undefined;
	/** How each is selected. */
	readonly members: readonly FeatureReference[];
}

/**
 * Whom a layer of members lists, by its categories in the legend's order; none is empty.
 * @param byName compares two members for a list in alphabetical order
 */
export function membersByRank(
	dossier: Dossier,
	layer: string,
	byName: (one: FeatureReference, other: FeatureReference) => number
): Rank[] {
	const definition = layerById(dossier, layer);
	if (definition === undefined) return [];
	const features = dossier.features[layer]?.features ?? [];
	return [...definition.scale.categories, undefined]
		.map((category) => ({
			category,
			members: features
				.filter(({ properties }) => categoryOf(definition, properties) === category)
				.map(({ id, country }) =>
					country === undefined ? featureReference(layer, id) : referenceOfCountry(dossier, country)
				)
				.sort(byName)
		}))
		.filter(({ members }) => members.length > 0);
}
