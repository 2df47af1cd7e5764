import { booleanClockwise } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGeometry, hasSixDecimals, signedArea } from './geojson';

function problems(geometry: unknown): string[] {
	const found: string[] = [];
	checkGeometry(geometry, (path, message) => found.push(`${path}: ${message}`), ['geometry']);
	return found;
}

const square = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
	[0, 0]
];

describe('checkGeometry', () => {
	it.each([
		{ type: 'Point', coordinates: [-180, 90] },
		{ type: 'MultiPoint', coordinates: [[30.123456, 50.654321]] },
		{
			type: 'LineString',
			coordinates: [
				[0, 0],
				[1, 1]
			]
		},
		{ type: 'MultiLineString', coordinates: [square] },
		{ type: 'Polygon', coordinates: [square] },
		{ type: 'MultiPolygon', coordinates: [[square], [square.map(([x = 0, y = 0]) => [x + 2, y])]] }
	])('takes a $type', (geometry) => {
		expect(problems(geometry)).toEqual([]);
	});

	it.each([
		[null, 'geometry'],
		['Point', 'geometry'],
		[{ type: 'GeometryCollection', geometries: [] }, 'geometry.type'],
		[{ type: 'toString', coordinates: [] }, 'geometry.type'],
		[{ type: 'Point', coordinates: [] }, 'geometry.coordinates'],
		[{ type: 'Point', coordinates: ['1', '2'] }, 'geometry.coordinates'],
		[{ type: 'Point', coordinates: [1, 2], crs: {} }, 'geometry.crs'],
		[{ type: 'MultiPoint', coordinates: [] }, 'geometry.coordinates'],
		[{ type: 'LineString', coordinates: [[0, 0]] }, 'geometry.coordinates'],
		[{ type: 'MultiLineString', coordinates: [[[0, 0]]] }, 'geometry.coordinates[0]'],
		[{ type: 'LineString', coordinates: [[179, 0], [-179, 1]] }, 'geometry.coordinates[1]'], // prettier-ignore
		[{ type: 'LineString', coordinates: [[Infinity, 0], [0, NaN]] }, 'geometry.coordinates[0]'], // prettier-ignore
		[{ type: 'LineString', coordinates: [[0, 0], [1, 1], [1, 1]] }, 'geometry.coordinates[2]'], // prettier-ignore
		[{ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 0], [1, 1], [0, 0]]] }, 'geometry.coordinates[0][2]'], // prettier-ignore
		[{ type: 'Polygon', coordinates: [[...square].reverse()] }, 'geometry.coordinates[0]'],
		[{ type: 'MultiPolygon', coordinates: [[square], [square]] }, 'geometry.coordinates[1][0][0]'],
		[{ type: 'Polygon', coordinates: [] }, 'geometry.coordinates'],
		[{ type: 'MultiPolygon', coordinates: [[]] }, 'geometry.coordinates[0]'],
		[{ type: 'MultiPolygon', coordinates: [[square], [[[0, 0]]]] }, 'geometry.coordinates[1][0]']
	])('refuses %j', (geometry, path) => {
		expect(problems(geometry)).toEqual([
			expect.stringMatching(`^${path.replace(/[[\]]/g, '\\$&')}: `)
		]);
	});

	it('says that longitude and latitude are exchanged where that would explain it', () => {
		// Tokyo, and a place that is nowhere either way round.
		expect(problems({ type: 'Point', coordinates: [35.68, 139.69] })[0]).toMatch(/are exchanged/);
		expect(problems({ type: 'Point', coordinates: [235.68, 139.69] })[0]).not.toMatch(/exchanged/);
	});

	it('takes numbers beyond all degrees for metres, and says no more of them', () => {
		// Paris in EPSG:3857.
		const paris = { type: 'Point', coordinates: [261467.30183921754, 6250051.882063578] };
		expect(problems(paris)).toEqual([expect.stringMatching(/not in degrees.*metres/)]);
	});

	it('says so of an area that lies where it is expected only with the two exchanged', () => {
		const found = (coordinates: number[][]) => {
			const messages: string[] = [];
			const note = (path: string, message: string) => messages.push(`${path}: ${message}`);
			checkGeometry({ type: 'Polygon', coordinates: [coordinates] }, note, [], [22, 44, 41, 53]);
			return messages;
		};
		// West of Kyiv; exchanging the two numbers also turns a ring round.
		const area = square.map(([x = 0, y = 0]) => [x + 29, y + 50]);
		const exchanged = area.map(([x = 0, y = 0]) => [y, x]);
		expect(found(area)).toEqual([]);
		expect(found(exchanged)).toEqual([
			expect.stringMatching(/^coordinates: Longitude and latitude are exchanged/)
		]);
		// Wound rightly it may well be meant: an area in Iran, in a dossier of Ukraine.
		expect(found([...exchanged].reverse())).toEqual([]);
		expect(found([...area].reverse())).toEqual([expect.stringContaining('clockwise')]);
	});

	it('tells what is wrong once, with its count, in a file of thousands', () => {
		const coordinates = Array.from({ length: 1000 }, (_, index) => [index / 7000, 0.5]);
		expect(problems({ type: 'LineString', coordinates })).toEqual([
			expect.stringMatching(
				/^geometry\.coordinates\[1\]: .*\(and 85[67] more like it in this feature\)/
			)
		]);
	});
});

describe('signedArea', () => {
	it('is positive where a ring runs counterclockwise', () => {
		const ring = square as [number, number][];
		expect(signedArea(ring)).toBe(1);
		expect(signedArea([...ring].reverse())).toBe(-1);
	});

	it('agrees with Turf on the winding of all rings', () => {
		const position = fc.tuple(
			fc.integer({ min: -180, max: 180 }),
			fc.integer({ min: -90, max: 90 })
		);
		fc.assert(
			fc.property(fc.array(position, { minLength: 3, maxLength: 8 }), (corners) => {
				const ring = [...corners, corners[0] ?? [0, 0]] as [number, number][];
				const area = signedArea(ring);
				fc.pre(area !== 0);
				expect(area < 0).toBe(booleanClockwise(ring));
			})
		);
	});
});

describe('hasSixDecimals', () => {
	it('takes every number that is written with six decimals or fewer', () => {
		fc.assert(
			fc.property(fc.integer({ min: -180_000_000, max: 180_000_000 }), (millionths) => {
				expect(hasSixDecimals(Number((millionths / 1e6).toFixed(6)))).toBe(true);
			})
		);
	});

	it('refuses a seventh', () => {
		for (const degrees of [0.0000001, 37.1234567, -179.9999999]) {
			expect(hasSixDecimals(degrees)).toBe(false);
		}
	});
});
