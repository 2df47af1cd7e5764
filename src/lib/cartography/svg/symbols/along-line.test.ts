import { describe, expect, it } from 'vitest';
import { circlesAlong, placeLetters } from './along-line';
import type { PixelPoint } from '../../projection';

const points = (...places: [number, number][]): PixelPoint[] => places.map(([x, y]) => ({ x, y }));

describe('placeLetters', () => {
	const corner = points([0, 0], [100, 0], [100, 100]);

	it('follows the line, and turns with it', () => {
		const anchor = { x: 90, y: 0, segment: 0 };
		const places = placeLetters(corner, anchor, [-20, 0, 5, 30]) ?? [];
		expect(places.map(({ x, y }) => [x, y])).toEqual([
			[70, 0],
			[90, 0],
			[95, 0],
			[100, 20]
		]);
		expect(places.map(({ angle }) => Math.round((angle * 180) / Math.PI) + 0)).toEqual([
			0, 0, 0, 90
		]);
	});

	it('writes on a line that runs to the left so that it can be read', () => {
		const line = points([100, 0], [0, 0]);
		const places = placeLetters(line, { x: 50, y: 0, segment: 0 }, [-10, 10]) ?? [];
		expect(places.map(({ x }) => x)).toEqual([40, 60]);
		for (const { angle } of places) expect(Math.cos(angle)).toBeCloseTo(1, 10);
	});

	it('does not fit where the line ends', () => {
		expect(placeLetters(corner, { x: 10, y: 0, segment: 0 }, [-20, 20])).toBeUndefined();
	});
});

describe('circlesAlong', () => {
	it('sets circles from a quarter of their radius after the first letter to as much before the last', () => {
		const line = points([0, 0], [200, 0]);
		const circles = circlesAlong(line, { x: 100, y: 0, segment: 0 }, [-50, 0, 50], 8);
		// 100 long, 2 off at both ends, one at most every 20: at 2, 21.2, 40.4, 59.6, 78.8 and 98.
		expect(circles.map(({ x }) => Math.round(x * 10) / 10)).toEqual([
			52, 71.2, 90.4, 109.6, 128.8, 148
		]);
		expect(circles.every(({ y, radius }) => y === 0 && radius === 8)).toBe(true);
	});
});
