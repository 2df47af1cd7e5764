import type { TextRange } from '../../../src/lib/dossier/model/types';
import type { Case } from './corpus';

export type Verdict = 'correct' | 'orphaned' | 'wrong place';

/** Of two ranges, what they share of what they cover together. */
const LEAST_OVERLAP = 0.8;

/**
 * How an answer stands to the truth. A range that shares less than four fifths with the true one
 * is another place. What is gone is rightly left unresolved.
 */
export function verdict({ truth, orphanAllowed }: Case, found: TextRange | undefined): Verdict {
	if (found === undefined) return truth === undefined || orphanAllowed ? 'correct' : 'orphaned';
	if (truth === undefined) return 'wrong place';
	const shared = Math.min(truth.end, found.end) - Math.max(truth.start, found.start);
	const together = Math.max(truth.end, found.end) - Math.min(truth.start, found.start);
	return shared / together >= LEAST_OVERLAP ? 'correct' : 'wrong place';
}

/** How many cases came out how. */
export type Tally = Record<Verdict, number>;

export function emptyTally(): Tally {
	return { correct: 0, orphaned: 0, 'wrong place': 0 };
}

/** A case in words, for whoever mends what went wrong. */
export function describeMiss(
	{ kind, text, quote, truth, after }: Case,
	found: TextRange | undefined,
	result: Verdict
): string {
	const words = (range: TextRange | undefined): string =>
		range === undefined ? 'nothing' : JSON.stringify(after.slice(range.start, range.end));
	return [
		`${result}: ${kind}, ${text}`,
		`  quote  ${JSON.stringify(quote.exact)}`,
		`  is now ${words(truth)}`,
		`  found  ${words(found)}`
	].join('\n');
}
