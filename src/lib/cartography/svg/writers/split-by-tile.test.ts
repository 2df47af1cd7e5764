import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { apart, bySquares } from './split-by-tile';
import type { Contour } from '../../display-list';
import { contourOf } from '../draw/contour';
import { extentOf, type Point } from '../geometry/geometry';
import { draw, elements, geometryOf, way } from '../../../../../tests/support/sample-drawing';

const line = (...points: readonly Point[]): Contour => contourOf(points, false);

const pointsOf = ({ points }: Contour): Point[] =>
	Array.from({ length: points.length / 2 }, (_, index) => [
		points[2 * index] ?? NaN,
		points[2 * index + 1] ?? NaN
	]);

/** As many short lines as are worth being apart, each around a place. */
const around = ([x, y]: Point): Contour[] =>
	Array.from({ length: 100 }, (_, index) => line([x - 1, y], [x + 1, y + (index % 3)], [x, y]));

describe('apart', () => {
	it('keeps together what is in one square, and few lines wherever they are', () => {
		const together = [...around([50, 50]), ...around([90, 20])];
		expect(apart(together, 100)).toEqual([together]);
		const few = [line([0, 0], [9, 9]), line([900, 900], [909, 909])];
		expect(apart(few, 100)).toEqual([few]);
	});

	it('goes by the middle of each line', () => {
		const [left, right] = [around([50, 50]), around([150, 50])];
		const across = line([-500, 50], [540, 60]);
		expect(apart([...left, across, ...right], 100)).toEqual([[...left, across], right]);
	});

	test('every line is in one part, in the order in which they came, and near the others', () => {
		const point = fc.tuple(
			fc.integer({ min: -999, max: 999 }),
			fc.integer({ min: -999, max: 999 })
		);
		const path = fc.array(point, { minLength: 1, maxLength: 5 }).map((points) => line(...points));
		fc.assert(
			fc.property(
				fc.array(path, { minLength: 250 }),
				fc.integer({ min: 1, max: 500 }),
				(paths, side) => {
					const parts = apart(paths, side);
					const places = new Map(paths.map((each, place) => [each, place]));
					const inOrder = (some: readonly Contour[]): Contour[] =>
						[...some].sort((a, b) => (places.get(a) ?? NaN) - (places.get(b) ?? NaN));
					expect(inOrder(parts.flat())).toEqual(paths);
					for (const part of parts) {
						expect(part).toEqual(inOrder(part));
						const [left, top, right, bottom] = extentOf(
							part.map((contour): Point => {
								const box = extentOf(pointsOf(contour));
								return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
							})
						);
						expect(right - left).toBeLessThan(side);
						expect(bottom - top).toBeLessThan(side);
					}
				}
			)
		);
	});
});

describe('a drawing whose lines are apart', () => {
	// A hundred zigzags on the left of the frame, and as many on the right.
	const zigzags = [20, 160].flatMap((x) =>
		Array.from({ length: 100 }, (_, index) =>
			way([x, index / 2], [x + 10, index / 2], [x + 15, index / 2 + 3])
		)
	);
	const layer = (opacity: number) => ({
		type: 'line',
		paint: { 'line-color': '#cc0000', 'line-width': 2, 'line-opacity': opacity }
	});

	it('has one look for all of them, and a path for each square', () => {
		const geometry = geometryOf(draw([layer(1)], zigzags), { apart: bySquares(100) });
		expect(elements(geometry, 'g')).toContainEqual(
			expect.objectContaining({ stroke: '#cc0000', 'stroke-width': '2' })
		);
		const paths = elements(geometry, 'path');
		expect(paths).toHaveLength(2);
		const whole = elements(geometryOf(draw([layer(1)], zigzags)), 'path');
		expect(whole).toHaveLength(1);
		const count = (all: typeof paths) =>
			all
				.map(({ d }) => d)
				.join('')
				.match(/m/g)?.length;
		expect(count(paths)).toBe(count(whole));
	});

	it('keeps together what shows through: its opacity would add up', () => {
		// Apart from each other, or they would be shapes of their own.
		const rows = [20, 160].flatMap((x) =>
			Array.from({ length: 12 }, (_, row) => {
				const corner = (_: unknown, index: number): [number, number] => [
					x + 2 * index,
					8 * row + 2 * (index % 2)
				];
				return way(...Array.from({ length: 14 }, corner));
			})
		);
		const paths = (opacity: number) =>
			elements(geometryOf(draw([layer(opacity)], rows), { apart: bySquares(100) }), 'path');
		expect(paths(1)).toHaveLength(2);
		expect(paths(0.5)).toHaveLength(1);
	});
});
