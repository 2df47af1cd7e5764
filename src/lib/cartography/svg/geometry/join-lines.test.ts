import { expect, test } from 'vitest';
import type { Point } from './geometry';
import { straighten } from './drop-collinear-points';
import { twiceArea } from './geometry';
import { unite } from './join-lines';

const square = (x: number, y: number): Point[] => [
	[x, y],
	[x, y + 1],
	[x + 1, y + 1],
	[x + 1, y]
];

test('what two areas share is inside', () => {
	const [ring, ...others] = unite([square(0, 0), square(1, 0)]);
	expect(others).toEqual([]);
	expect(ring).toHaveLength(6);
	expect(straighten(ring ?? [], true)).toHaveLength(4);
	expect(Math.abs(twiceArea(ring ?? []))).toBe(4);
});

test('areas around a gap leave a hole, the other way round', () => {
	const frame = [0, 1, 2].flatMap((x) =>
		[0, 1, 2].filter((y) => x !== 1 || y !== 1).map((y) => square(x, y))
	);
	const areas = unite(frame).map(twiceArea);
	expect(areas.reduce((sum, area) => sum + area, 0)).toBe(-16);
});

test('areas that touch in a point, or not at all, lose nothing', () => {
	const rings = unite([square(0, 0), square(1, 1), square(5, 5)]);
	expect(rings.map(twiceArea).reduce((sum, area) => sum + area, 0)).toBe(-6);
});

test('a point on the straight way is left out, a corner and the way back are not', () => {
	const bent: Point[] = [
		[0, 0],
		[2, 2],
		[5, 5],
		[5, 9],
		[5, 7]
	];
	expect(straighten(bent, false)).toEqual([
		[0, 0],
		[5, 5],
		[5, 9],
		[5, 7]
	]);
});
