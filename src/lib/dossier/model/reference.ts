import type { FeatureReference } from './types';

/** What stands for every feature of a layer: `coalition:*`. */
export const EVERY_FEATURE = '*';

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

/** Whether an actor's or a feature's id is a country's: an ISO 3166-1 alpha-3 code. */
export function isCountry(id: string): boolean {
	return /^[A-Z]{3}$/u.test(id);
}

/** The country that a reference stands for, whichever layer it is in; undefined for other features. */
export function countryOf(reference: FeatureReference): string | undefined {
	const { id } = splitReference(reference);
	return isCountry(id) ? id : undefined;
}
