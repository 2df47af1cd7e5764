import type { DossierIndex } from '../dossier/model/claim-index';
import { subjectOf } from '../dossier/model/partial-dossier';
import {
	ACTORS,
	COUNTRIES,
	featureReference,
	isCountry,
	NO_LAYERS,
	splitReference
} from '../dossier/model/reference';
import type { ActorId, Dossier, FeatureReference, LayerFeature } from '../dossier/model/types';

/** The layer of a reference; undefined for countries of the base map and for other actors, which have none. */
export function layerOf(reference: FeatureReference): string | undefined {
	const { layer } = splitReference(reference);
	return NO_LAYERS.includes(layer) ? undefined : layer;
}

/** The layers that must be on for all of these to be seen, each once. */
export function layersOf(references: readonly FeatureReference[]): string[] {
	return [...new Set(references.flatMap((reference) => layerOf(reference) ?? []))];
}

/** The feature that is referred to; undefined for a country of the base map or an unknown one. */
export function featureOf(dossier: Dossier, reference: FeatureReference): LayerFeature | undefined {
	const { layer, id } = splitReference(reference);
	return dossier.features[layer]?.features.find((feature) => feature.id === id);
}

/** The feature of a layer that is a country; undefined where the layer has none. */
export function referenceInLayer(
	dossier: Dossier,
	layer: string,
	alpha3: string
): FeatureReference | undefined {
	const feature = countryIn(dossier, layer, alpha3);
	return feature && featureReference(layer, feature.id);
}

function countryIn(dossier: Dossier, layer: string, alpha3: string): LayerFeature | undefined {
	return dossier.features[layer]?.features.find(({ country }) => country === alpha3);
}

/** Every feature that stands for a country, by layer in drawing order. */
export function featuresOfCountry(
	dossier: Dossier,
	alpha3: string
): { readonly layer: string; readonly feature: LayerFeature }[] {
	return dossier.layers.flatMap(({ id: layer }) => {
		const feature = countryIn(dossier, layer, alpha3);
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

/** How an actor is selected: a country as {@link referenceOfCountry} says, any other as itself. */
export function referenceOfActor(dossier: Dossier, actor: ActorId): FeatureReference {
	return isCountry(actor) ? referenceOfCountry(dossier, actor) : featureReference(ACTORS, actor);
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
	return CLAIMS + (id === '' ? subject : `${layer}-${id}`);
}

/**
 * What a place of a page without scripts speaks of, as a page with scripts selects it.
 * @param place an element's id, as {@link claimsId} gives it
 * @param hasCountry whether the base map has a country of this ISO 3166-1 alpha-3 code
 * @returns undefined: the place is another one, or nothing can be selected for its subject
 */
export function referenceOfClaims(
	{ dossier, index }: { readonly dossier: Dossier; readonly index: DossierIndex },
	place: string,
	hasCountry: (alpha3: string) => boolean
): FeatureReference | undefined {
	// Every page is asked at its start, and few are opened at a place.
	if (!place.startsWith(CLAIMS)) return undefined;
	const country = place.slice(CLAIMS.length);
	if (place === claimsId(country) && hasCountry(country))
		return referenceOfCountry(dossier, country);
	const others = dossier.actors.map(({ id }) => featureReference(ACTORS, id));
	return [...index.features, ...others].find(
		(reference) => claimsId(subjectOf(reference, index)) === place
	);
}

/** Id of the element that holds a block of an article. */
export function blockId(article: string, block: number): string {
	return `${article}-${block}`;
}
