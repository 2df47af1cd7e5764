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
