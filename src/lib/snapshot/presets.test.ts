import { describe, expect, it } from 'vitest';
import { PRESET_IDS, printPixels, SCALES, sheetSize } from './presets';

const window = { width: 1040, height: 820 };

describe('printPixels', () => {
	it('gives the pixels of ISO 216 sheets at 300 dots per inch', () => {
		// 297 mm / 25.4 · 300 = 3507.87; 210 → 2480.31; 420 → 4960.63.
		expect([210, 297, 420].map(printPixels)).toEqual([2480, 3508, 4961]);
	});
});

describe('sheetSize', () => {
	it('gives exactly the pixels that are asked for', () => {
		const pixels = Object.fromEntries(
			PRESET_IDS.map((preset) => [preset, sheetSize(preset, 1, window).pixels])
		);
		expect(pixels).toEqual({
			screen: { width: 1040, height: 820 },
			slide: { width: 1920, height: 1080 },
			a4: { width: 3508, height: 2480 },
			a3: { width: 4961, height: 3508 },
			square: { width: 1080, height: 1080 }
		});
	});

	it('multiplies the pixels by the scale, and leaves the layout as it is', () => {
		expect(sheetSize('a4', 4, window).pixels).toEqual({ width: 14_032, height: 9920 });
		expect(sheetSize('slide', 4, window).pixels).toEqual({ width: 7680, height: 4320 });
		for (const preset of PRESET_IDS) {
			const { width, height } = sheetSize(preset, 1, window);
			for (const scale of SCALES) {
				expect(sheetSize(preset, scale, window)).toMatchObject({ width, height });
			}
		}
	});

	it('fills the pixels from edge to edge, with whole pixels', () => {
		for (const preset of PRESET_IDS) {
			for (const scale of SCALES) {
				const { width, height, pixelRatio, pixels } = sheetSize(preset, scale, window);
				expect(width * pixelRatio).toBeCloseTo(pixels.width, 9);
				expect(height * pixelRatio).toBeCloseTo(pixels.height, 9);
				expect(Object.values(pixels).every(Number.isInteger)).toBe(true);
			}
		}
	});

	it('lays A4 out at its size on paper', () => {
		// 297 mm and 210 mm in CSS pixels of 1/96 inch: 1122.5 and 793.7.
		const { width, height } = sheetSize('a4', 1, window);
		expect(width).toBeCloseTo(1122.5, 0);
		expect(height).toBeCloseTo(793.7, 0);
	});

	it('enlarges a window that is too small for a sheet, in its own shape', () => {
		const { pixels } = sheetSize('screen', 1, { width: 390, height: 420 });
		expect(pixels).toEqual({ width: 800, height: 862 });
		expect(sheetSize('screen', 1, { width: 1200, height: 240 }).pixels).toEqual({
			width: 3000,
			height: 600
		});
	});

	it('is not put out by a window without a size', () => {
		const { pixels } = sheetSize('screen', 1, { width: 0, height: 0 });
		expect(pixels.width).toBeGreaterThanOrEqual(800);
		expect(pixels.height).toBeGreaterThanOrEqual(600);
	});
});
