import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactPlaces, indexGrams } from './gram-index';

describe('exactPlaces', () => {
	it('finds every place, overlapping ones too', () => {
		const index = indexGrams('banana bananana');
		expect(exactPlaces(index, 'banan')).toEqual([0, 7]);
		expect(exactPlaces(index, 'anana')).toEqual([1, 8, 10]);
		expect(exactPlaces(index, 'ana')).toEqual([1, 3, 8, 10, 12]);
		expect(exactPlaces(index, '')).toEqual([]);
		expect(exactPlaces(index, 'bananas')).toEqual([]);
	});

	it('finds what a search through the text finds, whatever the texts are', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '’', '😀'), maxLength: 120 });
		fc.assert(
			fc.property(text, fc.nat(119), fc.integer({ min: 1, max: 20 }), (source, from, length) => {
				const pattern = source.slice(from, from + length) || 'ab ab a';
				const all = Array.from({ length: source.length }, (_, at) => at);
				expect(exactPlaces(indexGrams(source), pattern)).toEqual(
					all.filter((at) => source.slice(at, at + pattern.length) === pattern)
				);
			}),
			{ numRuns: 500 }
		);
	});
});
