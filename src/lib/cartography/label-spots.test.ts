import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { labelSpots } from './label-spots';
import { project, unproject } from './projection';

/** A line along the equator, so many CSS pixels long at zoom 5. */
function along(length: number, points = 400) {
	const [startX, y] = project([-60, 0], 5);
	const at = (index: number): Position => unproject([startX + (length * index) / points, y], 5);
	return {
		type: 'LineString' as const,
		coordinates: Array.from({ length: points + 1 }, (_, i) => at(i))
	};
}

/** Pixels along the line at a zoom of the spots that show there. */
function shown(line: ReturnType<typeof along>, zoom: number): number[] {
	const [start = NaN] = project([-60, 0], zoom);
	return labelSpots(line)
		.filter(({ rank }) => rank <= zoom)
		.map(({ position: [longitude = NaN, latitude = NaN] }) => {
			return project([longitude, latitude], zoom)[0] - start;
		})
		.sort((a, b) => a - b);
}

describe('spots along a line', () => {
	it.each([0, 3, 5, 6.5, 8, 9.7])('are one screen of a phone apart at most, at zoom %s', (zoom) => {
		const line = along(900);
		const length = 900 * 2 ** (zoom - 5);
		const places = [0, ...shown(line, zoom), length];
		const gaps = places.slice(1).map((place, index) => place - (places[index] ?? NaN));
		expect(places.length).toBeGreaterThan(2);
		expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.max(310, length / 2 + 1));
	});

	it('have the middle at every zoom', () => {
		expect(shown(along(40), 1)).toHaveLength(1);
		expect(shown(along(40), 5)[0]).toBeCloseTo(20, 0);
	});

	it('leave out a line of one place', () => {
		expect(
			labelSpots({
				type: 'LineString',
				coordinates: [
					[1, 2],
					[1, 2]
				]
			})
		).toEqual([]);
	});
});
