/** The short form of `npm run bench:anchors`: every class of change over every text, a few cases each. */
import { describe, expect, it } from 'vitest';
import { resolveQuote } from '../../src/lib/dossier/anchor/resolve-quote';
import { searchable } from '../../src/lib/dossier/anchor/searchable-text';
import { ALL_CLASSES, corpus, type Case } from '../bench/anchors/corpus';
import { describeMiss, isToldRightly, verdict } from '../bench/anchors/score';
import { corpusTexts } from '../bench/anchors/texts';

/** Of each class over each text. */
const EACH = 3;
const SEED = 2026;

interface Outcome {
	readonly item: Case;
	readonly known: ReturnType<typeof verdict>;
	readonly alone: ReturnType<typeof verdict>;
	/** Whether a maintainer is told of a change of meaning, and of nothing else. */
	readonly told: boolean;
	readonly miss: string;
}

const before = new Map<string, ReturnType<typeof searchable>>();
const outcomes = corpus(corpusTexts(), EACH, SEED).map((item): Outcome => {
	const old = before.get(item.before) ?? searchable(item.before, item.language);
	before.set(item.before, old);
	const after = searchable(item.after, item.language);
	const answer = resolveQuote(after, item.quote, { text: old, range: item.origin });
	const [known, alone] = [
		answer,
		resolveQuote(after, item.quote, undefined, item.origin.start)
	].map((found) => (found.kind === 'orphan' ? undefined : found.range));
	const result = verdict(item, known);
	return {
		item,
		known: result,
		alone: verdict(item, alone),
		told: isToldRightly(item, answer),
		miss: describeMiss(item, known, result)
	};
});

describe('quotes in texts that have changed', () => {
	it('are tried in every class of change', () => {
		expect(new Set(outcomes.map(({ item }) => item.kind))).toEqual(
			new Set(Object.keys(ALL_CLASSES))
		);
		expect(outcomes).toHaveLength(corpusTexts().length * Object.keys(ALL_CLASSES).length * EACH);
	});

	it.each(Object.keys(ALL_CLASSES))('are never put at a wrong place: %s', (kind) => {
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

	it('are never silent where what they say may have changed', () => {
		const silent = outcomes.filter(({ item, told }) => item.meaning === 'changed' && !told);
		expect(silent.map(({ miss }) => miss)).toEqual([]);
	});

	it('trouble nobody where nothing that they say has changed, but once in 50 cases', () => {
		const harmless = outcomes.filter(({ item }) => item.meaning === 'same');
		expect(harmless.length).toBeGreaterThan(100);
		const alarms = harmless.filter(({ told }) => !told).map(({ miss }) => miss);
		expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(harmless.length / 50);
	});
});
