import { distance } from '@turf/turf';
import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { distanceBetween, outlineOf } from './outline-distance';

/** Metres of one degree on a great circle: 6,371,008.8 m × π / 180. */
const DEGREE = 111_195.08;

const between = (first: Position[], second: Position[]) =>
	distanceBetween(outlineOf([first]), outlineOf([second]));

describe('distanceBetween', () => {
	it('measures from the end of one line to the middle of another', () => {
		const meridian = [
			[0, -10],
			[0, 10]
		];
		const toTheEast = [
			[1, 0],
			[5, 3]
		];
		expect(between(meridian, toTheEast)).toBeCloseTo(DEGREE, 0);
		expect(between(toTheEast, meridian)).toBeCloseTo(DEGREE, 0);
	});

	it('measures from end to end where no perpendicular falls on a line', () => {
		const first = [
			[0, 0],
			[0, 1]
		];
		const second = [
			[0, 4],
			[0, 9]
		];
		expect(between(first, second)).toBeCloseTo(3 * DEGREE, 0);
	});

	it('measures across ±180°', () => {
		const west = [
			[179.5, 0],
			[179, 1]
		];
		const east = [
			[-179.5, 0],
			[-179, 1]
		];
		expect(between(west, east)).toBeCloseTo(DEGREE, 0);
	});

	it('measures to a great circle, not to a parallel', () => {
		// The great circle between two points 60° apart on 50°N rises to atan(tan 50° / cos 30°).
		const line = [
			[-30, 50],
			[30, 50]
		];
		const top = (Math.atan(Math.tan((50 * Math.PI) / 180) / Math.cos(Math.PI / 6)) * 180) / Math.PI;
		const above = [
			[0, 70],
			[0, 80]
		];
		expect(between(line, above)).toBeCloseTo((70 - top) * DEGREE, 0);
	});

	it('gives 0 where lines touch', () => {
		const first = [
			[30, 50],
			[31, 51]
		];
		const second = [
			[31, 51],
			[32, 50]
		];
		expect(between(first, second)).toBeCloseTo(0, 3);
	});

	it('finds the nearest of many runs, as a search of all does', () => {
		const position = fc.tuple(
			fc.double({ min: -40, max: 60, noNaN: true }),
			fc.double({ min: -70, max: 70, noNaN: true })
		);
		/** A walk in small steps, so that no vertex is far from the lines beside it. */
		const walk = fc
			.tuple(
				position,
				fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
					minLength: 30,
					maxLength: 90
				})
			)
			.map(([[x, y], steps]) => {
				const line = [[x, y]];
				let [lastX, lastY] = [x, y];
				for (const [stepX, stepY] of steps) {
					[lastX, lastY] = [lastX + stepX / 100, lastY + stepY / 100];
					line.push([lastX, lastY]);
				}
				return line;
			});
		fc.assert(
			fc.property(walk, walk, (first, second) => {
				const vertices = Math.min(
					...first.flatMap((from) => second.map((to) => distance(from, to, { units: 'meters' })))
				);
				const found = between(first, second);
				const step = 0.14 * DEGREE;
				expect(found).toBeLessThanOrEqual(vertices + 0.01);
				expect(found).toBeGreaterThanOrEqual(vertices - step);
				expect(between(second, first)).toBeCloseTo(found, 3);
			}),
			{ numRuns: 60 }
		);
	});
});
