import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkGeometry } from './geojson';

/** What is told of a geometry: path, message, remedy. */
function told(geometry: unknown): string[][] {
	const found: string[][] = [];
	const report = (...[path, message, remedy]: [string, string, string]) => {
		found.push([path, message, remedy]);
	};
	checkGeometry(geometry, report, ['geometry']);
	return found;
}

const messagesAt = (position: Position): string[] =>
	told({ type: 'Point', coordinates: position }).map(([, message = '']) => message);
const line = (...coordinates: unknown[]) => told({ type: 'LineString', coordinates });

describe('a position', () => {
	it.each<[number, number]>([
		[180, 90],
		[-180, -90],
		[0, 0],
		[-0.000001, 0.000001]
	])('may be %j', (...position) => {
		expect(messagesAt(position)).toEqual([]);
	});

	it.each<[number, number]>([
		[180.000001, 0],
		[-180.000001, 0],
		[120, 90.000001],
		[-120, -90.000001],
		[360, 0],
		[-360, 0],
		[120, 360],
		[0, 360],
		[0, -360]
	])('lies outside at %j', (...position) => {
		expect(messagesAt(position)).toEqual([
			'A position lies outside −180 to 180 degrees east and −90 to 90 degrees north.'
		]);
	});

	it.each<[number, number]>([
		[361, 0],
		[0, 361],
		[-361, 0],
		[0, -361]
	])('is not in degrees at %j', (...position) => {
		expect(messagesAt(position)).toEqual([
			'A position is not in degrees: its numbers look like metres of a projection.'
		]);
	});

	it.each<[number, number]>([
		[90, 180],
		[-90, -180],
		[50, 90.5],
		[50, -90.5]
	])('is exchanged at %j', (...position) => {
		expect(messagesAt(position)).toEqual([
			'Longitude and latitude are exchanged: as it stands, a position lies outside −90 to 90 degrees north.'
		]);
	});

	it('is two numbers, each with six decimals at most', () => {
		const [message] = messagesAt([1, 2, 3]);
		expect(message).toBe('A position is not a pair of numbers.');
		expect(messagesAt([1])).toEqual([message]);
		expect(messagesAt([1, NaN])).toEqual([message]);
		const long = ['A position has more than six decimals.'];
		expect(messagesAt([0.1234567, 1])).toEqual(long);
		expect(messagesAt([1, 0.1234567])).toEqual(long);
	});
});

describe('a line', () => {
	it('may go half around the Earth in one step, and no farther', () => {
		expect(line([-90, 0], [90, 0])).toEqual([]);
		expect(line([90, 0], [-90, 0])).toEqual([]);
		const crossing = line([0, 0], [-90, 0], [90.5, 0]);
		expect(crossing).toEqual([
			[
				'geometry.coordinates[2]',
				'A line goes more than half around the Earth in one step: it crosses the antimeridian.',
				'Cut it in two at 180 degrees (RFC 7946, section 3.1.9); if it is that long, add positions.'
			]
		]);
	});

	it('may come back to a position, and to its longitude or latitude, but not stand still', () => {
		expect(line([0, 0], [1, 0], [1, 1], [0, 0])).toEqual([]);
		expect(line([0, 0], [0, 0])).toEqual([
			['geometry.coordinates[1]', 'A position stands twice in a row.', 'Remove one of the two.']
		]);
	});

	it('is not compared across a position that is wrong', () => {
		expect(line([179, 0], 'nowhere', [-179, 0])).toHaveLength(1);
		expect(line([1, 1], 'nowhere', [1, 1])).toHaveLength(1);
		// Twice in a row, each of them wrong in the same way: that is told, and no more.
		for (const position of [
			[200, 0],
			[4000, 0],
			[50, 100],
			[0.1234567, 0]
		]) {
			// prettier-ignore
			expect(line(position, position)).toHaveLength(1);
		}
	});

	it('has two positions', () => {
		const [, message, remedy] = line([0, 0])[0] ?? [];
		expect(message).toBe('A line has fewer than two positions.');
		expect(remedy).toBe('Add positions, or use a Point.');
		expect(line()).toHaveLength(1);
		expect(told({ type: 'LineString', coordinates: 'none' })).toHaveLength(1);
	});
});

describe('a problem of many positions', () => {
	it('is told once with its count, each kind of problem by itself', () => {
		const found = line([200, 0], [1, 0.1234567], [201, 0], [2, 0.1234567], [202, 0]);
		expect(found).toEqual([
			[
				'geometry.coordinates[0]',
				'A position lies outside −180 to 180 degrees east and −90 to 90 degrees north (and 2 more like it in this feature).',
				'Write the longitude first; cut what crosses the antimeridian in two.'
			],
			[
				'geometry.coordinates[1]',
				'A position has more than six decimals (and 1 more like it in this feature).',
				'Round it to six decimals or fewer.'
			]
		]);
	});

	it('is one cause, whatever its count', () => {
		const causes: (string | undefined)[] = [];
		const coordinates = [[200, 0], [201, 0]]; // prettier-ignore
		checkGeometry(
			{ type: 'LineString', coordinates },
			(_, __, ___, circumstances) => causes.push(circumstances?.cause),
			[]
		);
		expect(causes).toEqual([
			'A position lies outside −180 to 180 degrees east and −90 to 90 degrees north.'
		]);
	});
});

describe('a geometry', () => {
	it('may have a bounding box, and no other key', () => {
		const point = { type: 'Point', coordinates: [1, 2] };
		expect(told({ ...point, bbox: [1, 2, 1, 2] })).toEqual([]);
		expect(told({ ...point, name: 'here' })).toEqual([
			['geometry.name', 'A geometry has no key “name”.', 'Put it into the feature’s properties.']
		]);
	});

	it('has one of the types that can be drawn', () => {
		const remedy =
			'Use one of: Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon.';
		expect(told({ type: 'Circle', coordinates: [0, 0] })).toEqual([
			['geometry.type', '“Circle” is not a type of geometry that can be drawn.', remedy]
		]);
		for (const type of [undefined, 3]) {
			expect(told({ type, coordinates: [0, 0] })).toEqual([
				['geometry.type', 'The geometry has no type.', remedy]
			]);
		}
		expect(told('Point')[0]?.[1]).toBe('The geometry is not an object.');
	});

	it('is given back where nothing is wrong, and not where anything is', () => {
		const right = { type: 'Point', coordinates: [1, 2] };
		expect(checkGeometry(right, () => undefined, [])).toEqual(right);
		expect(checkGeometry({ ...right, crs: 1 }, () => undefined, [])).toBeUndefined();
	});

	it('has at least one part where it is made of parts', () => {
		for (const type of ['MultiPoint', 'MultiLineString', 'MultiPolygon']) {
			expect(told({ type, coordinates: [] })).toEqual([
				[
					'geometry.coordinates',
					'The coordinates are not a list of parts.',
					'Write at least one part.'
				]
			]);
		}
		expect(told({ type: 'MultiPoint', coordinates: [[0, 0], 'x'] })[0]?.[0]).toBe(
			'geometry.coordinates[1]'
		);
	});
});
