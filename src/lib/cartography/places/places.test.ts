import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleData } from '../../../../tests/support/sample-map-data';
import { decodeLine, encodeLine, type PlaceCell } from './place-cell';
import { placedFor, withCells, type PlaceCells } from './placed-map';

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
