import type { LayerDeclaration } from './declarations';
import { isCountry } from './reference';
import type { Claim, Dossier, LayerFeature, LayerFeatures } from './types';

/** Where an actor stands on a day, and the claims that say so. */
export interface Position {
	/** ISO 3166-1 alpha-3. */
	readonly country: string;
	/** One status; two or more where claims contradict each other and nothing newer settles it. */
	readonly statuses: readonly [string, ...string[]];
	/** The claims that it rests on, each of one of the statuses, in the order of claims.json. */
	readonly claims: readonly [Claim, ...Claim[]];
}

/** The statuses that a layer of positions places countries by, in the order of its legend. */
export function scaleOf({ categories }: Pick<LayerDeclaration, 'categories'>): readonly string[] {
	return [...new Set(categories.map(({ value }) => value))];
}

/**
 * Where every country stands on a day: it has the status of its newest claim said on or before that day
 * that is in the layer's scale and is not withdrawn. A claim that updates another of the same day takes
 * its place; one that contradicts another leaves both standing. In the order of the scale, then of the
 * claims; countries without such a claim are left out.
 * @param day ISO 8601 date
 */
export function positionsOn(
	layer: Pick<LayerDeclaration, 'categories'>,
	claims: readonly Claim[],
	day: string
): Position[] {
	const scale = scaleOf(layer);
	const said = claims.filter(({ saidOn }) => saidOn <= day);
	const gone = new Set(said.flatMap((claim) => linkedBy(claim, 'withdraws')));
	const byCountry = new Map<string, PlacedClaim[]>();
	for (const claim of said) {
		if (!isPlaced(claim, scale) || gone.has(claim.id) || !holdsOn(claim, day)) continue;
		for (const actor of claim.actors.filter(isCountry)) {
			const list = byCountry.get(actor);
			if (list) list.push(claim);
			else byCountry.set(actor, [claim]);
		}
	}
	const positions = [...byCountry].map(([country, found]) => positionOf(country, found, scale));
	const rank = ({ statuses: [first] }: Position): number => scale.indexOf(first);
	const place = ({ claims: [first] }: Position): number => claims.indexOf(first);
	return positions.sort((one, other) => rank(one) - rank(other) || place(one) - place(other));
}

/** The day that a dossier's newest claim was said on, and at least that which it describes. */
export function newestDay({ asOf, claims }: Pick<Dossier, 'asOf' | 'claims'>): string {
	return claims.reduce((newest, { saidOn }) => (saidOn > newest ? saidOn : newest), asOf);
}

/** The features of a layer of positions on a day; their geometries are the countries' boundaries. */
export function positionFeatures(
	layer: LayerDeclaration,
	claims: readonly Claim[],
	day: string
): LayerFeatures {
	return {
		type: 'FeatureCollection',
		features: positionsOn(layer, claims, day).map((position): LayerFeature => {
			const { country, statuses, claims: found } = position;
			const newest = found.reduce((one, other) => (other.saidOn > one.saidOn ? other : one));
			return {
				type: 'Feature',
				id: country,
				country,
				geometry: null,
				properties: {
					[layer.property ?? 'status']: statuses.join(AND),
					basis: 'boundary',
					source: newest.article,
					date: newest.saidOn,
					boundary: country,
					...layer.countries?.[country]
				}
			};
		})
	};
}

/** Joins the statuses of a disputed position to the value of its feature; no slug has it. */
export const AND = '+';

type PlacedClaim = Claim & { readonly status: string };

function isPlaced(claim: Claim, scale: readonly string[]): claim is PlacedClaim {
	return claim.status !== undefined && scale.includes(claim.status);
}

/** Whether a claim that was said by then speaks of that day. */
function holdsOn({ validFrom, validTo }: Claim, day: string): boolean {
	return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

function linkedBy({ links = [] }: Claim, type: 'withdraws' | 'updates' | 'contradicts'): string[] {
	return links.filter((link) => link.type === type).map(({ claim }) => claim);
}

function positionOf(
	country: string,
	claims: readonly PlacedClaim[],
	scale: readonly string[]
): Position {
	const replaced = new Set(claims.flatMap((claim) => linkedBy(claim, 'updates')));
	const standing = claims.filter(({ id }) => !replaced.has(id));
	const day = standing.reduce((newest, { saidOn }) => (saidOn > newest ? saidOn : newest), '');
	const newest = standing.filter(({ saidOn }) => saidOn === day);
	const opposed = new Set(newest.flatMap((claim) => linkedBy(claim, 'contradicts')));
	const found = standing.filter((claim) => newest.includes(claim) || opposed.has(claim.id));
	const statuses = scale.filter((status) => found.some((claim) => claim.status === status));
	return {
		country,
		statuses: statuses as [string, ...string[]],
		claims: found as [PlacedClaim, ...PlacedClaim[]]
	};
}
