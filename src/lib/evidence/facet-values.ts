import {
	FACETS,
	partsOfFilter,
	valuesOfClaim,
	type ClaimFilter,
	type Facet
} from '../dossier/model/claim-filter';
import { positionLayers } from '../dossier/model/position-layers';
import { scaleOf } from '../dossier/model/positions';
import { filtered, positionsByCountry, type Filtering } from './filtered';

/** How many claims, or countries of a position, a value would leave beside what else is asked for. */
export interface FacetValue {
	readonly facet: Facet;
	readonly value: string;
	readonly count: number;
	readonly chosen: boolean;
}

/**
 * What each facet can be filtered by, with how much of it there is under the filter's other facets: of a
 * status in a scale of positions, countries that stand so; of all else, claims. What is nowhere is left out
 * unless it is chosen.
 */
export function facetValues(
	context: Filtering,
	filter: ClaimFilter | undefined,
	values: (facet: Facet) => readonly string[]
): readonly FacetValue[] {
	const chosen = new Set(partsOfFilter(filter).map(({ facet, value }) => `${facet}:${value}`));
	const positions = positionsByCountry(context.dossier);
	const inScales = new Set(positionLayers(context.dossier).flatMap(scaleOf));
	return FACETS.flatMap((facet) => {
		const rest: ClaimFilter = { ...filter, [facet]: undefined };
		const left = filtered(context, rest);
		const counts = new Map<string, number>();
		const count = (value: string): void => {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		};
		for (const claim of left.claims) {
			for (const value of valuesOfClaim(claim)[facet]) {
				if (facet !== 'status' || !inScales.has(value)) count(value);
			}
		}
		if (facet === 'status') {
			for (const [country, statuses] of positions) {
				if (left.hasActor(country)) statuses.forEach(count);
			}
		}
		return values(facet).flatMap((value) => {
			const isChosen = chosen.has(`${facet}:${value}`);
			const found = counts.get(value) ?? 0;
			return found > 0 || isChosen ? [{ facet, value, count: found, chosen: isChosen }] : [];
		});
	});
}
