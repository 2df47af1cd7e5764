import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project, unproject, type Camera } from '../projection';
import { allCells, cellAt, cellBounds, cellsOf } from './cell-names';

/** Thousandths of a degree, in which places are kept. */
const longitude = fc.integer({ min: -180_000, max: 179_999 }).map((steps) => steps / 1000);
const latitude = fc.integer({ min: -85_000, max: 85_000 }).map((steps) => steps / 1000);
const camera: fc.Arbitrary<Camera> = fc.record({
	longitude,
	latitude,
	zoom: fc.double({ min: 4, max: 9, noNaN: true })
});
/** Of a map's width or height, from its middle. */
const share = fc.double({ min: -0.5, max: 0.5, noNaN: true });
const side = fc.integer({ min: 200, max: 2000 });

describe('cells', () => {
	test('each hold the places within their bounds, and have a name that says so', () => {
		expect(cellAt([31.25, 30.06])).toBe('n30e030');
		expect(cellAt([-77.03, -12.04])).toBe('s30w090');
		expect(cellAt([139.69, 35.69])).toBe('n30e120');
		fc.assert(
			fc.property(longitude, latitude, (x, y) => {
				const [west, south, east, north] = cellBounds(cellAt([x, y]));
				expect(x >= west && x < east && y >= south && y < north).toBe(true);
			})
		);
		for (const name of allCells()) {
			const [west, south] = cellBounds(name);
			expect(cellAt([west, south])).toBe(name);
		}
	});

	test('of other names do not exist', () => {
		for (const name of ['n31e030', 'n30e180', 'n90e000', 'n30e30', '', '../n30e030']) {
			expect(() => cellBounds(name)).toThrow(RangeError);
		}
	});

	test('are none where the overview of the world is enough', () => {
		expect(
			cellsOf({ longitude: 31, latitude: 30, zoom: 3.99 }, { width: 800, height: 600 })
		).toEqual([]);
	});

	test('of a map hold every place that it shows, across the antimeridian as well', () => {
		fc.assert(
			fc.property(camera, side, side, share, share, (seen, width, height, across, down) => {
				const [x, y] = project([seen.longitude, seen.latitude], seen.zoom);
				const place = unproject([x + across * width, y + down * height], seen.zoom);
				fc.pre(Math.abs(place[1]) < 90);
				expect(cellsOf(seen, { width, height })).toContain(cellAt(place));
			})
		);
		const fiji = cellsOf({ longitude: 179.5, latitude: -17, zoom: 6 }, { width: 800, height: 600 });
		expect(fiji).toEqual(expect.arrayContaining(['s30e150', 's30w180']));
	});
});
