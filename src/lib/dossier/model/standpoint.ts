import { holdsOn, linkedIds, linkedTo } from './linked-claims';
import { lowestPlace } from './lowest-place';
import type { Claim } from './types';

/** A claim that gives a status of a layer's scale. */
export type PlacedClaim = Claim & { readonly status: string };

/**
 * The claims that give one country its position in a layer. A day is asked for what stands on it: the
 * newest first, so that a year of news costs no more a day than its first.
 */
export class Standpoint {
	readonly #claims: readonly PlacedClaim[];
	readonly #byId: ReadonlyMap<string, PlacedClaim>;
	/** The days on which they were said, rising, and those of each day. */
	readonly #saidOn: readonly string[];
	readonly #byDay: ReadonlyMap<string, readonly PlacedClaim[]>;
	readonly #updaters: ReadonlyMap<string, readonly PlacedClaim[]>;
	/** Claims of whatever kind that withdraw another, by its id. */
	readonly #withdrawers: ReadonlyMap<string, readonly Claim[]>;

	/** @param claims in the order of claims.json */
	constructor(claims: readonly PlacedClaim[], withdrawers: ReadonlyMap<string, readonly Claim[]>) {
		this.#claims = claims;
		this.#withdrawers = withdrawers;
		this.#byId = new Map(claims.map((claim) => [claim.id, claim]));
		this.#updaters = linkedTo(claims, 'updates');
		const byDay = new Map<string, PlacedClaim[]>();
		for (const claim of claims) {
			const list = byDay.get(claim.saidOn);
			if (list) list.push(claim);
			else byDay.set(claim.saidOn, [claim]);
		}
		this.#byDay = byDay;
		this.#saidOn = [...byDay.keys()].sort();
	}

	/** The days on which its position can change, rising. */
	get days(): string[] {
		const days = this.#claims.flatMap(({ id, saidOn, validFrom = saidOn, validTo }) => [
			...[saidOn, validFrom],
			...(validTo === undefined ? [] : [dayAfter(validTo)]),
			...(this.#withdrawers.get(id) ?? []).map((withdrawer) => withdrawer.saidOn)
		]);
		return [...new Set(days)].sort();
	}

	/** Those that its position rests on: the newest that stand, and those that these contradict. */
	decidingOn(day: string): PlacedClaim[] {
		for (let place = countUntil(this.#saidOn, (said) => said, day) - 1; place >= 0; place--) {
			const said = this.#byDay.get(this.#saidOn[place] ?? '') ?? [];
			const newest = said.filter((claim) => this.#stands(claim, day));
			if (newest.length === 0) continue;
			const opposed = newest
				.flatMap((claim) => linkedIds(claim, 'contradicts'))
				.flatMap((id) => this.#byId.get(id) ?? [])
				.filter((claim) => this.#stands(claim, day));
			const found = new Set([...newest, ...opposed]);
			return opposed.length === 0 ? newest : this.#claims.filter((claim) => found.has(claim));
		}
		return [];
	}

	/** Whether it has been said by a day, speaks of it, and has neither been withdrawn nor updated. */
	#stands(claim: PlacedClaim, day: string): boolean {
		if (!holdsOn(claim, day, this.#withdrawers)) return false;
		const updaters = this.#updaters.get(claim.id) ?? [];
		return !updaters.some((updater) => holdsOn(updater, day, this.#withdrawers));
	}
}

/** How many of some items, rising by their days, are not after a day: ISO 8601 dates. */
export function countUntil<Item>(
	items: readonly Item[],
	dayOf: (item: Item) => string,
	day: string
): number {
	return lowestPlace(items.length, (place) => {
		const item = items[place];
		return item === undefined || dayOf(item) > day;
	});
}

/** The next day, both as ISO 8601 dates. */
function dayAfter(day: string): string {
	const next = new Date(`${day}T00:00:00Z`);
	next.setUTCDate(next.getUTCDate() + 1);
	return next.toISOString().slice(0, 10);
}
