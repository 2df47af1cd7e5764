import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ringAround } from '../../../tests/support/ring-around';
import { boundsAround, boundsOf, degreesWide, frameOf } from './bounds';

/** A rectangle as a polygon's coordinates. */
function box(west: number, south: number, east: number, north: number): Polygon['coordinates'] {
	return [ringAround(west, south, east, north)];
}

function boxes(...all: [number, number, number, number][]): MultiPolygon {
	return { type: 'MultiPolygon', coordinates: all.map((one) => box(...one)) };
}

describe('boundsOf', () => {
	it('holds a single polygon', () => {
		const polygon: Polygon = { type: 'Polygon', coordinates: box(-5, 42, 8, 51) };
		expect(boundsOf([polygon])).toEqual([-5, 42, 8, 51]);
	});

	it('crosses the antimeridian where that is shorter', () => {
		// New Zealand with the Chatham Islands, which lie east of 180°.
		const newZealand = boxes([166, -47, 178, -34], [-177, -44, -176, -43]);
		expect(boundsOf([newZealand])).toEqual([166, -47, -176, -34]);
	});

	it('joins what was cut at the antimeridian', () => {
		const russia = boxes([27, 41, 180, 82], [-180, 62, -169, 72]);
		const bounds = boundsOf([russia]);
		expect(bounds).toEqual([27, 41, -169, 82]);
		expect(bounds && degreesWide(bounds)).toBe(164);
	});

	it('holds points, lines and what is nested, and leaves out what has no geometry', () => {
		expect(
			boundsOf([
				null,
				{ type: 'Point', coordinates: [2, 48] },
				{
					type: 'GeometryCollection',
					geometries: [
						{
							type: 'LineString',
							coordinates: [
								[30, 50],
								[31, 46]
							]
						}
					]
				}
			])
		).toEqual([2, 46, 31, 50]);
	});

	it('has no bounds for nothing', () => {
		expect(boundsOf([])).toBeUndefined();
		expect(boundsOf([null])).toBeUndefined();
	});
});

describe('frameOf', () => {
	it('leaves out what is far from the main part', () => {
		// France with Corsica and Guiana.
		const france = boxes([-5, 42, 8, 51], [8.5, 41.3, 9.6, 43], [-55, 2, -51, 6]);
		expect(frameOf(france)).toEqual([-5, 41.3, 9.6, 51]);
	});

	it('takes for the main part what is largest on the ground, not in degrees', () => {
		// At 65° north a degree of longitude is less than half of one at the equator: 20 by 10 degrees
		// there are about 940,000 km², and 10 by 10 here are 1,230,000.
		const both = boxes([100, 60, 120, 70], [10, -5, 20, 5]);
		expect(frameOf(both)).toEqual([10, -5, 20, 5]);
	});

	it('keeps what is near on the other side of the antimeridian', () => {
		const russia = boxes([27, 41, 180, 82], [-180, 62, -169, 72]);
		expect(frameOf(russia)).toEqual([27, 41, -169, 82]);
	});

	it('calls near what is within half the size of the main part, along its longer side', () => {
		// The main part is 10 by 4 degrees: five degrees away is near, to any side, and six are not.
		const main: [number, number, number, number] = [0, 0, 10, 4];
		expect(frameOf(boxes(main, [15, 0, 16, 1]))).toEqual([0, 0, 16, 4]);
		expect(frameOf(boxes(main, [-6, 0, -5, 1]))).toEqual([-6, 0, 10, 4]);
		expect(frameOf(boxes(main, [9, 9, 11, 10]))).toEqual([0, 0, 11, 10]);
		expect(frameOf(boxes(main, [10, -6, 11, -5]))).toEqual([0, -6, 11, 4]);
		for (const far of [
			[16, 0, 17, 1],
			[-7, 0, -6, 1],
			[4, 10, 5, 11],
			[4, -7, 5, -6]
		] as [number, number, number, number][]) {
			expect(frameOf(boxes(main, far))).toEqual([0, 0, 10, 4]);
		}
		expect(frameOf(boxes([170, 0, 179, 4], [-178, 0, -177, 1]))).toEqual([170, 0, -177, 4]);
		expect(frameOf(boxes([-179, 0, -170, 4], [177, 0, 178, 1]))).toEqual([177, 0, -170, 4]);
	});

	it('has none for what has no parts', () => {
		expect(frameOf({ type: 'GeometryCollection', geometries: [] })).toBeUndefined();
	});

	it('frames a point as a point', () => {
		expect(frameOf({ type: 'Point', coordinates: [30.5, 50.45] })).toEqual([
			30.5, 50.45, 30.5, 50.45
		]);
	});
});

describe('boundsAround', () => {
	it('holds several bounds, by the short way round the world', () => {
		expect(boundsAround([])).toBeUndefined();
		expect(
			boundsAround([
				[0, 0, 10, 10],
				[20, -5, 30, 5]
			])
		).toEqual([0, -5, 30, 10]);
		expect(
			boundsAround([
				[170, 0, -170, 10],
				[150, 5, 160, 20]
			])
		).toEqual([150, 0, -170, 20]);
	});
});
