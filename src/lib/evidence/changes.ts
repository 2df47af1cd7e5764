import type { Claim, Dossier } from '../dossier/model/types';
import type { PositionStep } from '../dossier/model/positions';

/** What a claim does to what was known before it. */
export type ChangeKind = 'new' | 'changed' | 'contradicted' | 'withdrawn';

/** One thing that was not known on an earlier day. */
export interface Change {
	readonly kind: ChangeKind;
	/** What was said. */
	readonly claim: Claim;
	/** What it changes, contradicts or withdraws, in the order of claims.json. */
	readonly earlier: readonly Claim[];
}

/** The days that a list of changes is between: said after the first, and up to the second. */
export interface Period {
	/** ISO 8601 dates. */
	readonly since: string;
	readonly until: string;
}

/**
 * What was said in a period that was not known before it, the newest first. A link says what a claim does
 * to another; without one, a claim that gives an actor another position changes those that gave it the one
 * before. What only repeats what had been said is no change.
 * @param dossier with all its claims: see `joinParts`
 */
export function changesIn(
	{ claims, positions }: Pick<Dossier, 'claims' | 'positions'>,
	{ since, until }: Period
): Change[] {
	const place = new Map(claims.map((claim, index) => [claim.id, index]));
	const byId = (ids: readonly string[]): Claim[] =>
		[...new Set(ids)]
			.flatMap((id) => place.get(id) ?? [])
			.sort((one, other) => one - other)
			.flatMap((index) => claims[index] ?? []);
	const said = claims.filter(({ saidOn }) => since < saidOn && saidOn <= until);
	const moved = movedBy(positions);
	return said
		.flatMap((claim): Change[] => {
			const linked = (type: string) =>
				(claim.links ?? []).filter((link) => link.type === type).map((link) => link.claim);
			const withdrawn = linked('withdraws');
			if (withdrawn.length > 0) return [{ kind: 'withdrawn', claim, earlier: byId(withdrawn) }];
			const contradicted = linked('contradicts');
			if (contradicted.length > 0) {
				return [{ kind: 'contradicted', claim, earlier: byId(contradicted) }];
			}
			const changed = [...linked('updates'), ...(moved.get(claim.id) ?? [])];
			if (changed.length > 0) return [{ kind: 'changed', claim, earlier: byId(changed) }];
			return linked('repeats').length > 0 ? [] : [{ kind: 'new', claim, earlier: [] }];
		})
		.sort((one, other) => compare(other.claim.saidOn, one.claim.saidOn));
}

/** By the claim that gave an actor another position: the claims that gave it the one before. */
function movedBy(positions: readonly PositionStep[]): Map<string, string[]> {
	const moved = new Map<string, string[]>();
	const latest = new Map<string, PositionStep>();
	for (const step of positions) {
		const actor = `${step.layer}:${step.country}`;
		const before = latest.get(actor);
		latest.set(actor, step);
		const isOther = before?.statuses.join() !== step.statuses.join();
		if (before === undefined || before.statuses.length === 0 || !isOther) continue;
		for (const claim of step.claims.filter((id) => !before.claims.includes(id))) {
			moved.set(claim, [...(moved.get(claim) ?? []), ...before.claims]);
		}
	}
	return moved;
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
