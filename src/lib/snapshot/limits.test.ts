import { describe, expect, it } from 'vitest';
import { isPossible, largestScale, mapPixels, OWN_LIMITS, possiblePresets } from './limits';
import { sheetSize } from './presets';

const window = { width: 1040, height: 820 };
const mapBox = { width: 700, height: 520 };

describe('isPossible', () => {
	it('takes what is exactly as large as the limit', () => {
		const limits = { side: 1920, area: 1920 * 1080, mapSide: 1050, mapArea: 1050 * 780 };
		expect(isPossible(sheetSize('slide', 1, window), mapBox, limits)).toBe(true);
		for (const limit of ['side', 'area', 'mapSide', 'mapArea'] as const) {
			const lower = { ...limits, [limit]: limits[limit] - 1 };
			expect(isPossible(sheetSize('slide', 1, window), mapBox, lower)).toBe(false);
		}
	});

	it('asks nothing of the map before the sheet is laid out', () => {
		const limits = { ...OWN_LIMITS, mapSide: 0, mapArea: 0 };
		expect(isPossible(sheetSize('a4', 1, window), undefined, limits)).toBe(true);
	});
});

describe('mapPixels', () => {
	it('is whole', () => {
		// 701 · 3.125 = 2190.625
		expect(mapPixels({ width: 701, height: 520 }, 3.125)).toEqual({ width: 2191, height: 1625 });
	});
});

describe('largestScale', () => {
	it('lets a slide be had at four times its size, and print sheets less', () => {
		expect(largestScale('slide', window, mapBox, OWN_LIMITS)).toBe(4);
		// At 3× the map would have 700 · 9.375 × 520 · 9.375 = 6563 × 4875 pixels: 32 million.
		expect(largestScale('a4', window, mapBox, OWN_LIMITS)).toBe(3);
		// At 2× an A3 sheet has 69.6 million pixels, at 3× 156.6 million.
		expect(largestScale('a3', window, mapBox, OWN_LIMITS)).toBe(2);
	});

	it('says where a size cannot be had at all', () => {
		const limits = { ...OWN_LIMITS, side: 2048 };
		expect(largestScale('a4', window, mapBox, limits)).toBeUndefined();
		expect(possiblePresets(window, limits)).toEqual(['screen', 'slide', 'square']);
	});
});
