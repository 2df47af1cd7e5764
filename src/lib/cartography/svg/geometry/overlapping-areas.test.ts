import fc from 'fast-check';
import { featureCollection, intersect, polygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { twiceArea, type Point } from './geometry';
import { areaOf, areasOverlap } from './overlapping-areas';

/** Corners around a middle, in order, so that no side crosses another. */
const star = fc
	.tuple(
		fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })),
		fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 3, maxLength: 9 })
	)
	.map(([[x, y], radii]): Point[] =>
		radii.map((radius, index): Point => {
			const angle = (2 * Math.PI * index) / radii.length;
			return [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
		})
	)
	.filter((ring) => twiceArea(ring) !== 0 && new Set(ring.map(String)).size === ring.length);

const rectangle = fc
	.tuple(
		fc.integer({ min: 0, max: 5 }),
		fc.integer({ min: 0, max: 5 }),
		fc.integer({ min: 1, max: 4 }),
		fc.integer({ min: 1, max: 4 })
	)
	.map(([x, y, width, height]): Point[] => [
		[x, y],
		[x + width, y],
		[x + width, y + height],
		[x, y + height]
	]);

const asTurf = (ring: readonly Point[]) =>
	polygon([[...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y])]);

test.each([
	['of many corners', star],
	['that share sides and corners', rectangle]
] as const)('areas %s overlap where their intersection has an area', (_, ring) => {
	fc.assert(
		fc.property(ring, ring, (one, other) => {
			const common = intersect(featureCollection([asTurf(one), asTurf(other)]));
			const overlap = areasOverlap(areaOf([one]), areaOf([other]));
			expect(overlap).toBe(common !== null);
		})
	);
});
