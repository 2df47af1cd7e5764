import { describe, expect, test } from 'vitest';
import { metresPerPixel, scaleBar } from './scale-bar';

describe('metresPerPixel', () => {
	test('at the equator, zoom 0: the circumference of 40,075,016.686 m over 512 pixels', () => {
		expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.517, 3);
	});
	test('half of it at 60 degrees, half again with each zoom', () => {
		expect(metresPerPixel(60, 0)).toBeCloseTo(39_135.7585, 3);
		expect(metresPerPixel(-60, 1)).toBeCloseTo(19_567.8793, 3);
	});
});

describe('scaleBar', () => {
	// 78271.517 · cos 50° (0.6427876) / 2^5 = 1572.2496 m a pixel; 120 pixels are 188.7 km.
	test('Europe: the longest round distance that fits', () => {
		const bar = scaleBar(50, 5, 120);
		expect(bar.metres).toBe(100_000);
		expect(bar.pixels).toBeCloseTo(100_000 / 1572.2496, 2);
		expect(bar.label).toBe('100 km');
	});
	// 78271.517 / 2^7 = 611.496 m a pixel; 100 pixels are 61.1 km.
	test('steps of 1, 2 and 5', () => {
		expect(scaleBar(0, 7, 100).label).toBe('50 km');
		expect(scaleBar(0, 7, 40).label).toBe('20 km');
		expect(scaleBar(0, 7, 20).label).toBe('10 km');
	});
	// 78271.517 / 2^14 = 4.777 m a pixel; 120 pixels are 573 m.
	test('metres close by', () => {
		expect(scaleBar(0, 14, 120).label).toBe('500 m');
	});
	test('is never longer than allowed, nor shorter than two fifths of it', () => {
		for (let zoom = 0; zoom <= 12; zoom += 0.1) {
			for (const latitude of [0, 35, 50, 70]) {
				const { pixels } = scaleBar(latitude, zoom, 100);
				expect(pixels).toBeLessThanOrEqual(100 + 1e-9);
				expect(pixels).toBeGreaterThanOrEqual(40 - 1e-9);
			}
		}
	});
});
