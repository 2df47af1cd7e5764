import type { LayerDeclaration } from './declarations';
import { isCountry } from './reference';
import type { Claim, Dossier, LayerFeature, LayerFeatures } from './types';

/** A change of a position: it holds from its day on until the next of the same country and layer. */
export interface PositionStep {
	readonly layer: string;
	/** ISO 3166-1 alpha-3. */
	readonly country: string;
	/** ISO 8601 date. */
	readonly from: string;
	/**
	 * One status; two or more, in the order of the scale, where claims contradict each other and nothing
	 * newer settles it; none: from that day on the country has no position.
	 */
	readonly statuses: readonly string[];
	/** Ids of the claims that it rests on, in the order of claims.json. */
	readonly claims: readonly string[];
	/** The article of the newest of them, and the day on which that was said. */
	readonly article: string;
	readonly saidOn: string;
}

/** Joins the statuses of a disputed position to the value of its feature; no slug has it. */
export const AND = '+';

/** The statuses that a layer of positions places countries by, in the order of its legend. */
export function scaleOf({ categories }: Pick<LayerDeclaration, 'categories'>): readonly string[] {
	return [...new Set(categories.map(({ value }) => value))];
}

/**
 * Every change of every position in layers of positions, by day, then in the order of the layers, then of the claims: on a day a
 * country has the status of its newest claim said on or before that day that is in the layer's scale and
 * is not withdrawn. A claim that updates another takes its place; one that contradicts another leaves both
 * standing.
 */
