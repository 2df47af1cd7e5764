import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrences } from './anchor';
import { occurrencesIn, searchable } from './searchable-text';

describe('occurrencesIn', () => {
	it('finds every place of the words, and cuts no character in two', () => {
		expect(occurrencesIn(searchable('cafe cafe\u0301 cafe'), 'cafe')).toEqual([
			{ start: 0, end: 4 },
			{ start: 11, end: 15 }
		]);
		expect(occurrencesIn(searchable('ababa'), 'aba')).toHaveLength(2);
		expect(occurrencesIn(searchable('abc'), '')).toEqual([]);
		expect(occurrences('abc', '')).toEqual([]);
	});

	it('finds what a search through the text finds, for all texts', () => {
		const piece = fc.constantFrom('a', 'b', ' ', '😀', 'e\u0301', 'e', 'The end. ');
		const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(12), (source, at, length) => {
				const start = at % (source.length + 1);
				const exact = source.slice(start, start + length);
				expect(occurrencesIn(searchable(source), exact)).toEqual(occurrences(source, exact));
			})
		);
	});
});
