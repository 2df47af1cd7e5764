import type { FeatureReference, LayerFeature } from './types';

/** What stands for every feature of a layer: `coalition:*`. */
export const EVERY_FEATURE = '*';

/** Countries of the base map: selectable, never switched off, without any claim of their own. */
export const COUNTRIES = 'countries';

/** A feature's reference, as it stands in claims and in the URL: `troops:FRA`. */
export function featureReference(layer: string, id: string): FeatureReference {
	return `${layer}:${id}`;
}

/** The two words of a reference: the layer, and the feature in it. */
export function splitReference(reference: string): { layer: string; id: string } {
	const colon = reference.indexOf(':');
	return colon === -1
		? { layer: reference, id: '' }
		: { layer: reference.slice(0, colon), id: reference.slice(colon + 1) };
}

/** What a claim may call a feature by: its own reference, or that of the whole layer. */
export function namesOf(layer: string, id: string): readonly FeatureReference[] {
	return [featureReference(layer, id), featureReference(layer, EVERY_FEATURE)];
}

/**
 * Whether an actor's id is a country's: an ISO 3166-1 alpha-3 code. Of a feature
 * {@link countryOfFeature} says so, never its id alone.
 */
export function isCountry(actor: string): boolean {
	return /^[A-Z]{3}$/u.test(actor);
}

/**
 * The country that a feature is, as ISO 3166-1 alpha-3 code: its boundary says so, and where it has
 * none, an id that is a code. Undefined for a place, a line, or a part of a country.
 */
export function countryOfFeature({ id, properties }: LayerFeature): string | undefined {
	const code = properties.boundary ?? id;
	return isCountry(code) ? code : undefined;
}
