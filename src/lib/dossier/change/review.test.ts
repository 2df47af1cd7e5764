import { describe, expect, it } from 'vitest';
import type { Change } from '../anchor/resolution';
import type { QuoteInFile } from '../parse/stored-quotes';
import type { Fate } from './plan-update';
import { reviewsOf, type Review } from './review';

const quote = { exact: 'France sent troops', prefix: '', suffix: '' };
const diff = [
	{ kind: 'kept', text: 'France ' },
	{ kind: 'removed', text: 'sent' },
	{ kind: 'added', text: 'may send' },
	{ kind: 'kept', text: ' troops' }
] as const;
const fuzzy: Fate = { kind: 'fuzzy', block: 1, quote, score: 0.8, diff };
const around = (what: Change['what'], text = ' Not so. '): Change => ({
	what,
	range: { start: 0, end: 1 },
	diff: [
		{ kind: 'kept', text: 'So. ' },
		{ kind: 'added', text },
		{ kind: 'removed', text: 'Gone.' },
		{ kind: 'added', text: 'Nor later.' }
	]
});
const ofClaim = (id: string, passage = 'p'): QuoteInFile['owner'] => ({
	...{ kind: 'claim', id, passage }
});

function reviews(
	fates: readonly (readonly [QuoteInFile['owner'], Fate])[],
	waiting: Record<string, Review> = {}
) {
	const updates = fates.map(([owner, fate]) => ({
		...{ quote: { article: 'a', owner, steps: [], quote }, block: 1, fate }
	}));
	return Object.fromEntries(reviewsOf(updates, new Map(Object.entries(waiting)), '2026-11-30'));
}
const reasonOf = (fate: Fate) => reviews([[ofClaim('c'), fate]])['c']?.reason;

describe('why a claim is to be read again', () => {
	it('is that its words have changed, and how', () => {
		expect(reviews([[ofClaim('c'), fuzzy]])).toEqual({
			c: {
				since: '2026-11-30',
				reason: 'The words of passage “p” have changed: France [-sent-]{+may send+} troops.'
			}
		});
	});

	it.each([
		[
			'sentence',
			'The sentence around passage “p” has changed: So. {+ Not so. +}[-Gone.-]{+Nor later.+}.'
		],
		['neighbour', 'A new sentence stands beside passage “p”: “Not so. … Nor later.”.'],
		[
			'repeated',
			'The words of passage “p” are said again in a new sentence: “Not so. … Nor later.”.'
		]
	] as const)('is what has changed around its words: %s', (what, reason) => {
		expect(reasonOf({ kind: 'context', block: 1, quote, around: around(what) })).toBe(reason);
		expect(reasonOf({ ...fuzzy, around: around(what) })).toBe(
			`The words of passage “p” have changed: France [-sent-]{+may send+} troops. ${reason}`
		);
	});

	it('is nothing where its words stand as they stood, or nowhere; and notes are no claims', () => {
		for (const kind of ['exact', 'moved', 'typography'] as const) {
			expect(reasonOf({ kind, block: 1, quote, returned: false })).toBeUndefined();
		}
		const orphan = { kind: 'orphan', since: '2026-11-30', reason: 'absent' } as const;
		expect(reasonOf({ ...orphan, candidates: [] })).toBeUndefined();
		expect(reviews([[{ kind: 'note', id: 'n' }, fuzzy]])).toEqual({});
	});

	it('is told of each of its passages, and of each claim by itself', () => {
		const found = reviews([
			[ofClaim('c', 'one'), fuzzy],
			[ofClaim('d'), fuzzy],
			[ofClaim('c', 'two'), fuzzy]
		]);
		expect(Object.keys(found)).toEqual(['c', 'd']);
		expect(found['c']?.reason).toMatch(
			/^The words of passage “one” .* The words of passage “two” /u
		);
		expect(found['d']?.reason).not.toMatch(/one|two/u);
	});

	it('keeps what waits already, with its day, and says nothing twice', () => {
		const waiting = { c: { since: '2026-01-01', reason: 'It was so.' } };
		const told = reviews([[ofClaim('c'), fuzzy]], waiting);
		expect(told['c']).toEqual({
			since: '2026-01-01',
			reason:
				'It was so. The words of passage “p” have changed: France [-sent-]{+may send+} troops.'
		});
		expect(reviews([[ofClaim('c'), fuzzy]], told as Record<string, Review>)).toEqual({});
	});

	it('has four hundred characters at most, whole ones, and shows that it is cut', () => {
		const long = (letters: number) =>
			reasonOf({
				...{ kind: 'context', block: 1, quote },
				around: {
					what: 'neighbour',
					range: { start: 0, end: 1 },
					diff: [{ kind: 'added', text: '𠮷'.repeat(letters) }]
				}
			}) ?? '';
		const lead = 'A new sentence stands beside passage “p”: “';
		const room = 400 - lead.length - '”.'.length;
		expect(long(room)).toBe(`${lead}${'𠮷'.repeat(room)}”.`);
		expect(long(room + 1)).toBe(`${lead}${'𠮷'.repeat(room + 1)}”…`);
	});
});
