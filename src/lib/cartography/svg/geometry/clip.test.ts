import { describe, expect, test } from 'vitest';
import { clipLine, clipRing, relation } from './clip';
import type { Extent, Point } from './geometry';

const BOX: Extent = [0, 0, 10, 10];

test('a box is inside another, outside, or across its edge, where touching is no more than that', () => {
	for (const box of [
		[1, 1, 9, 9],
		[0, 0, 10, 10]
	] as Extent[]) {
		expect(relation(box, BOX)).toBe('inside');
	}
	for (const box of [
		[-1, 1, 9, 9],
		[1, -1, 9, 9],
		[1, 1, 11, 9],
		[1, 1, 9, 11],
		[-5, 2, 0, 8],
		[10, 2, 15, 8],
		[2, -5, 8, 0],
		[2, 10, 8, 15],
		[-5, -5, 15, 15]
	] as Extent[]) {
		expect(relation(box, BOX)).toBe('across');
	}
	for (const box of [
		[-9, 1, -1, 9],
		[11, 1, 19, 9],
		[1, -9, 9, -1],
		[1, 11, 9, 19]
	] as Extent[]) {
		expect(relation(box, BOX)).toBe('outside');
	}
});

describe('rings', () => {
	test('keep what is inside, along the edge', () => {
		const square: Point[] = [
			[5, 5],
			[15, 5],
			[15, 15],
			[5, 15]
		];
		expect(clipRing(square, BOX)).toEqual([
			[5, 5],
			[10, 5],
			[10, 10],
			[5, 10]
		]);
	});

	test('are gone where none of it is inside, and become the box where they surround it', () => {
		const far: Point[] = [
			[20, 20],
			[30, 20],
			[30, 30]
		];
		const around: Point[] = [
			[-5, -5],
			[25, -5],
			[25, 25],
			[-5, 25]
		];
		expect(clipRing(far, BOX)).toEqual([]);
		expect(new Set(clipRing(around, BOX).map(String))).toEqual(
			new Set(['0,0', '10,0', '10,10', '0,10'])
		);
	});

	test('that share a piece of border share what is left of it, to the last digit', () => {
		const [a, b]: [Point, Point] = [
			[3.3, 7.1],
			[17.7, 2.9]
		];
		const one = clipRing([a, b, [9, -3]], BOX);
		const other = clipRing([b, a, [9, 30]], BOX);
		const crossing = (ring: readonly Point[]) =>
			ring.filter(([x, y]) => x === 10 && y > 4 && y < 6);
		// At x = 10: 7.1 − 4.2 · 6.7 / 14.4.
		expect(crossing(one)[0]?.[1]).toBeCloseTo(5.1458, 4);
		expect(crossing(one)).toEqual(crossing(other));
	});
});

describe('lines', () => {
	test('fall into pieces, each with the length that was cut off before it', () => {
		const line: Point[] = [
			[-5, 5],
			[15, 5],
			[15, 8],
			[5, 8]
		];
		expect(clipLine(line, false, BOX)).toEqual([
			{
				points: [
					[0, 5],
					[10, 5]
				],
				closed: false,
				before: 5
			},
			{
				points: [
					[10, 8],
					[5, 8]
				],
				closed: false,
				before: 28
			}
		]);
	});

	test('stay a ring where all of it is inside', () => {
		const ring: Point[] = [
			[1, 1],
			[2, 1],
			[2, 2]
		];
		expect(clipLine(ring, true, BOX)).toEqual([{ points: ring, closed: true, before: 0 }]);
	});

	test('are one piece across a ring’s beginning', () => {
		const ring: Point[] = [
			[5, 5],
			[15, 5],
			[15, 8],
			[5, 8]
		];
		expect(clipLine(ring, true, BOX).map(({ points }) => points)).toEqual([
			[
				[10, 8],
				[5, 8],
				[5, 5],
				[10, 5]
			]
		]);
	});

	test('can be counted anew after a length', () => {
		const line: Point[] = [
			[0, 1],
			[4, 1],
			[8, 1],
			[9, 1]
		];
		expect(
			clipLine(line, false, BOX, 1, 6).map(({ points, before }) => [points[0], before])
		).toEqual([
			[[0, 1], 1],
			[[8, 1], 0]
		]);
	});
});
