import { describe, expect, it } from 'vitest';
import { exactPlaces, indexGrams, likelyPlaces } from './gram-index';

const PATTERN = 'several thousand troops after a ceasefire';
const FILLER = 'Nobody knows what will be decided by the council on Monday evening. ';

function places(text: string, pattern = PATTERN, most = 8): number[] {
	return likelyPlaces(indexGrams(text), pattern, most);
}

describe('likelyPlaces', () => {
	it('finds where a text stands word for word', () => {
		expect(places(FILLER + PATTERN + FILLER)).toEqual([FILLER.length]);
		expect(places(PATTERN + FILLER)).toEqual([0]);
	});

	it('finds where a changed text begins, a few letters before or behind', () => {
		const [place = NaN, ...others] = places(`${FILLER}several hundred troops after the ceasefire`);
		expect(others).toEqual([]);
		expect(Math.abs(place - FILLER.length)).toBeLessThanOrEqual(4);
	});

	it('finds the place before the text, of which only the end is left', () => {
		const rest = PATTERN.slice(20);
		expect(places(rest + FILLER)).toEqual([-20]);
	});

	it('gives the likeliest first', () => {
		const half = PATTERN.slice(0, 24);
		const found = places(`${half}. ${FILLER}${FILLER}${PATTERN}`);
		expect(found).toHaveLength(2);
		expect(found[0]).toBe(2 * FILLER.length + half.length + 2);
		expect(Math.abs(found[1] ?? NaN)).toBeLessThanOrEqual(4);
	});

	it('passes over what has less than a quarter of it', () => {
		// Nine letters are five pieces of five; the whole has 37.
		const found = places(`troops af. ${FILLER}${FILLER}${PATTERN}`);
		expect(found).toEqual([2 * FILLER.length + 11]);
	});

	it('gives as many places as are asked for, the earlier of two as likely first', () => {
		const thrice = `${PATTERN}. ${FILLER}${PATTERN}. ${FILLER}${PATTERN}.`;
		const step = PATTERN.length + 2 + FILLER.length;
		expect(places(thrice)).toEqual([0, step, 2 * step]);
		expect(places(thrice, PATTERN, 2)).toEqual([0, step]);
	});

	it('finds nothing of what is nowhere, or too short to be indexed', () => {
		expect(places(FILLER, 'zzzzzzzzzzzz')).toEqual([]);
		expect(places(FILLER, 'will')).toEqual([]);
		expect(places('')).toEqual([]);
	});

	it('looks at the rarest pieces, where others stand hundreds of times', () => {
		const often = 'after a ceasefire; ';
		const text = often.repeat(400) + FILLER + PATTERN;
		expect(places(text)[0]).toBe(often.length * 400 + FILLER.length);
	});

	it('looks at them first, wherever in the pattern they are', () => {
		const often = 'after a ceasefire; ';
		const text = `${often.repeat(400)}${FILLER}after a ceasefire troops and observers`;
		const start = often.length * 400 + FILLER.length;
		expect(places(text, 'after a ceasefire troops and observers')[0]).toBe(start);
	});

	it('finds a pattern of a single piece', () => {
		expect(places(`${FILLER}cease`, 'cease')).toEqual([FILLER.length]);
	});
});

describe('exactPlaces', () => {
	it('finds a pattern by a rare piece in its middle or at its end', () => {
		const text = `${'ab'.repeat(50)}c${'ab'.repeat(50)}`;
		expect(exactPlaces(indexGrams(text), 'abababababcab')).toEqual([90]);
		expect(exactPlaces(indexGrams(text), 'bababababc')).toEqual([91]);
		expect(exactPlaces(indexGrams(text), 'cababababab')).toEqual([100]);
		expect(exactPlaces(indexGrams(text), 'abababababd')).toEqual([]);
	});
});
