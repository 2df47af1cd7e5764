import { describe, expect, it } from 'vitest';
import { alignedRange, likenessOf, neighboursOf, similarity } from './likeness';
import { fold } from './folded-text';

const EXACT = 'the port stays open';

/** How well the words between square brackets agree with a quote between neighbours. */
function likeness(marked: string, before: string, after: string, exact = EXACT) {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	return likenessOf(marked.replace(/[[\]]/gu, ''), { start, end }, exact, { before, after });
}

describe('similarity', () => {
	// 1 − Levenshtein distance ÷ length of the longer.
	it.each([
		['kitten', 'sitting', 1 - 3 / 7],
		['same', 'same', 1],
		['', '', 1],
		['abc', '', 0],
		['abc', 'xyz', 0],
		['ships', 'ship', 1 - 1 / 5]
	])('of %j and %j', (one, other, expected) => {
		expect(similarity(one, other)).toBeCloseTo(expected, 12);
		expect(similarity(other, one)).toBeCloseTo(expected, 12);
	});
});

describe('likenessOf', () => {
	it('is 1 in all for what stands as it stood', () => {
		expect(likeness('he said [the port stays open] for now', 'he said ', ' for now')).toEqual({
			words: 1,
			before: 1,
			after: 1
		});
	});

	it('is less in its words where they differ', () => {
		// Two letters more, of 21.
		const { words } = likeness('he said [the ports stayss open] now', 'he said ', ' now');
		expect(words).toBeCloseTo(1 - 2 / 21, 12);
	});

	it('takes the border of the text for a neighbour only of what stood there', () => {
		expect(likeness('[the port stays open] for now', '', ' for now').before).toBe(1);
		expect(likeness(' \n[the port stays open] for now', '', ' for now').before).toBe(1);
		expect(likeness('he said [the port stays open]', '', '').before).toBe(0);
		expect(likeness('he said [the port stays open]', 'he said ', '').after).toBe(1);
		expect(likeness('[the port stays open] for now', 'he said ', ' for now').before).toBe(0);
	});

	it('is a little less where only the nearest neighbours are left', () => {
		const after = ' for the winter months, the council decided.';
		// Its first sixteen characters, then something else.
		const text = `he said [the port stays open]${after.slice(0, 16)}!`;
		expect(likeness(text, 'he said ', after)).toEqual({ words: 1, before: 1, after: 0.9 });
	});

	it('is less by its errors for a neighbour that was changed', () => {
		// One of eight letters is another; of the nearest it is all.
		expect(likeness('he paid [the port stays open]', 'he said ', '').before).toBeCloseTo(7 / 8, 12);
		expect(likeness('[the port stays open] for mow', '', ' for now').after).toBeCloseTo(7 / 8, 12);
	});

	it('is three quarters for a neighbour that was pushed away', () => {
		const pushed = likeness(
			'[the port stays open] (said one of the ministers in the evening) for the winter',
			'',
			' for the winter'
		);
		expect(pushed.after).toBe(0.75);
		const before = likeness(
			'a council in Odesa (it was late in the evening then) [the port stays open]',
			'a council in Odesa ',
			''
		);
		expect(before.before).toBe(0.75);
	});

	it('is nothing for a neighbour that was pushed farther than 400 characters, or is gone', () => {
		const far = 'x'.repeat(401);
		expect(
			likeness(`[the port stays open]${far} for the winter`, '', ' for the winter').after
		).toBe(0);
		const near = 'x'.repeat(380);
		expect(
			likeness(`[the port stays open]${near} for the winter`, '', ' for the winter').after
		).toBe(0.75);
		expect(likeness('[the port stays open] zzzzzz', '', ' for the winter').after).toBe(0);
	});
});

describe('neighboursOf', () => {
	it('gives so many code units of each side, and fewer at the borders of the text', () => {
		const folded = fold('one two three');
		expect(neighboursOf(folded, { start: 4, end: 7 }, 3)).toEqual({ before: 'ne ', after: ' th' });
		expect(neighboursOf(folded, { start: 4, end: 7 }, 9)).toEqual({
			before: 'one ',
			after: ' three'
		});
	});
});

describe('alignedRange', () => {
	const filler = 'nobody knows what will be decided. ';

	it('is where the words stand, as near to the place as they do', () => {
		const text = `${EXACT}. ${EXACT}. ${filler}`;
		const second = EXACT.length + 2;
		expect(alignedRange(text, EXACT, 3)).toEqual({ start: 0, end: EXACT.length });
		expect(alignedRange(text, EXACT, second - 2)).toEqual({
			start: second,
			end: second + EXACT.length
		});
	});

	it('is where they stand a little changed', () => {
		const text = `${filler}the port stais open. ${filler}`;
		expect(alignedRange(text, EXACT, filler.length + 2)).toEqual({
			start: filler.length,
			end: filler.length + EXACT.length
		});
	});

	it('is where nearly half of them is left', () => {
		// Eight of nineteen letters are others.
		const text = `${filler}the port xxxxxxxxen. ${filler}`;
		const found = alignedRange(text, EXACT, filler.length);
		expect(found?.start).toBe(filler.length);
		expect(found?.end).toBe(filler.length + EXACT.length);
	});

	it('is nowhere where the words are too far away, or not there', () => {
		expect(alignedRange(filler.repeat(4) + EXACT, EXACT, 0)).toBeUndefined();
		expect(alignedRange('z'.repeat(80), EXACT, 10)).toBeUndefined();
	});
});
