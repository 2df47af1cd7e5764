import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areAllOutside, areOnlyWithinExchanged, positionsOf, type Bounds } from './exchanged';

/** Of Ukraine: no longitude of it is a latitude of it. */
const UKRAINE: Bounds = [22, 44, 41, 53];
const FRANCE: Bounds = [-5, 41, 10, 52];
const kyiv: Position = [30.5, 50.5];
const kyivExchanged: Position = [50.5, 30.5];

describe('areOnlyWithinExchanged', () => {
	it('is so where all lie outside, and within the other way round', () => {
		expect(areOnlyWithinExchanged([kyivExchanged, [48, 24]], UKRAINE)).toBe(true);
	});

	it('is not so of what lies within, of one that lies outside both ways, or of nothing', () => {
		expect(areOnlyWithinExchanged([kyiv], UKRAINE)).toBe(false);
		expect(areOnlyWithinExchanged([kyivExchanged, kyiv], UKRAINE)).toBe(false);
		expect(areOnlyWithinExchanged([kyivExchanged, [-74, 40]], UKRAINE)).toBe(false);
		expect(areOnlyWithinExchanged([], UKRAINE)).toBe(false);
	});

	it('takes several rectangles as one', () => {
		// Paris, and Kyiv.
		const exchanged: Position[] = [[48.9, 2.3], kyivExchanged];
		expect(areOnlyWithinExchanged(exchanged, UKRAINE, FRANCE)).toBe(true);
		expect(areOnlyWithinExchanged(exchanged, UKRAINE)).toBe(false);
		expect(areOnlyWithinExchanged([kyivExchanged, [2.3, 48.9]], UKRAINE, FRANCE)).toBe(false);
	});
});

describe('areAllOutside', () => {
	it.each<[string, Position]>([
		['west', [22, 50]],
		['east', [41, 50]],
		['south', [30, 44]],
		['north', [30, 53]]
	])('counts the %s edge as within', (_, position) => {
		expect(areAllOutside([position], UKRAINE)).toBe(false);
	});

	it.each<[string, Position]>([
		['west', [21.9, 50]],
		['east', [41.1, 50]],
		['south', [30, 43.9]],
		['north', [30, 53.1]]
	])('counts what lies a little to the %s as outside', (_, position) => {
		expect(areAllOutside([position], UKRAINE)).toBe(true);
	});

	it('asks all positions and all rectangles', () => {
		expect(areAllOutside([[-74, 40], kyiv], UKRAINE)).toBe(false);
		expect(areAllOutside([kyiv], FRANCE)).toBe(true);
		expect(areAllOutside([kyiv], FRANCE, UKRAINE)).toBe(false);
	});
});

describe('positionsOf', () => {
	const [a, b, c]: Position[] = [[1, 2], [3, 4], [5, 6]]; // prettier-ignore
	const all = [a, b, c] as Position[];

	it.each<[Geometry, Position[]]>([
		[{ type: 'Point', coordinates: a as Position }, [a as Position]],
		[{ type: 'MultiPoint', coordinates: all }, all],
		[{ type: 'LineString', coordinates: all }, all],
		[{ type: 'MultiLineString', coordinates: [all, all] }, [...all, ...all]],
		[{ type: 'Polygon', coordinates: [all, all] }, [...all, ...all]],
		[{ type: 'MultiPolygon', coordinates: [[all], [all, all]] }, [...all, ...all, ...all]],
		[
			{
				type: 'GeometryCollection',
				geometries: [
					{ type: 'Point', coordinates: a as Position },
					{ type: 'LineString', coordinates: all }
				]
			},
			[a as Position, ...all]
		]
	])('gives every position of %j', (geometry, positions) => {
		expect(positionsOf(geometry)).toEqual(positions);
	});
});
