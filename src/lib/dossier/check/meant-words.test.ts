import { describe, expect, it } from 'vitest';
import { editDistance, nearest, suggestion } from './nearest';

describe('editDistance', () => {
	it.each([
		['abdc', 'abcd', 1],
		['bacd', 'abcd', 1],
		['abcdef', 'abdcfe', 2],
		['aab', 'baa', 2],
		['flaw', 'lawn', 2],
		['a', 'b', 1]
	])('from %s to %s, and back, is %i', (one, other, distance) => {
		expect(editDistance(one, other)).toBe(distance);
		expect(editDistance(other, one)).toBe(distance);
	});
});

describe('nearest', () => {
	it('prefers the word that is nearer, and the earlier of two as near', () => {
		expect(nearest('troop', ['tropes', 'troops', 'trooop'])).toBe('troops');
		expect(nearest('bat', ['cat', 'rat'])).toBe('cat');
	});

	it('takes a word of which half the letters are others, and none of which more are', () => {
		expect(nearest('abcd', ['abxy'])).toBe('abxy');
		expect(nearest('abcd', ['axyz'])).toBeUndefined();
		// Letters that are missing count as well.
		expect(nearest('abcd', ['abcdef'])).toBe('abcdef');
		expect(nearest('abcd', ['abcdefg'])).toBeUndefined();
		// Of one letter, one may be another.
		expect(nearest('a', ['b'])).toBe('b');
		expect(nearest('abc', ['abd', 'xyc'])).toBe('abd');
		expect(nearest('abc', ['xyc'])).toBeUndefined();
	});

	it('looks for no word of more than a hundred letters', () => {
		const known = 'x'.repeat(99);
		expect(nearest('x'.repeat(100), [known])).toBe(known);
		expect(nearest('x'.repeat(101), [known])).toBeUndefined();
	});

	it('finds the very word', () => {
		expect(nearest('cat', ['rat', 'cat', 'bat'])).toBe('cat');
	});
});

describe('suggestion', () => {
	it('lists twelve words, and counts them where there are more', () => {
		const words = (count: number) => Array.from({ length: count }, (_, index) => `word-${index}`);
		expect(suggestion('x', words(12))).toMatch(/^Known: word-0, .*, word-11\.$/);
		expect(suggestion('x', words(13))).toMatch(/^Known: .*, word-11, … \(13 in all\)\.$/);
	});

	it('asks for the one that is near', () => {
		expect(suggestion('atlsa', ['atlas', 'gazetteer'])).toBe('Did you mean “atlas”?');
	});
});
