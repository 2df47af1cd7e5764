import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleData } from '../../../../tests/support/sample-map-data';
import { decodeLine, encodeLine, type PlaceCell } from './place-cell';
import { linesOf } from '../lines';
import { lengthInKilometres } from '../smooth';
import { placedFor, withCells, type PlaceCells } from './placed-map';
import { decoded } from './places';
import { riverNames } from './river-names';

const CAIRO: PlaceCell = {
	cities: [['Cairo', 'EGY', 31.25, 30.063, 4, 1]],
	rivers: [[47, 'Nile', 4, [[31_230, 30_120, 20, -80]]]],
	lakes: [[7, 'Lake Qarun', 5, [30.6, 29.4, 8], [[[30_500, 29_400, 200, 0, 0, 100, -200, -100]]]]],
	seas: [['Gulf of Suez', 33, 28.7, 7]]
};
const SUDAN: PlaceCell = {
	cities: [['Khartoum', 'SDN', 32.53, 15.55, 4, 1]],
	rivers: [[47, 'Nile', 4, [[31_230, 30_120, 20, -80]]]],
	lakes: [],
	seas: []
};
const cells: PlaceCells = {
	get: (name) => ({ n30e030: CAIRO, n00e030: SUDAN })[name],
	load: () => Promise.resolve()
};
const data = { ...sampleData(), cells };
const names = (of: { features: { properties: { name: string } }[] }) =>
	of.features.map(({ properties }) => properties.name);

describe('a line of a cell', () => {
	test('comes back to a thousandth of a degree', () => {
		const position = fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -90, max: 90, noNaN: true })
		);
		fc.assert(
			fc.property(fc.array(position), (line) => {
				const back = decodeLine(encodeLine(line));
				expect(back).toHaveLength(line.length);
				for (const [index, [x, y]] of line.entries()) {
					expect(Math.abs((back[index]?.[0] ?? NaN) - x)).toBeLessThan(0.000501);
					expect(Math.abs((back[index]?.[1] ?? NaN) - y)).toBeLessThan(0.000501);
				}
			})
		);
	});
});

describe('a map', () => {
	const size = { width: 800, height: 600 };

	test('has the places of what it looks at, beside those that every map has', () => {
		const { places } = placedFor(data, { longitude: 31, latitude: 34, zoom: 7 }, size);
		expect(names(places.cities)).toEqual(['Paris', 'Cairo']);
		expect(names(places.rivers)).toEqual(['Nile']);
		expect(names(places.lakeNames)).toEqual(['Lake Qarun']);
		expect(places.cities.features.at(-1)?.geometry.coordinates).toEqual([31.25, 30.063]);
	});

	test('has what reaches into two cells once', () => {
		const { places } = withCells(data, ['n00e030', 'n30e030']);
		expect(names(places.rivers)).toEqual(['Nile']);
		expect(names(places.cities)).toEqual(['Paris', 'Khartoum', 'Cairo']);
	});

	test('is the same object for the same cells, and the given one without any', () => {
		expect(withCells(data, ['n30e030'])).toBe(withCells(data, ['n30e030']));
		expect(withCells(data, ['s90e000'])).toBe(data);
		expect(placedFor(data, { longitude: 31, latitude: 30, zoom: 3 }, size)).toBe(data);
	});
});

test('a cell has its places as GeoJSON', () => {
	const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });
	// A copy, as what is decoded is kept.
	expect(
		decoded({ ...CAIRO, lakes: [...CAIRO.lakes, [8, '', 6, [0, 0, 9], [[[0, 0, 1, 1]]]]] })
	).toEqual({
		cities: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					geometry: point(31.25, 30.063),
					// Ranks of cities count from zoom 2.
					properties: { name: 'Cairo', rank: 2, capital: true }
				}
			]
		},
		rivers: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					id: 47,
					geometry: {
						type: 'MultiLineString',
						coordinates: [
							[
								[31.23, 30.12],
								[31.25, 30.04]
							]
						]
					},
					properties: { name: 'Nile', rank: 4 }
				}
			]
		},
		lakes: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					id: 7,
					geometry: {
						type: 'MultiPolygon',
						coordinates: [
							[
								[
									[30.5, 29.4],
									[30.7, 29.4],
									[30.7, 29.5],
									[30.5, 29.4]
								]
							]
						]
					},
					properties: { name: 'Lake Qarun', rank: 5 }
				},
				expect.objectContaining({ id: 8, properties: { name: '', rank: 6 } })
			]
		},
		lakeNames: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					id: 7,
					geometry: point(30.6, 29.4),
					properties: { name: 'Lake Qarun', rank: 8 }
				}
			]
		},
		seas: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					geometry: point(33, 28.7),
					properties: { name: 'Gulf of Suez', rank: 7 }
				}
			]
		}
	});
});

