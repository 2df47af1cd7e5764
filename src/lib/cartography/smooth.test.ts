import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { lengthInKilometres, smoothLine } from './smooth';

test('a degree of latitude is about 111 km, one of longitude at 60° half of it', () => {
	expect(
		lengthInKilometres([
			[10, 50],
			[10, 51]
		])
	).toBeCloseTo(111.1, 0);
	expect(
		lengthInKilometres([
			[10, 60],
			[11, 60]
		])
	).toBeCloseTo(55.6, 0);
});

describe('smoothLine', () => {
	test('keeps the ends, so that pieces still meet', () => {
		const line: Position[] = [
			[30, 48],
			[31, 49],
			[32, 48],
			[33, 49]
		];
		const smoothed = smoothLine(line, 20);
		expect(smoothed[0]).toEqual([30, 48]);
		expect(smoothed.at(-1)).toEqual([33, 49]);
	});

	test('leaves a straight line straight', () => {
		for (const [, y] of smoothLine(
			[
				[30, 48],
				[31, 48],
				[34, 48]
			],
			15
		))
			expect(y).toBeCloseTo(48, 9);
	});

	test('takes out bends much smaller than the radius, and keeps larger ones', () => {
		// A wave of 3 km over one of 300 km, along a parallel.
		const line = Array.from({ length: 2001 }, (_, index): Position => {
			const x = index / 200;
			return [30 + x, Math.sin((2 * Math.PI * x) / 4) + 0.03 * Math.sin(2 * Math.PI * x * 25)];
		});
		const smoothed = smoothLine(line, 14);
		for (const [x = 0, y = 0] of smoothed.slice(10, -10)) {
			expect(Math.abs(y - Math.sin((2 * Math.PI * (x - 30)) / 4))).toBeLessThan(0.03);
		}
		expect(lengthInKilometres(smoothed)).toBeLessThan(lengthInKilometres(line));
	});

	test('a ring stays a ring', () => {
		const ring = Array.from({ length: 73 }, (_, index): Position => {
			const angle = (index % 72) * 5 * (Math.PI / 180);
			return [Math.cos(angle), Math.sin(angle)];
		});
		const smoothed = smoothLine(ring, 15);
		expect(smoothed[0]).toEqual(smoothed.at(-1));
		for (const [x = 0, y = 0] of smoothed) expect(Math.hypot(x, y)).toBeCloseTo(1, 1);
	});

	test('a line too short to smooth comes back as it is', () => {
		expect(
			smoothLine(
				[
					[1, 1],
					[1.001, 1]
				],
				50
			)
		).toEqual([
			[1, 1],
			[1.001, 1]
		]);
	});
});

describe('the points of a smoothed line', () => {
	// A hundred kilometres of a meridian are 0.8998 degrees of latitude.
	const north = (kilometres: number): Position => [0, kilometres / 111.13];

	test('are a quarter of the radius apart, wherever the line has its own', () => {
		const line = [north(0), north(7), north(8), north(93), north(100)];
		const smoothed = smoothLine(line, 40);
		expect(smoothed).toHaveLength(11);
		for (const [index, [x = NaN, y = NaN]] of smoothed.entries()) {
			expect(x).toBe(0);
			expect(y).toBeCloseTo(north(10 * index)[1] ?? NaN, 9);
		}
	});

	test('are means in which the nearest count most', () => {
		// Ten kilometres apart, all on the line but the sixth, which is aside by one degree.
		const line = Array.from({ length: 11 }, (_, index): Position => [
			index === 5 ? 1e-6 : 0,
			north(10 * index)[1] ?? 0
		]);
		const asides = smoothLine(line, 40).map(([x = NaN]) => x * 1e6);
		// Weights 1 2 3 4 5 4 3 2 1 in the middle; towards an end over fewer.
		expect(asides[5]).toBeCloseTo(5 / 25, 3);
		expect(asides[6]).toBeCloseTo(4 / 25, 3);
		expect(asides[7]).toBeCloseTo(2 / 16, 3);
		expect(asides[3]).toBeCloseTo(2 / 16, 3);
		expect(asides[8]).toBeCloseTo(0, 3);
		expect(asides[0]).toBe(0);
	});

	test('of a ring have no beginning: all its corners are alike', () => {
		const square: Position[] = [
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 1],
			[0, 0]
		];
		const smoothed = smoothLine(square, 60);
		expect(smoothed.at(-1)).toEqual(smoothed[0]);
		const nearest = (corner: Position) =>
			Math.min(
				...smoothed.map(([x = 0, y = 0]) => Math.hypot(x - (corner[0] ?? 0), y - (corner[1] ?? 0)))
			);
		const distances = square.map(nearest);
		// Rounded off, and about as far at each.
		expect(Math.min(...distances)).toBeGreaterThan(0.05);
		expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(0.03);
		// A line that comes back to one coordinate of its beginning alone is no ring.
		const open = smoothLine(square.slice(0, 4), 60);
		expect([open[0], open.at(-1)]).toEqual([
			[0, 0],
			[0, 1]
		]);
	});

	test('of what is shorter than a step are the line’s own', () => {
		const short = [north(0), north(1), north(2)];
		expect(smoothLine(short, 40)).toEqual(short);
		expect(smoothLine([], 40)).toEqual([]);
		expect(smoothLine([[3, 4]], 40)).toEqual([[3, 4]]);
	});
});
