import { describe, expect, it } from 'vitest';
import { editDistance, nearest, suggestion } from './nearest';

describe('editDistance', () => {
	// The first two are the textbook's, https://en.wikipedia.org/wiki/Levenshtein_distance
	it.each([
		['kitten', 'sitting', 3],
		['saturday', 'sunday', 3],
		['', 'abc', 3],
		['abc', '', 3],
		['same', 'same', 0],
		// A swap of neighbours is one step: POL typed as PLO.
		['PLO', 'POL', 1],
		// Optimal string alignment, not the unrestricted distance, which is 2.
		['ca', 'abc', 3]
	])('from %j to %j', (from, to, distance) => {
		expect(editDistance(from, to)).toBe(distance);
	});
});

describe('nearest', () => {
	it('finds the known word that was meant', () => {
		expect(nearest('contactline', ['troops', 'contact-line', 'coalition'])).toBe('contact-line');
	});

	it('does not guess where nothing is near', () => {
		expect(nearest('xyz', ['troops', 'coalition'])).toBeUndefined();
	});

	it('does not mind capitals', () => {
		expect(nearest('fra', ['FRA', 'DEU'])).toBe('FRA');
	});
});

describe('suggestion', () => {
	it('names the known words where none is near', () => {
		expect(suggestion('xyz', ['troops', 'coalition'])).toBe('Known: troops, coalition.');
		expect(suggestion('x', [])).toBe('There is none yet: add it first.');
	});

	it('does not list hundreds', () => {
		const countries = Array.from({ length: 200 }, (_, index) => `country-${index}`);
		expect(suggestion('x', countries)).toMatch(
			/^Known: country-0, .*country-11, … \(200 in all\)\.$/
		);
	});
});
