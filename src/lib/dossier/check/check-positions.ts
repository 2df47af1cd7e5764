import type { PositionStep } from '../model/positions';
import type { Claim } from '../model/types';
import type { ClaimsFile } from '../parse/parse-claims';
import { jsonPath, type Report } from './report';

/**
 * Reports claims of one day that give a country different statuses, and are not linked: which of them
 * holds is for a person to say.
 */
export function checkPositions(
	steps: readonly PositionStep[],
	{ claims, indexOf }: Pick<ClaimsFile, 'claims' | 'indexOf'>,
	report: Report
): void {
	const byId = new Map(claims.map((claim) => [claim.id, claim]));
	const told = new Set<string>();
	for (const { country, claims: ids } of steps) {
		const pair = unlinked(ids.flatMap((id) => byId.get(id) ?? []));
		if (pair === undefined) continue;
		const [one, other] = pair;
		const name = `${one.id} ${other.id}`;
		if (told.has(name)) continue;
		told.add(name);
		report(
			jsonPath('claims', indexOf(other), 'status'),
			`“${one.id}” and “${other.id}” give ${country} different statuses on ${other.saidOn}: “${one.status}” and “${other.status}”.`,
			'Say in “links” of one which holds: it “updates”, “contradicts” or “withdraws” the other; or give them their own days in “saidOn”.',
			{ cause: 'Two claims of a day give a country different statuses.' }
		);
	}
}

/** Two claims of different statuses that are not linked; undefined where there are none. */
function unlinked(claims: readonly Claim[]): [Claim, Claim] | undefined {
	for (const [index, one] of claims.entries()) {
		const other = claims
			.slice(index + 1)
			.find((each) => each.status !== one.status && !areLinked(one, each));
		if (other !== undefined) return [one, other];
	}
	return undefined;
}

function areLinked(one: Claim, other: Claim): boolean {
	const names = (from: Claim, to: Claim) =>
		from.links?.some(({ claim }) => claim === to.id) === true;
	return names(one, other) || names(other, one);
}
