import fc from 'fast-check';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
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

const reader = new GeoJSONReader(new GeometryFactory());
const asJts = (ring: readonly Point[]) =>
	reader.read({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] });

/** Whether insides have anything in common, as the OGC's simple features say it (DE-9IM) and JTS tells. */
function haveCommonInside(one: readonly Point[], other: readonly Point[]): boolean {
	return RelateOp.relate(asJts(one), asJts(other)).matches('T********');
}

test.each([
	['of many corners', star],
	['that share sides and corners', rectangle]
] as const)('areas %s overlap where their insides do', (_, ring) => {
	fc.assert(
		fc.property(ring, ring, (one, other) => {
			const overlap = areasOverlap(areaOf([one]), areaOf([other]));
			expect(overlap).toBe(haveCommonInside(one, other));
		})
	);
});
