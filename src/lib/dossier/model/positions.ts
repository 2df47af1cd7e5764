import type { LayerDeclaration } from './declarations';
import { isCountry } from './reference';
import { linkedTo } from './linked-claims';
import { countUntil, Standpoint, type PlacedClaim } from './standpoint';
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
 * Every change of every position in layers of positions, by day, then in the order of the layers, then of the
 * claims: on a day a country has the status of its newest claim said on or before that day that is in the
 * layer's scale, is not withdrawn and not in doubt. A claim that updates another takes its place; one that
 * contradicts another leaves both standing.
 */
export function positionSteps(
	layers: readonly Pick<LayerDeclaration, 'id' | 'categories'>[],
	claims: readonly Claim[]
): PositionStep[] {
	const withdrawers = linkedTo(claims, 'withdraws');
	const steps = layers.flatMap((layer) => {
		const scale = scaleOf(layer);
		return [...placedByCountry(claims, scale)].flatMap(([country, placed]) =>
			stepsOf({ layer: layer.id, country, scale }, new Standpoint(placed, withdrawers))
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
	const scale = scaleOf(layer);
	const rank = ({ statuses: [first = ''] }: PositionStep): number => scale.indexOf(first);
	const shown = stepsByCountry(steps, layer.id)
		.flatMap((of) => of[countUntil(of, ({ from }) => from, day) - 1] ?? [])
		.filter(({ statuses }) => statuses.length > 0);
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

const grouped = new WeakMap<
	readonly PositionStep[],
	ReadonlyMap<string, ReadonlyMap<string, PositionStep[]>>
>();

/** Those of each country in a layer; found once, because a timeline asks for every day. */
function stepsByCountry(
	steps: readonly PositionStep[],
	layer: string
): readonly (readonly PositionStep[])[] {
	const known = grouped.get(steps) ?? byLayerAndCountry(steps);
	grouped.set(steps, known);
	return [...(known.get(layer)?.values() ?? [])];
}

function byLayerAndCountry(steps: readonly PositionStep[]) {
	const layers = new Map<string, Map<string, PositionStep[]>>();
	for (const step of steps) {
		const countries = layers.get(step.layer) ?? new Map<string, PositionStep[]>();
		layers.set(step.layer, countries);
		const list = countries.get(step.country);
		if (list) list.push(step);
		else countries.set(step.country, [step]);
	}
	return layers;
}

/** The property of a position's feature that has its status. */
export function statusProperty({ property }: Pick<LayerDeclaration, 'property'>): string {
	return property ?? 'status';
}

/** The day that a dossier describes: that of its newest claim, and at least the one that it names. */
export function newestDay({ asOf, claims }: Pick<Dossier, 'asOf' | 'claims'>): string {
	return claims.reduce((newest, { saidOn }) => (saidOn > newest ? saidOn : newest), asOf);
}

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
	return claim.status !== undefined && scale.includes(claim.status) && !isInDoubt(claim);
}

/**
 * Whether the present text of its article has no certain place for any quote of a claim. It may have been
 * taken back, so it gives nobody a position until a person has decided about it.
 */
export function isInDoubt({
	passages,
	orphans = []
}: Pick<Claim, 'passages' | 'orphans'>): boolean {
	return passages.length === 0 && orphans.length > 0;
}

interface Placement {
	readonly layer: string;
	readonly country: string;
	readonly scale: readonly string[];
}

function stepsOf({ layer, country, scale }: Placement, standpoint: Standpoint): PositionStep[] {
	const steps: PositionStep[] = [];
	for (const from of standpoint.days) {
		const found = standpoint.decidingOn(from);
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
