import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkGeometry, signedArea } from './geojson';
import type { Bounds } from './exchanged';

type Ring = [number, number][];

const square: Ring = [[0, 0], [8, 0], [8, 8], [0, 8], [0, 0]]; // prettier-ignore
const hole: Ring = [[2, 2], [2, 4], [4, 4], [4, 2], [2, 2]]; // prettier-ignore
const moved = (ring: Ring, x: number): Ring => ring.map(([east, north]) => [east + x, north]);
const turned = (ring: Ring): Ring => [...ring].reverse();

/** What is told of an area: path and message. */
function told(coordinates: unknown, type = 'Polygon', expected?: Bounds): string[][] {
	const found: string[][] = [];
	const report = (path: string, message: string) => void found.push([path, message]);
	checkGeometry({ type, coordinates }, report, [], expected);
	return found;
}

describe('a ring', () => {
	it('has four positions, of which the last is the first', () => {
		const [a, b, c] = square;
		expect(told([[a, b, c, a]])).toEqual([]);
		const short = [['coordinates[0]', 'A ring has fewer than four positions.']];
		expect(told([[a, b, c]])).toEqual(short);
		expect(told([[a, b, a]])).toEqual(short);
		expect(told(['ring'])).toEqual(short);
		const open = [['coordinates[0]', 'A ring is not closed.']];
		expect(told([[a, b, c, [0, 8]]])).toEqual(open);
		expect(told([[a, b, c, [1, 0]]])).toEqual(open);
		expect(told([[a, b, c, [0, 1]]])).toEqual(open);
	});

	it('encloses something', () => {
		expect(told([[[0, 0], [1, 1], [2, 2], [0, 0]]])).toEqual([['coordinates[0]', 'A ring encloses nothing.']]); // prettier-ignore
	});

	it('is not judged as a whole while one of its positions is wrong', () => {
		expect(told([[[0, 0], [1, 0], ['a', 1], [9, 9]]])).toEqual([['coordinates[0][2]', 'A position is not a pair of numbers.']]); // prettier-ignore
	});
});

describe('the way that a ring runs', () => {
	const clockwise = 'An exterior ring runs clockwise.';
	const counterclockwise = 'A hole runs counterclockwise.';

	it('is counterclockwise without, clockwise within', () => {
		expect(told([square, hole])).toEqual([]);
		expect(told([turned(square), hole])).toEqual([['coordinates[0]', clockwise]]);
		expect(told([square, turned(hole)])).toEqual([['coordinates[1]', counterclockwise]]);
		expect(told([turned(square), turned(hole)])).toEqual([
			['coordinates[0]', clockwise],
			['coordinates[1]', counterclockwise]
		]);
	});

	it('is told of the part of a MultiPolygon whose it is', () => {
		const parts = [[square, hole], [moved(square, 10), moved(turned(hole), 10)]]; // prettier-ignore
		expect(told(parts, 'MultiPolygon')).toEqual([['coordinates[1][1]', counterclockwise]]);
	});
});

describe('an area whose longitude and latitude are exchanged', () => {
	// Around Kyiv, in a dossier of Ukraine.
	const frame: Bounds = [22, 44, 41, 53];
	const kyiv: Ring = [[30, 50], [31, 50], [31, 51], [30, 51], [30, 50]]; // prettier-ignore
	const exchange = (ring: readonly Position[]) => ring.map(([x = 0, y = 0]) => [y, x]);

	it('is told by its rings, once', () => {
		const found = told([[exchange(kyiv)], [exchange(moved(kyiv, 2))]], 'MultiPolygon', frame);
		expect(found).toEqual([
			['coordinates', expect.stringContaining('Longitude and latitude are exchanged')]
		]);
	});

	it('is not doubted where its rings run the right way, or where it lies elsewhere', () => {
		expect(told([exchange(turned(kyiv))], 'Polygon', frame)).toEqual([]);
		expect(told([turned(moved(kyiv, 90))], 'Polygon', frame)[0]?.[1]).toContain('clockwise');
		expect(told([exchange(kyiv)])[0]?.[1]).toContain('clockwise');
	});
});

describe('signedArea', () => {
	it.each<[number, Ring]>([
		[64, square],
		[-4, hole],
		// A triangle of base 4 and height 3.
		[6, [[10, 50], [14, 50], [12, 53], [10, 50]]], // prettier-ignore
		[0, [[0, 0], [1, 1], [0, 0]]] // prettier-ignore
	])('is %d square degrees', (area, ring) => {
		expect(signedArea(ring)).toBe(area);
	});

	it('loses no digits far from the origin', () => {
		// A millionth of a degree, squared and halved.
		const tiny: Ring = [[179, 89], [179.000001, 89], [179, 89.000001], [179, 89]]; // prettier-ignore
		expect(signedArea(tiny)).toBeCloseTo(5e-13, 18);
	});
});
