import { describe, expect, it } from 'vitest';
import { searchable } from './searchable-text';
import { alignmentOf, gapBefore } from './sentence-alignment';

const align = (before: string, now: string) => alignmentOf(searchable(before), searchable(now));

/** For each sentence of today: the one that it is, and whether it was moved, stood or was edited. */
function told(before: string, now: string) {
	const { kept, isMoved, stood, isEdited } = align(before, now);
	return kept.map((was, place) => {
		if (was !== undefined) return was;
		if (isMoved(place)) return 'moved';
		if (stood(place)) return 'stood';
		return isEdited(place) ? 'edited' : 'new';
	});
}

describe('how the sentences of a text belong to those before', () => {
	it.each([
		['nothing has changed', 'Alpha. Bravo. Charlie.', 'Alpha. Bravo. Charlie.', [0, 1, 2]],
		['one is new', 'Alpha. Bravo.', 'Alpha. Middle. Bravo.', [0, 'new', 1]],
		['one is gone', 'Alpha. Bravo. Charlie.', 'Alpha. Charlie.', [0, 2]],
		[
			'two have changed places',
			'Alpha. Bravo. Charlie.',
			'Bravo. Alpha. Charlie.',
			['moved', 'moved', 2]
		],
		[
			'one has gone to the end',
			'Alpha. Bravo. Charlie.',
			'Bravo. Charlie. Alpha.',
			[1, 2, 'moved']
		],
		[
			'one has come to the front',
			'Alpha. Bravo. Charlie.',
			'Charlie. Alpha. Bravo.',
			['moved', 0, 1]
		],
		['one is said twice now', 'Alpha. Bravo.', 'Alpha. Bravo. Alpha.', ['stood', 1, 'stood']],
		['one was said twice', 'Alpha. Bravo. Alpha.', 'Alpha. Bravo.', ['stood', 1]],
		[
			'one was edited',
			'It rained. France sent ten ships. Truly.',
			'It rained. France sent nine ships. Truly.',
			[0, 'edited', 2]
		],
		['typography alone has changed', 'He said “so”. Bravo.', 'He said "so". Bravo.', [0, 1]]
	])('where %s', (_, before, now, belongs) => {
		expect(told(before, now)).toEqual(belongs);
	});

	it('is edited where half of its letters and of those of before are the same, in its own place', () => {
		expect(told('Aaaa bbbb. Truly.', 'Aaaa cccc. Truly.')).toEqual(['edited', 1]);
		expect(told('Aaaa bbbb. Truly.', 'Aaaa ccccc. Truly.')).toEqual(['new', 1]);
		expect(told('Aaaa bbbb. Truly. Indeed.', 'Truly. Aaaa cccc. Indeed.')).toEqual([1, 'new', 2]);
		expect(told('法国派出十艘船。好。', '法国派出九艘船。好。')).toEqual(['edited', 1]);
	});

	it('is found once for two texts', () => {
		const [before, now] = [searchable('Alpha.'), searchable('Bravo.')];
		expect(alignmentOf(before, now)).toBe(alignmentOf(before, now));
		expect(alignmentOf(now, before)).not.toBe(alignmentOf(before, now));
	});

	it('says which of today’s a sentence before is', () => {
		expect(align('Alpha. Bravo. Charlie.', 'Middle. Alpha. Charlie.').keptNow).toEqual([
			1,
			undefined,
			2
		]);
	});
});

describe('gapBefore', () => {
	it.each([
		[0, 'Middle. Alpha. Bravo.', { first: 0, last: -1 }],
		[1, 'Alpha. Middle. Charlie.', { first: 1, last: 1 }],
		[1, 'Alpha. Middle. Others.', { first: 1, last: 2 }],
		[2, 'Others. Middle. Various. Charlie.', { first: 0, last: 1 }],
		[0, 'Middle.', { first: 0, last: 2 }]
	])('is what stood where sentence %i of “%s” stands', (place, now, gap) => {
		const alignment = align('Alpha. Bravo. Charlie.', now);
		expect(gapBefore(alignment, { first: place, last: place }, alignment.before)).toEqual(gap);
	});
});
