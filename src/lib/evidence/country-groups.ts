import type { DossierIndex } from '../dossier/model/claim-index';
import { EVERY_FEATURE, isCountry, splitReference } from '../dossier/model/reference';
import type { ActorId, Dossier, LayerFeature } from '../dossier/model/types';
import { TROOP_STATUSES, type TroopStatus } from '../dossier/model/vocabulary';

/** Who appears in the dossier, each exactly once, in the order in which they are listed. */
export interface CountryGroups {
	/** Countries by what the article says of their sending troops; the legend's order, none empty. */
	readonly byStatus: { readonly status: TroopStatus; readonly countries: ActorId[] }[];
	/** Countries of which the article speaks without giving them a status. */
	readonly alsoMentioned: ActorId[];
	/** The dossier's actors that are not countries and of which a claim speaks. */
	readonly organisations: ActorId[];
	/** Countries on the coalition list of the public record that no claim speaks of. */
	readonly listedOnly: ActorId[];
}

/**
 * Sorts all actors into groups.
 *
 * @param byName compares two actors for a list in alphabetical order
 */
export function groupActors(
	dossier: Dossier,
	index: DossierIndex,
	byName: (one: ActorId, other: ActorId) => number
): CountryGroups {
	const statuses = new Map(
		dossier.layers['troops']?.features.map((feature) => [
			actorOf(feature),
			feature.properties['status']
		])
	);
	const mentioned = mentionedActors(dossier, index);
	const sorted = (ids: Iterable<ActorId>): ActorId[] => [...ids].sort(byName);
	return {
		byStatus: TROOP_STATUSES.map((status) => ({
			status,
			countries: sorted([...statuses.keys()].filter((id) => statuses.get(id) === status))
		})).filter(({ countries }) => countries.length > 0),
		alsoMentioned: sorted([...mentioned].filter((id) => isCountry(id) && !statuses.has(id))),
		organisations: sorted([...mentioned].filter((id) => !isCountry(id))),
		listedOnly: sorted(
			(dossier.layers['coalition']?.features ?? [])
				.map(actorOf)
				.filter((id) => !mentioned.has(id) && !statuses.has(id))
		)
	};
}

/** Everyone that a claim is about: its actors, and the countries that its features stand for. */
export function mentionedActors(dossier: Dossier, index: DossierIndex): ReadonlySet<ActorId> {
	return new Set([
		...Object.keys(dossier.whole?.claims ?? {}),
		...dossier.claims.flatMap(({ actors, features }) => [
			...actors,
			// A claim about a whole layer names none of its countries.
			...features
				.filter((reference) => splitReference(reference).id !== EVERY_FEATURE)
				.flatMap((reference) => index.countryOf(reference) ?? [])
		])
	]);
}

function actorOf(feature: LayerFeature): ActorId {
	return feature.country ?? feature.id;
}
