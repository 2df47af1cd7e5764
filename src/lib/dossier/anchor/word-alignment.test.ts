import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../model/types';
import { shareFromBeside } from './word-alignment';

/** The text without its square brackets, and the range that was between them. */
function marked(text: string): [string, TextRange] {
	const start = text.indexOf('[');
	return [text.replace(/[[\]]/gu, ''), { start, end: text.indexOf(']') - 1 }];
}

describe('shareFromBeside', () => {
	it.each([
		['all, where the quote is gone', 'a one [two three] four b', 'a [one four] b', 1],
		['nothing, where the quote is as it was', 'a one [two three] b', 'a one [two three] b', 0],
		['nothing, where words of it are new', 'a one [two three] b', 'a one [two ten] b', 0],
		['nothing, where the quote has moved', 'one [two] three four', 'one three four [two]', 0],
		// “one” and the first full stop could be the quote's own as well; the second cannot.
		['all, where it is in doubt', 'say one. [one two.] two say', 'say [one. two] say', 1],
		// Three of the eight letters of “one three” stood before the quote.
		['a part, by letters', 'a one [two three] four', 'a [one three] four', 3 / 8],
		['by characters, where words are not parted', '甲乙[丙丁]戊己', '甲[乙戊]己', 1],
		['nothing of nothing', 'a [one] b', 'a [] b', 0]
	])('is %s', (_, before, now, share) => {
		expect(shareFromBeside(...marked(before), ...marked(now))).toBeCloseTo(share, 12);
	});

	it('leaves to a person what is too long', () => {
		const words = 'word '.repeat(3000);
		const range = { start: 0, end: words.length };
		expect(shareFromBeside(words, range, words, range)).toBe(1);
	});

	it('is between 0 and 1, whatever the texts are', () => {
		const text = fc.string({ unit: 'binary', maxLength: 60 });
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), text, fc.nat(), fc.nat(), (before, a, b, now, c, d) => {
				const rangeOf = ({ length }: string, one: number, other: number): TextRange => {
					const [start = 0, end = 0] = [one % (length + 1), other % (length + 1)].sort(
						(x, y) => x - y
					);
					return { start, end };
				};
				const share = shareFromBeside(before, rangeOf(before, a, b), now, rangeOf(now, c, d));
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
			})
		);
	});
});
