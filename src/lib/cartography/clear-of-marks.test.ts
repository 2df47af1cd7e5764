import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearOfMarks } from './clear-of-marks';

/** A country of 12 by 8 degrees on the equator. */
const COUNTRY: Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			[-6, -4],
			[6, -4],
			[6, 4],
			[-6, 4],
			[-6, -4]
		]
	]
};
const MIDDLE: Position = [0, 0];
const apart = (one: Position, other: Position) =>
	Math.hypot((one[0] ?? 0) - (other[0] ?? 0), (one[1] ?? 0) - (other[1] ?? 0));

/** A name is some 2.4 times as wide as high. */
const squeezed = ([x = 0, y = 0]: Position): Position => [x / 2.4, y];

describe('the place of a country’s name', () => {
	it('is its own where no mark is near', () => {
		expect(clearOfMarks(MIDDLE, COUNTRY, [])).toBe(MIDDLE);
		expect(clearOfMarks(MIDDLE, COUNTRY, [[0.1, 20]])).toBe(MIDDLE);
		expect(clearOfMarks(MIDDLE, COUNTRY, [[5.9, -3.9]])).toBe(MIDDLE);
	});

	it('is away from a mark on it, and no further than it must be', () => {
		const found = squeezed(clearOfMarks(MIDDLE, COUNTRY, [[0, 0.5]]));
		expect(apart(found, [0, 0.5])).toBeGreaterThan(1.5);
		expect(apart(found, MIDDLE)).toBeLessThan(3.5);
	});

	it('is in the country, and as far from its marks as before or further', () => {
		const within = fc.tuple(
			fc.double({ min: -5.9, max: 5.9, noNaN: true }),
			fc.double({ min: -3.9, max: 3.9, noNaN: true })
		);
		fc.assert(
			fc.property(within, fc.array(within, { minLength: 1, maxLength: 3 }), (place, marks) => {
				const found = clearOfMarks(place, COUNTRY, marks);
				expect(booleanPointInPolygon([...found], COUNTRY)).toBe(true);
				if (found === place) return;
				// With more of them it may come nearer to one, to be further from another.
				if (marks.length > 1) return;
				const [mark = MIDDLE] = marks;
				expect(apart(squeezed(found), squeezed(mark))).toBeGreaterThanOrEqual(
					Math.min(apart(squeezed(place), squeezed(mark)), 0.5)
				);
			})
		);
	});

	it('stays with the part of the country that its own place is in', () => {
		const parts = {
			type: 'MultiPolygon' as const,
			coordinates: [
				COUNTRY.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x + 40, y])),
				COUNTRY.coordinates
			]
		};
		const found = clearOfMarks(MIDDLE, parts, [[0, 0.2]]);
		expect(found).not.toBe(MIDDLE);
		expect(booleanPointInPolygon([...found], COUNTRY)).toBe(true);
	});
});