export function positionSteps(
	layers: readonly Pick<LayerDeclaration, 'id' | 'categories'>[],
	claims: readonly Claim[]
): PositionStep[] {
	const steps = layers.flatMap((layer) => {
		const scale = scaleOf(layer);
		return [...placedByCountry(claims, scale)].flatMap(([country, placed]) =>
			stepsOf({ layer: layer.id, country, scale }, placed, claims)
		);
	});
	return steps.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

/** The features of a layer of positions on a day; their geometries are the countries' boundaries. */
export function positionFeatures(
	layer: Pick<LayerDeclaration, 'id' | 'categories' | 'property' | 'countries'>,
	steps: readonly PositionStep[],
	day: string
): LayerFeatures {
	const latest = new Map<string, PositionStep>();
	for (const step of steps) {
		if (step.layer === layer.id && step.from <= day) latest.set(step.country, step);
	}
	const scale = scaleOf(layer);
	const rank = ({ statuses: [first = ''] }: PositionStep): number => scale.indexOf(first);
	const shown = [...latest.values()].filter(({ statuses }) => statuses.length > 0);
	return {
		type: 'FeatureCollection',
		features: shown
			.sort((one, other) => rank(one) - rank(other))
			.map(({ country, statuses, article, saidOn }): LayerFeature => ({
				type: 'Feature',
				id: country,
				country,
				geometry: null,
				properties: {
					[statusProperty(layer)]: statuses.join(AND),
					basis: 'boundary',
					source: article,
					date: saidOn,
					boundary: country,
					...layer.countries?.[country]
				}
			}))
	};
}

/** The property of a position's feature that has its status. */
export function statusProperty({ property }: Pick<LayerDeclaration, 'property'>): string {
	return property ?? 'status';
}

/** The day that a dossier describes: that of its newest claim, and at least the one that it names. */
export function newestDay({ asOf, claims }: Pick<Dossier, 'asOf' | 'claims'>): string {
	return claims.reduce((newest, { saidOn }) => (saidOn > newest ? saidOn : newest), asOf);
}

type PlacedClaim = Claim & { readonly status: string };

/** The claims that give each country a status of the scale, in their order. */
function placedByCountry(
	claims: readonly Claim[],
	scale: readonly string[]
): Map<string, PlacedClaim[]> {
	const byCountry = new Map<string, PlacedClaim[]>();
	for (const claim of claims) {
		if (!isPlaced(claim, scale)) continue;
		for (const actor of claim.actors.filter(isCountry)) {
			const list = byCountry.get(actor);
			if (list) list.push(claim);
			else byCountry.set(actor, [claim]);
		}
	}
	return byCountry;
}

function isPlaced(claim: Claim, scale: readonly string[]): claim is PlacedClaim {
	return claim.status !== undefined && scale.includes(claim.status);
}

/** Ids of the claims that somebody had withdrawn by a day. */
function withdrawnBy(claims: readonly Claim[], day: string): ReadonlySet<string> {
	const said = claims.filter(({ saidOn }) => saidOn <= day);
	return new Set(said.flatMap((claim) => linked(claim, 'withdraws')));
}

function linked({ links = [] }: Claim, type: 'withdraws' | 'updates' | 'contradicts'): string[] {
	return links.filter((link) => link.type === type).map(({ claim }) => claim);
}

/** Those that had been said by a day, speak of it, and have neither been withdrawn nor updated. */
function standing(
	claims: readonly PlacedClaim[],
	gone: ReadonlySet<string>,
	day: string
): PlacedClaim[] {
	const said = claims.filter(
		({ id, saidOn, validFrom = saidOn, validTo = day }) =>
			saidOn <= day && validFrom <= day && day <= validTo && !gone.has(id)
	);
	const replaced = new Set(said.flatMap((claim) => linked(claim, 'updates')));
	return said.filter(({ id }) => !replaced.has(id));
}

/** Those of standing claims that a position rests on: the newest, and those that these contradict. */
function deciding(claims: readonly PlacedClaim[]): PlacedClaim[] {
	const day = claims.reduce((newest, { saidOn }) => (saidOn > newest ? saidOn : newest), '');
	const newest = claims.filter(({ saidOn }) => saidOn === day);
	const opposed = new Set(newest.flatMap((claim) => linked(claim, 'contradicts')));
	return claims.filter((claim) => newest.includes(claim) || opposed.has(claim.id));
}

interface Placement {
	readonly layer: string;
	readonly country: string;
	readonly scale: readonly string[];
}

function stepsOf(
	{ layer, country, scale }: Placement,
	placed: readonly PlacedClaim[],
	claims: readonly Claim[]
): PositionStep[] {
	const ids = new Set(placed.map(({ id }) => id));
	const withdrawals = claims.filter((claim) =>
		linked(claim, 'withdraws').some((id) => ids.has(id))
	);
	const days = new Set([
		...[...placed, ...withdrawals].map(({ saidOn }) => saidOn),
		...placed.flatMap(({ validFrom = [] }) => validFrom),
		...placed.flatMap(({ validTo }) => (validTo === undefined ? [] : dayAfter(validTo)))
	]);
	const steps: PositionStep[] = [];
	for (const from of [...days].sort()) {
		const found = deciding(standing(placed, withdrawnBy(withdrawals, from), from));
		const newest = found.reduce<Claim | undefined>(
			(one, other) => (one === undefined || other.saidOn > one.saidOn ? other : one),
			undefined
		);
		const step: PositionStep = {
			...{ layer, country, from },
			statuses: scale.filter((status) => found.some((claim) => claim.status === status)),
			claims: found.map(({ id }) => id),
			article: newest?.article ?? '',
			saidOn: newest?.saidOn ?? from
		};
		const before = steps.at(-1);
		if (before === undefined ? step.statuses.length > 0 : !isSame(before, step)) steps.push(step);
	}
	return steps;
}

function isSame(one: PositionStep, other: PositionStep): boolean {
	return one.statuses.join() === other.statuses.join() && one.claims.join() === other.claims.join();
}

/** The next day, both as ISO 8601 dates. */
function dayAfter(day: string): string {
	const next = new Date(`${day}T00:00:00Z`);
	next.setUTCDate(next.getUTCDate() + 1);
	return next.toISOString().slice(0, 10);
}