test('a lake of a cell takes the place of its sketch', () => {
	const sketch = {
		...CAIRO,
		lakes: [[7, 'Sketch', 3, [30, 29, 8], [[[0, 0, 1, 1]]]]]
	} as PlaceCell;
	const map = {
		...data,
		places: { ...data.places, ...decoded(sketch), rivers: data.places.rivers }
	};
	const { places } = withCells(map, ['n30e030']);
	expect(names(places.lakes)).toEqual(['Lake Qarun']);
	expect(names(places.lakeNames)).toEqual(['Lake Qarun']);
	expect(names(places.cities)).toEqual(['Cairo', 'Cairo']);
});

test('cells that are not here are passed over, also in what is kept', () => {
	const some = withCells(data, ['s90e000', 'n30e030']);
	expect(withCells(data, ['n30e030'])).toBe(some);
	expect(withCells({ ...sampleData() }, ['n30e030']).places).toEqual(sampleData().places);
});

test('a server keeps the maps that it drew last, and forgets older ones', () => {
	const many = { ...data, cells: { ...cells, get: () => CAIRO } };
	const first = withCells(many, ['0']);
	for (let index = 1; index < 8; index++) withCells(many, [String(index)]);
	expect(withCells(many, ['0'])).toBe(first);
	const second = withCells(many, ['1']);
	withCells(many, ['8']);
	expect(withCells(many, ['0'])).toBe(first);
	expect(withCells(many, ['1'])).toBe(second);
	for (let index = 9; index < 17; index++) withCells(many, [String(index)]);
	expect(withCells(many, ['0'])).not.toBe(first);
});

describe('the names of rivers', () => {
	// A degree of longitude at the equator is 111 kilometres.
	const river = (name: string, ...lines: [number, number][][]) => ({
		type: 'Feature' as const,
		geometry: { type: 'MultiLineString' as const, coordinates: lines },
		properties: { name, rank: 4 }
	});
	const long: [number, number][] = [
		[0, 0],
		[1, 0]
	];
	const short: [number, number][] = [
		[2, 0],
		[2.1, 0]
	];
	const of = (...features: ReturnType<typeof river>[]) =>
		riverNames({ type: 'FeatureCollection', features }).features;

	test('stand along calm courses of those that have a name, where one has room', () => {
		const [course, ...others] = of(river('Nile', long, short), river('', long));
		expect(others).toEqual([]);
		expect(course?.type).toBe('Feature');
		expect(course?.properties).toEqual({ name: 'Nile', rank: 5 });
		const { coordinates } = course?.geometry ?? { coordinates: [] };
		expect([coordinates[0], coordinates.at(-1)]).toEqual(long);
		expect(coordinates.length).toBeGreaterThan(10);
	});
});

test('the lines of a geometry are those, or the outer rings of areas, the longest first', () => {
	const line = (length: number) => [
		[0, 0],
		[length, 0]
	];
	const [one, two, three] = [line(1), line(2), line(3)];
	expect(linesOf({ type: 'LineString', coordinates: one })).toEqual([one]);
	expect(linesOf({ type: 'MultiLineString', coordinates: [one, three, two] })).toEqual([
		three,
		two,
		one
	]);
	expect(linesOf({ type: 'Polygon', coordinates: [one, two] })).toEqual([one]);
	expect(linesOf({ type: 'MultiPolygon', coordinates: [[one, three], [two]] })).toEqual([two, one]);
	expect(linesOf({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
	expect(linesOf(null)).toEqual([]);
	// 360 degrees of the equator are 40,075 km; of the meridians’ circle, which we count by, 40,008.
	expect(lengthInKilometres(line(9))).toBeCloseTo(1000.2, 0);
	// At 60° a degree of longitude is half as long.
	expect(
		lengthInKilometres([
			[0, 60],
			[9, 60]
		])
	).toBeCloseTo(500.1, 0);
	expect(
		lengthInKilometres([
			[0, 55],
			[9, 65]
		])
	).toBeGreaterThan(1111);
});
