import { emphasis, withCountryOutlines, type FeatureState } from '../cartography/emphasis';
import type { DossierIndex } from '../dossier/claim-index';
import { splitReference } from '../dossier/reference';
import type { Dossier, FeatureReference } from '../dossier/types';
import { COUNTRIES, LAYER_IDS } from '../layers/ids';
import type { KnownWords, ViewDefaults } from '../view/url';
import type { View } from '../view/view';
import { countryOf } from './reference';

/** What a query may say of a dossier, and what an empty one stands for. */
export interface ViewTerms {
	readonly defaults: ViewDefaults;
	readonly known: KnownWords;
}

/**
 * What the words of a query mean for a dossier.
 * @param isCountry whether the base map has a country of this ISO 3166-1 alpha-3 code
 */
export function viewTerms(
	dossier: Dossier,
	index: DossierIndex,
	isCountry: (alpha3: string) => boolean
): ViewTerms {
	return {
		defaults: {
			layers: LAYER_IDS.filter((layer) => dossier.visible.includes(layer)),
			article: dossier.articles[0]?.id
		},
		known: {
			hasLayer: (id) => Object.hasOwn(dossier.layers, id),
			hasFeature: (reference) => {
				const { layer, id } = splitReference(reference);
				return layer === COUNTRIES ? isCountry(id) : index.feature(reference) !== undefined;
			},
			hasArticle: (id) => dossier.articles.some((article) => article.id === id),
			hasPassage: (id) => index.passage(id) !== undefined
		}
	};
}

/** Every feature of every layer of a dossier. */
export function everyFeature(dossier: Dossier): FeatureReference[] {
	return LAYER_IDS.flatMap((layer) =>
		(dossier.layers[layer]?.features ?? []).map(({ id }): FeatureReference => `${layer}:${id}`)
	);
}

/**
 * What a view's passage or selection concerns. Of a selection without a passage, only the same
 * country in other layers: what else its claims name would light up half of Europe.
 */
export function relatedTo(
	{ selection, passage }: Pick<View, 'selection' | 'passage'>,
	index: DossierIndex,
	all: readonly FeatureReference[]
): readonly FeatureReference[] {
	if (passage !== undefined) return index.featuresOfPassage(passage);
	const country = selection === undefined ? undefined : countryOf(selection);
	if (country === undefined) return [];
	return all.filter((reference) => countryOf(reference) === country);
}

/** How every feature stands to what a view looks at, with nothing under the pointer. */
export function featureStatesOf(
	view: View,
	dossier: Dossier,
	index: DossierIndex
): ReadonlyMap<FeatureReference, FeatureState> {
	const all = everyFeature(dossier);
	return withCountryOutlines(
		emphasis({ selected: view.selection, related: relatedTo(view, index, all), all }),
		(reference) => index.feature(reference)?.properties.boundary
	);
}
