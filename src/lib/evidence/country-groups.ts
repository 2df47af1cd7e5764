import { countryLookup, isCountry, splitReference } from '../dossier/model/reference';
import type { ActorId, Dossier, FeatureReference } from '../dossier/model/types';
import { TROOP_STATUSES, type TroopStatus } from '../dossier/model/vocabulary';
import { featureOf } from './reference';

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
	byName: (one: ActorId, other: ActorId) => number
): CountryGroups {
	const statuses = new Map(
		dossier.layers['troops']?.features.flatMap(({ country, properties }) =>
			country === undefined ? [] : [[country, properties['status']] as const]
		)
	);
	const mentioned = mentionedActors(dossier);
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
				.flatMap(({ country }) => country ?? [])
				.filter((country) => !mentioned.has(country) && !statuses.has(country))
		)
	};
}

/** Everyone that a claim is about: its actors, and the countries that its features stand for. */
export function mentionedActors(dossier: Dossier): ReadonlySet<ActorId> {
	const countryOf = countryLookup(dossier.layers);
	return new Set([
		...Object.keys(dossier.whole?.claims ?? {}),
		...dossier.claims.flatMap(({ actors, features }) => [
			...actors,
			...features.flatMap((reference) => countryOf(reference) ?? [])
		])
	]);
}
