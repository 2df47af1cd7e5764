import { describe, expect, it } from 'vitest';
import {
	isPossible,
	PRESET_IDS,
	printPixels,
	SCALES,
	sheetSize,
	type PresetId,
	type Scale
} from './presets';

const window = { width: 1040, height: 820 };
const custom = { width: 1600, height: 900 };
const sizeOf = (preset: PresetId, scale: Scale = 1) => sheetSize({ preset, scale, custom }, window);
const customSize = (width: number, height: number) =>
	sheetSize({ preset: 'custom', scale: 1, custom: { width, height } }, window);

describe('printPixels', () => {
	it('gives the pixels of ISO 216 sheets at 300 dots per inch', () => {
		// 297 mm / 25.4 · 300 = 3507.87; 210 → 2480.31; 420 → 4960.63; 594 → 7015.75.
		expect([210, 297, 420, 594].map(printPixels)).toEqual([2480, 3508, 4961, 7016]);
	});
});

describe('sheetSize', () => {
	it('gives exactly the pixels that are asked for', () => {
		const pixels = Object.fromEntries(PRESET_IDS.map((preset) => [preset, sizeOf(preset).pixels]));
		expect(pixels).toEqual({
			screen: { width: 1040, height: 820 },
			slide: { width: 1920, height: 1080 },
			a4: { width: 3508, height: 2480 },
			a3: { width: 4961, height: 3508 },
			a2: { width: 7016, height: 4961 },
			square: { width: 1080, height: 1080 },
			portrait: { width: 1080, height: 1350 },
			custom: { width: 1600, height: 900 }
		});
	});

	it('multiplies the pixels by the scale, and leaves the layout as it is', () => {
		expect(sizeOf('a4', 4).pixels).toEqual({ width: 14_032, height: 9920 });
		expect(sizeOf('slide', 4).pixels).toEqual({ width: 7680, height: 4320 });
		for (const preset of PRESET_IDS) {
			const { width, height, document } = sizeOf(preset);
			for (const scale of SCALES) {
				expect(sizeOf(preset, scale)).toMatchObject({ width, height, document });
			}
		}
	});

	it('fills the pixels from edge to edge in one shape, to within a pixel', () => {
		for (const preset of PRESET_IDS) {
			for (const scale of SCALES) {
				const { width, height, pixels } = sizeOf(preset, scale);
				// Half a pixel that is lost in rounding is multiplied with the rest.
				expect(Math.abs((pixels.width * height) / width - pixels.height)).toBeLessThan(scale);
			}
		}
	});

	it('lays paper out at its size in CSS pixels of 1/96 inch', () => {
		// 297 / 25.4 · 96 = 1122.52; 210 → 793.70; 594 → 2245.04; 420 → 1587.40.
		const { width, height, paper } = sizeOf('a4');
		expect([width, height].map((length) => length.toFixed(2))).toEqual(['1122.52', '793.70']);
		expect(paper).toEqual({ width: 297, height: 210 });
		const a2 = sizeOf('a2');
		expect([a2.width, a2.height].map((length) => length.toFixed(2))).toEqual([
			'2245.04',
			'1587.40'
		]);
	});

	it('makes a sheet of another size finer, not emptier, where it has many pixels', () => {
		const large = customSize(16_384, 9216);
		expect(large.pixels).toEqual({ width: 16_384, height: 9216 });
		// Laid out on the area of A4 in CSS pixels: 1122.5 · 793.7.
		expect((large.width * large.height) / (1122.5 * 793.7)).toBeCloseTo(1, 6);
		const small = customSize(600, 400);
		expect(small).toMatchObject({ width: 600, height: 400 });
	});

	it('enlarges a window that is too small for a sheet, in its own shape', () => {
		const ofWindow = (width: number, height: number) =>
			sheetSize({ preset: 'screen', scale: 1, custom }, { width, height }).pixels;
		expect(ofWindow(390, 420)).toEqual({ width: 800, height: 862 });
		expect(ofWindow(1200, 240)).toEqual({ width: 3000, height: 600 });
		// A window without a size does not put it out.
		expect(ofWindow(0, 0)).toEqual({ width: 800, height: 600 });
	});
});

describe('isPossible', () => {
	it.each([
		[600, 400, true],
		[16_384, 9216, true],
		[16_384, 16_384, true],
		[16_385, 9216, false],
		[600, 399, false],
		[Number.NaN, 900, false],
		[1600.5, 900, false]
	])('%d × %d: %s', (width, height, possible) => {
		expect(isPossible(customSize(width, height))).toBe(possible);
	});

	it('holds for every preset, and for A4 in print quality at every scale', () => {
		for (const preset of PRESET_IDS) expect(isPossible(sizeOf(preset)), preset).toBe(true);
		for (const scale of SCALES) expect(isPossible(sizeOf('a4', scale))).toBe(true);
		expect(isPossible(sizeOf('a2', 3))).toBe(false);
	});
});
