import { positionLayers } from './position-layers';
import type { ActorId, Dossier, FeatureReference } from './types';

/** What stands for every feature of a layer: `dams:*`. */
export const EVERY_FEATURE = '*';

/** Countries of the base map: selectable, never switched off, without any claim of their own. */
export const COUNTRIES = 'countries';

/** The dossier's actors that are no countries: selectable, and on the map where their claims are. */
export const ACTORS = 'actors';

/** What no layer is called, because references to something else begin with it. */
export const NO_LAYERS: readonly string[] = [COUNTRIES, ACTORS];

/** A feature's reference, as it stands in claims and in the URL: `dams:aswan`. */
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
 * Whether an actor's id is a country's: an ISO 3166-1 alpha-3 code. Of a feature its `country` says so,
 * never its id.
 */
export function isCountry(actor: string): boolean {
	return /^[A-Z]{3}$/u.test(actor);
}

/** The actor of dossier.json, no country, that a reference stands for; undefined: it is another one. */
export function otherActorOf(reference: string): ActorId | undefined {
	const { layer, id } = splitReference(reference);
	return layer === ACTORS ? id : undefined;
}

/**
 * The actor that a reference stands for: a country, in whichever layer it is, by its ISO 3166-1 alpha-3 code,
 * or another of the dossier's actors; undefined for features that are none.
 */
export function actorOf(
	reference: FeatureReference,
	index: { countryOf(reference: string): string | undefined }
): ActorId | undefined {
	return index.countryOf(reference) ?? otherActorOf(reference);
}

/**
 * Looks up the country, as ISO 3166-1 alpha-3 code, that a reference stands for: a feature that is one
 * in whichever layer, or a country of the base map; undefined for other features.
 */
export function countryLookup({
	features,
	layers
}: Pick<Dossier, 'features' | 'layers'>): (reference: string) => string | undefined {
	const countries = new Map<string, string>();
	for (const [layer, collection] of Object.entries(features)) {
		for (const { id, country } of collection.features) {
			if (country !== undefined) countries.set(featureReference(layer, id), country);
		}
	}
	// A country whose position is of another day is that country all the same.
	const placing = new Set([COUNTRIES, ...positionLayers({ layers }).map(({ id }) => id)]);
	return (reference) => {
		const { layer, id } = splitReference(reference);
		return placing.has(layer) ? id : countries.get(reference);
	};
}
