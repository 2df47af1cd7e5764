import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { invalidPlace } from './geometry-validity';

const closed = (...corners: Position[]): Position[] => [...corners, corners[0] ?? []];
const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const square = closed([0, 0], [8, 0], [8, 8], [0, 8]);

describe('where an area is invalid', () => {
	it('is the position that is nearest to the fault', () => {
		// The sides cross at (4, 4): the last corner is the nearest to it.
		const bowTie = closed([0, 0], [8, 8], [8, 0], [4, 4.5], [-8, 18]);
		expect(invalidPlace(polygon(bowTie))?.steps).toEqual(['coordinates', 0, 3]);
	});

	it('is the position of a hole that lies outside', () => {
		const near = closed([1, 1], [1, 2], [2, 2]);
		const outside = closed([20, 20], [20, 21], [21, 21]);
		const found = invalidPlace(polygon(square, near, outside));
		expect(found?.steps.slice(0, 2)).toEqual(['coordinates', 2]);
		expect(found?.steps[2]).toBeLessThanOrEqual(3);
		const other = closed([4, 4], [4, 5], [5, 5]);
		const more = invalidPlace(
			polygon(square, near, outside, other, closed([6, 6], [6, 7], [7, 7]))
		);
		expect(more?.steps.slice(0, 2)).toEqual(['coordinates', 2]);
	});

	it('is the first part with which the area is no longer valid', () => {
		const part = (x: number): Position[][] => [
			square.map(([east = 0, north = 0]) => [east + x, north])
		];
		const coordinates = [part(0), part(20), part(24), part(44), part(46)];
		expect(invalidPlace({ type: 'MultiPolygon', coordinates })?.steps.slice(0, 2)).toEqual([
			'coordinates',
			2
		]);
	});
});

describe('what to do about it', () => {
	const remedyOf = (geometry: Geometry) => invalidPlace(geometry)?.remedy;

	it('is said of each kind of fault', () => {
		const across = closed([4, 4], [4, 12], [12, 4]);
		expect(remedyOf(polygon(square, across))).toBe(
			'Cut it off where it meets the other ring, or join the two: rings of a polygon may only touch in points (RFC 7946, section 3.1.6).'
		);
		const outside = closed([20, 20], [20, 21], [21, 21]);
		expect(remedyOf(polygon(square, outside))).toMatch(/^Cut it off/);
		expect(remedyOf(polygon(square, closed([0, 4], [4, 6], [8, 4], [4, 2])))).toBe(
			'Write each piece as a polygon of its own, in a MultiPolygon.'
		);
		expect(remedyOf(polygon(closed([0, 0], [8, 8], [8, 0], [0, 9])))).toMatch(
			/^Move or remove this position/
		);
	});
});

describe('points and lines', () => {
	it.each<Geometry>([
		{ type: 'Point', coordinates: [0, 0] },
		{ type: 'LineString', coordinates: [[0, 0], [2, 2], [2, 0], [0, 2]] } // prettier-ignore
	])('are always valid: a $type', (geometry) => {
		expect(invalidPlace(geometry)).toBeUndefined();
	});
});
