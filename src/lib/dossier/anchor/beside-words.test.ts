import { describe, expect, it } from 'vitest';
import type { TextRange } from '../model/types';
import { shareFromBeside } from './word-alignment';

/** The text without its square brackets, and the range that was between them. */
function marked(text: string): [string, TextRange] {
	const start = text.indexOf('[');
	return [text.replace(/[[\]]/gu, ''), { start, end: text.indexOf(']') - 1 }];
}

const share = (before: string, now: string) => shareFromBeside(...marked(before), ...marked(now));

describe('what stood beside a quote', () => {
	it('is counted by the letters of its words, whichever side it stood on', () => {
		// Four of “alpha beta” stood before; five of them are new.
		expect(share('beta [gamma delta] end', '[alpha beta] end')).toBeCloseTo(4 / 9, 12);
		expect(share('go [gamma delta] beta end', 'go [alpha beta] end')).toBeCloseTo(4 / 9, 12);
	});

	it('is what is like it between two words that stayed', () => {
		// “colour” stood between “red” and “blue”, before the quote, and is spelt another way now: five
		// of its six letters; “red” and “blue” are what they were.
		const before = 'red colour blue [gamma delta] end';
		const words = share(before, '[red color blue] end');
		expect(words).toBeCloseTo((3 + 4 + 5 * (5 / 6)) / 12, 12);
		const behind = share('end [gamma delta] red colour blue', 'end [red color blue]');
		expect(behind).toBeCloseTo((3 + 4 + 5 * (5 / 6)) / 12, 12);
	});

	it('is nothing of what is new between what stood before the quote and what stood behind it', () => {
		expect(share('red [gamma] blue', 'red [epsilon zeta] blue')).toBe(0);
	});

	it('is nothing of words that the quote itself has kept', () => {
		expect(share('red [gamma delta] blue', 'red [delta] blue')).toBe(0);
		expect(share('red [gamma delta] blue', 'red [gamma zeta] blue')).toBe(0);
	});

	it('counts a mark as a word, and letters with their accents as one', () => {
		// The full stop stood before; the word is new. One of five letters.
		expect(share('so. [gamma] end', 'so[. zeta] end')).toBeCloseTo(1 / 5, 12);
		expect(share('e\u0301te\u0301 [gamma] end', '[e\u0301te\u0301] end')).toBe(1);
	});

	it('does not look farther around than 240 letters and the length of the quote', () => {
		const far = 'x'.repeat(260);
		expect(share(`beta ${far} [gamma] end`, '[beta] end')).toBe(0);
		const near = 'x'.repeat(200);
		expect(share(`beta ${near} [gamma] end`, '[beta] end')).toBe(1);
	});
});

describe('a text too long to be aligned', () => {
	it('counts as having stood beside', () => {
		const many = 'a '.repeat(2501).trim();
		expect(share(`[${many}]`, `[${many}]`)).toBe(1);
		expect(share('[b]', `[${many}]`)).toBe(1);
		expect(share(`[${many}]`, '[b]')).toBe(1);
	});
});
