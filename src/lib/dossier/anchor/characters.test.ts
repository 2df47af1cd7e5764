import { describe, expect, it } from 'vitest';
import { isCharacterBorder, splitsPair } from './characters';

/** Every offset at which a text may be cut. */
function borders(text: string): number[] {
	return Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) =>
		isCharacterBorder(text, offset)
	);
}

describe('isCharacterBorder', () => {
	it.each([
		['letters', 'abc', [0, 1, 2, 3]],
		['a character of two code units', 'a😀b', [0, 1, 3, 4]],
		['a combining accent', 'e\u0301b', [0, 2, 3]],
		['a combining accent later on', 'xye\u0301', [0, 1, 2, 4]],
		['two combining marks', 'o\u0323\u0302', [0, 3]],
		// U+1E8D0 is a mark of the Mende Kikakui script.
		['a mark of two code units', 'a\u{1E8D0}b', [0, 3, 4]],
		['a mark without a base', '\u0301a', [0, 1, 2]],
		['halves that make no pair', '\uDE00\uD83D', [0, 1, 2]],
		['two such characters', '😀😁', [0, 2, 4]],
		['nothing', '', [0]]
	])('parts no character of %s', (_, text, offsets) => {
		expect(borders(text)).toEqual(offsets);
	});
});

describe('splitsPair', () => {
	it('is so only between the two halves of a code point', () => {
		expect(splitsPair('a😀', 2)).toBe(true);
		for (const offset of [0, 1, 3]) expect(splitsPair('a😀', offset)).toBe(false);
		expect(splitsPair('e\u0301', 1)).toBe(false);
	});
});
