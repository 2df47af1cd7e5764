import type { Resolution } from '../../../src/lib/dossier/anchor/resolution';
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

/** Of the cases of a class, what a maintainer is told. */
export interface Told {
	cases: number;
	/** What the words say may have changed, and nobody is told. */
	silent: number;
	/** Nothing has changed, and yet somebody is troubled. */
	alarms: number;
}

/** What leaves a claim as it is, with nothing to read again. */
const SILENT: readonly Resolution['kind'][] = ['exact', 'moved', 'typography'];

/** Whether a maintainer is told what must be told, and nothing else. */
export function isToldRightly({ meaning }: Case, { kind }: Resolution): boolean {
	return meaning === undefined || (meaning === 'same') === SILENT.includes(kind);
}

/** Counts an answer, where its class says whether the meaning may have changed. */
export function countTold(told: Map<string, Told>, item: Case, answer: Resolution): void {
	if (item.meaning === undefined) return;
	const row = told.get(item.kind) ?? { cases: 0, silent: 0, alarms: 0 };
	told.set(item.kind, row);
	row.cases++;
	if (isToldRightly(item, answer)) return;
	if (item.meaning === 'changed') row.silent++;
	else row.alarms++;
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
