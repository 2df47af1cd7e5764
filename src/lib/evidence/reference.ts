import { COUNTRIES, featureReference, isCountry, splitReference } from '../dossier/model/reference';
import type { Dossier, FeatureReference, LayerFeature } from '../dossier/model/types';
import { isLayerId, LAYER_IDS, type LayerId } from '../layers/ids';

/** The layer of a reference; undefined for countries of the base map, which have none. */
export function layerOf(reference: FeatureReference): LayerId | undefined {
	const { layer } = splitReference(reference);
	return isLayerId(layer) ? layer : undefined;
}

/** The feature that is referred to; undefined for a country of the base map or an unknown one. */
export function featureOf(dossier: Dossier, reference: FeatureReference): LayerFeature | undefined {
	const { layer, id } = splitReference(reference);
	return dossier.layers[layer]?.features.find((feature) => feature.id === id);
}

/** Every feature that stands for a country, by layer in drawing order. */
export function featuresOfCountry(
	dossier: Dossier,
	alpha3: string
): { readonly layer: LayerId; readonly feature: LayerFeature }[] {
	return LAYER_IDS.flatMap((layer) => {
		const feature = dossier.layers[layer]?.features.find(({ country }) => country === alpha3);
		return feature ? [{ layer, feature }] : [];
	});
}

/** How a country is selected: in the first layer that has it, otherwise on the base map. */
export function referenceOfCountry(dossier: Dossier, alpha3: string): FeatureReference {
	const [first] = featuresOfCountry(dossier, alpha3);
	return first
		? featureReference(first.layer, first.feature.id)
		: featureReference(COUNTRIES, alpha3);
}

/** How one layer has a country; undefined where it does not. */
export function referenceInLayer(
	dossier: Dossier,
	layer: LayerId,
	alpha3: string
): FeatureReference | undefined {
	const found = dossier.layers[layer]?.features.find(({ country }) => country === alpha3);
	return found && featureReference(layer, found.id);
}

/** What the ids of all that is said of a subject begin with. */
const CLAIMS = 'claims-';

/**
 * Id of the element that says, in a page without scripts, all that is said of an actor or a feature;
 * a country has one, whichever layer it is in.
 * @param subject an actor's id, or the reference of a feature that is no country: see `subjectOf`
 */
export function claimsId(subject: string): string {
	const { layer, id } = splitReference(subject);
	if (id === '') return CLAIMS + subject;
	return `${CLAIMS}${layer}-${id}`;
}

/**
 * What a place of a page without scripts speaks of, as a page with scripts selects it.
 * @param place an element's id, as {@link claimsId} gives it
 * @param isCountry whether the base map has a country of this ISO 3166-1 alpha-3 code
 * @returns undefined: the place is another one, or nothing on the map stands for its subject
 */
export function referenceOfClaims(
	dossier: Dossier,
	place: string,
	isCountry: (alpha3: string) => boolean
): FeatureReference | undefined {
	// Every page is asked at its start, and few are opened at a place.
	if (!place.startsWith(CLAIMS)) return undefined;
	const country = place.slice(CLAIMS.length);
	if (place === claimsId(country) && isCountry(country))
		return referenceOfCountry(dossier, country);
	return LAYER_IDS.flatMap((layer) =>
		(dossier.layers[layer]?.features ?? [])
			.filter((feature) => feature.country === undefined)
			.map(({ id }) => featureReference(layer, id))
	).find((reference) => claimsId(reference) === place);
}

/** Id of the element that holds a block of an article. */
export function blockId(article: string, block: number): string {
	return `${article}-${block}`;
}
