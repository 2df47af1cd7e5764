/** The short form of `npm run bench:anchors`: every class of change over every text, a few cases each. */
import { describe, expect, it } from 'vitest';
import { resolveQuote } from '../../src/lib/dossier/anchor/resolve-quote';
import { searchable } from '../../src/lib/dossier/anchor/searchable-text';
import { CLASSES } from '../bench/anchors/classes';
import { corpus, type Case } from '../bench/anchors/corpus';
import { describeMiss, verdict } from '../bench/anchors/score';
import { corpusTexts } from '../bench/anchors/texts';

/** Of each class over each text. */
const EACH = 3;
const SEED = 2026;

interface Outcome {
	readonly item: Case;
	readonly known: ReturnType<typeof verdict>;
	readonly alone: ReturnType<typeof verdict>;
	readonly miss: string;
}

const before = new Map<string, ReturnType<typeof searchable>>();
const outcomes = corpus(corpusTexts(), EACH, SEED).map((item): Outcome => {
	const old = before.get(item.before) ?? searchable(item.before);
	before.set(item.before, old);
	const after = searchable(item.after);
	const [known, alone] = [
		resolveQuote(after, item.quote, { text: old, range: item.origin }),
		resolveQuote(after, item.quote, undefined, item.origin.start)
	].map((found) => (found.kind === 'orphan' ? undefined : found.range));
	const result = verdict(item, known);
	return {
		item,
		known: result,
		alone: verdict(item, alone),
		miss: describeMiss(item, known, result)
	};
});

describe('quotes in texts that have changed', () => {
	it('are tried in every class of change', () => {
		expect(new Set(outcomes.map(({ item }) => item.kind))).toEqual(new Set(Object.keys(CLASSES)));
		expect(outcomes).toHaveLength(corpusTexts().length * Object.keys(CLASSES).length * EACH);
	});

	it.each(Object.keys(CLASSES))('are never put at a wrong place: %s', (kind) => {
		const wrong = outcomes.filter(
			({ item, known, alone }) =>
				item.kind === kind && (known === 'wrong place' || alone === 'wrong place')
		);
		expect(wrong.map(({ miss }) => miss)).toEqual([]);
	});

	it('are found again in at least 99 of 100 cases that leave four fifths of the words', () => {
		const left = outcomes.filter(({ item }) => item.truth !== undefined && !item.orphanAllowed);
		expect(left.length).toBeGreaterThan(300);
		const missed = left.filter(({ known }) => known !== 'correct').map(({ miss }) => miss);
		expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(left.length / 100);
	});
});
