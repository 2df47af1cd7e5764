import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { decodeBoundaries, type BoundaryTopology } from '../boundaries/boundaries';
import { outlineWithoutCut, withOutlines } from './outlines';

const FILE = new URL('../../../geo/boundaries/boundaries.topojson', import.meta.url);
const { countries } = decodeBoundaries(JSON.parse(readFileSync(FILE, 'utf8')) as BoundaryTopology);

/** Both sides of 180°, as one country, from 10° to 20° north. */
const SPLIT: MultiPolygon = {
	type: 'MultiPolygon',
	coordinates: [
		[
			[
				[180, 10],
				[180, 20],
				[170, 20],
				[170, 10],
				[180, 10]
			]
		],
		[
			[
				[-180, 20],
				[-180, 10],
				[-170, 10],
				[-170, 20],
				[-180, 20]
			]
		]
	]
};

/** Around the South Pole, closed along the edge of the map. */
const POLAR: Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			[-180, -90],
			[0, -90],
			[180, -90],
			[180, -70],
			[0, -75],
			[-180, -70],
			[-180, -90]
		]
	]
};

function sides(lines: readonly (readonly Position[])[]): [Position, Position][] {
	return lines.flatMap((line) =>
		line.slice(1).map((position, index): [Position, Position] => [line[index] ?? [], position])
	);
}

test('what is cut at 180° is outlined around both its parts, and not along the cut', () => {
	expect(outlineWithoutCut(SPLIT)?.coordinates).toEqual([
		// The inside lies to the right: both run clockwise.
		[
			[180, 10],
			[170, 10],
			[170, 20],
			[180, 20]
		],
		[
			[-180, 20],
			[-170, 20],
			[-170, 10],
			[-180, 10]
		]
	]);
});

test('what surrounds a pole is outlined along its coast alone', () => {
	expect(outlineWithoutCut(POLAR)?.coordinates).toEqual([
		[
			[-180, -70],
			[0, -75],
			[180, -70]
		]
	]);
});

test('a hole keeps the inside on its right', () => {
	const [outer = [], hole = []] = [
		SPLIT.coordinates[0]?.[0],
		[
			[172, 12],
			[174, 12],
			[174, 14],
			[172, 14],
			[172, 12]
		]
	];
	const lines = outlineWithoutCut({ type: 'Polygon', coordinates: [outer, [...hole].reverse()] });
	// Anticlockwise around the hole.
	expect(lines?.coordinates[1]).toEqual(hole);
});

describe('of the base map', () => {
	test('no country is outlined along 180°, and each keeps all else of its outline', () => {
		const { features } = withOutlines({
			type: 'FeatureCollection',
			features: [...countries.values()]
		});
		const cut: string[] = [];
		for (const [id, { geometry }] of countries) {
			const own = features.filter(({ properties }) => properties?.['id'] === id);
			const line = own.find(({ geometry }) => geometry?.type === 'MultiLineString')?.geometry;
			const rings =
				geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
			const isOnEdge = ([one, other]: [Position, Position]) =>
				Math.abs(one[0] ?? 0) === 180 && Math.abs(other[0] ?? 0) === 180;
			const expected = sides(rings).filter((side) => !isOnEdge(side));
			if (line?.type !== 'MultiLineString') {
				expect(sides(rings), id).toHaveLength(expected.length);
				continue;
			}
			cut.push(id);
			const drawn = sides(line.coordinates);
			expect(drawn.filter(isOnEdge), id).toEqual([]);
			expect(drawn, id).toHaveLength(expected.length);
		}
		expect(cut).toContain('RUS');
		expect(cut).toContain('FJI');
		expect(cut.length).toBeLessThan(6);
	});

	test('a country that is not cut stays as it is', () => {
		const france = countries.get('FRA');
		if (france === undefined) throw new Error('The base map has no France.');
		const collection = { type: 'FeatureCollection' as const, features: [france] };
		expect(withOutlines(collection).features).toEqual([france]);
	});
});

test('the outline of an area is one object, so that what is measured on it is measured once for all maps', () => {
	const collection = {
		type: 'FeatureCollection' as const,
		features: [{ type: 'Feature' as const, id: 'FJI', geometry: SPLIT, properties: {} }]
	};
	const [, first] = withOutlines(collection).features;
	const [, second] = withOutlines({ ...collection }).features;
	expect(first?.geometry?.type).toBe('MultiLineString');
	expect(second?.geometry).toBe(first?.geometry);
});
