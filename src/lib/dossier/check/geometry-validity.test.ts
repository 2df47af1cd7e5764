import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { invalidPlace } from './geometry-validity';

const closed = (corners: Position[]): Position[] => [...corners, corners[0] ?? [0, 0]];
const polygon = (...rings: Position[][]): Polygon => ({
	type: 'Polygon',
	coordinates: rings.map(closed)
});
const parts = (...polygons: Position[][][]): MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: polygons.map((rings) => rings.map(closed))
});

const square: Position[] = [[0, 0], [8, 0], [8, 8], [0, 8]]; // prettier-ignore
const inner: Position[] = [[2, 2], [2, 4], [4, 4], [4, 2]]; // prettier-ignore
const moved = (ring: Position[], x: number, y = 0): Position[] =>
	ring.map(([longitude = 0, latitude = 0]) => [longitude + x, latitude + y]);

// Every case here was put to GEOS as well: ogrinfo … ST_IsValid gives the same answers.
describe('invalidPlace', () => {
	it.each<[string, Polygon | MultiPolygon]>([
		['a square', polygon(square)],
		['a corner that points inwards', polygon([[0, 0], [4, 0], [4, 4], [2, 1], [0, 4]])], // prettier-ignore
		['a hole within', polygon(square, inner)],
		['a hole with a corner on a corner', polygon(square, [[0, 0], [1, 2], [2, 1]])], // prettier-ignore
		['holes that touch in a point', polygon(square, inner, moved(inner, 2, 2))],
		['parts that touch in a point', parts([square], [moved(square, 8, 8)])],
		['a part in another’s hole', parts([square, inner], [[[2.5, 2.5], [3.5, 2.5], [3, 3.5]]])] // prettier-ignore
	])('takes %s', (_, geometry) => {
		expect(invalidPlace(geometry)).toBeUndefined();
	});

	it.each<[string, Polygon | MultiPolygon, RegExp, (string | number)[]]>([
		['a bow tie', polygon([[0, 0], [2, 2], [2, 0], [0, 3]]), /crosses itself, or touches itself/, ['coordinates', 0]], // prettier-ignore
		['a ring that comes back to a position', polygon([[0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2]]), /crosses itself, or touches itself/, ['coordinates', 0, 2]], // prettier-ignore
		['a corner on a side of its own ring', polygon([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4]]), /crosses itself, or touches itself/, ['coordinates', 0, 3]], // prettier-ignore
		['a spike', polygon([[0, 0], [4, 0], [4, 4], [9, 4], [3, 4], [0, 4]]), /crosses itself, or touches itself/, ['coordinates', 0]], // prettier-ignore
		['a hole that crosses itself', polygon(square, [[1, 1], [3, 3], [3, 1], [1, 4]]), /crosses itself, or touches itself/, ['coordinates', 1]], // prettier-ignore
		['a hole across the exterior', polygon(square, inner, moved(inner, 5)), /hole crosses another ring/, ['coordinates', 2]], // prettier-ignore
		['a hole with a side on the exterior', polygon(square, [[0, 2], [0, 4], [2, 3]]), /side in common/, ['coordinates', 1]], // prettier-ignore
		['a hole outside', polygon(square, moved(inner, 20)), /outside of its polygon/, ['coordinates', 1]], // prettier-ignore
		['a hole in a hole', polygon(square, inner, [[2.5, 2.5], [2.5, 3.5], [3.5, 3.5]]), /in another hole/, ['coordinates', 2]], // prettier-ignore
		['one hole twice', polygon(square, inner, inner), /side in common/, ['coordinates', 2]],
		['a hole from side to side', polygon(square, [[0, 4], [4, 6], [8, 4], [4, 2]]), /into pieces/, ['coordinates', 1]], // prettier-ignore
		['holes in a chain', polygon(square, [[0, 4], [4, 5], [4, 3]], [[4, 4], [8, 5], [8, 3]]), /side in common/, ['coordinates', 2]], // prettier-ignore
		['parts that overlap', parts([moved(square, 40)], [square], [moved(square, 4)]), /Parts of a MultiPolygon/, ['coordinates', 2, 0]], // prettier-ignore
		['parts with a side in common', parts([square], [moved(square, 8)]), /Parts of a MultiPolygon/, ['coordinates', 1, 0]], // prettier-ignore
		['a part within another', parts([square], [inner]), /Parts of a MultiPolygon/, ['coordinates', 1, 0]], // prettier-ignore
		['a part twice', parts([square], [square]), /Parts of a MultiPolygon/, ['coordinates', 1, 0]],
		['a bow tie among the parts', parts([moved(square, 20)], [[[0, 0], [2, 2], [2, 0], [0, 3]]]), /crosses itself, or touches itself/, ['coordinates', 1, 0]] // prettier-ignore
	])('finds %s', (_, geometry, message, steps) => {
		const found = invalidPlace(geometry);
		expect(found?.message).toMatch(message);
		expect(found?.steps.slice(0, steps.length)).toEqual(steps);
		// Down to a position that is there.
		const at = found?.steps
			.slice(1)
			.reduce<unknown>((list, step) => (list as unknown[])[Number(step)], geometry.coordinates);
		expect(at).toEqual([expect.any(Number), expect.any(Number)]);
	});

	it('finds the one part among hundreds that lies on another', () => {
		const many = Array.from({ length: 400 }, (_, index) => [
			moved(square, (index % 50) * 10, Math.floor(index / 50) * 10)
		]);
		expect(invalidPlace(parts(...many))).toBeUndefined();
		many[234] = many[7] ?? [];
		expect(invalidPlace(parts(...many))?.steps.slice(0, 2)).toEqual(['coordinates', 234]);
	});

	it('says the same wherever a ring begins and whichever way it runs', () => {
		const corner = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
		fc.assert(
			fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), fc.nat(7), (corners, start) => {
				const ring = corners.map(([x, y]): Position => [x, y]);
				const turned = [...ring.slice(start), ...ring.slice(0, start)].reverse();
				const isValid = invalidPlace(polygon(ring)) === undefined;
				expect(invalidPlace(polygon(turned)) === undefined).toBe(isValid);
			})
		);
	});
});
