import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringCrossing } from './ring-crossing';
import { strayHole } from './hole-outside-polygon';

type Position = [number, number];
type Corners = readonly Position[];

function closed(corners: Corners): Position[] {
	return [...corners, corners[0] ?? [0, 0]];
}

function strayOf(...rings: Corners[]) {
	return strayHole(rings.map(closed));
}

const square: Corners = [[0, 0], [8, 0], [8, 8], [0, 8]]; // prettier-ignore
const inner: Corners = [[2, 2], [2, 4], [4, 4], [4, 2]]; // prettier-ignore
/** A U, open to the top, with its arms from 0 to 3 and from 5 to 8. */
const bay: Corners = [[0, 0], [8, 0], [8, 8], [5, 8], [5, 3], [3, 3], [3, 8], [0, 8]]; // prettier-ignore

describe('strayHole', () => {
	it.each<[string, Corners[]]>([
		['a hole within', [square, inner]],
		['two holes side by side', [square, inner, [[5, 5], [5, 6], [6, 6]]]], // prettier-ignore
		['a hole with a corner on a side', [square, [[0, 4], [2, 6], [2, 2]]]], // prettier-ignore
		['a hole with a corner on a corner', [square, [[0, 0], [1, 2], [2, 1]]]], // prettier-ignore
		['a hole on whose side a corner lies', [[[0, 0], [8, 0], [8, 8], [4, 4], [0, 8]], [[2, 2], [2, 4], [6, 4], [6, 2]]]], // prettier-ignore
		['a hole that touches in two points', [square, [[0, 4], [4, 6], [8, 4], [4, 2]]]], // prettier-ignore
		['two holes that touch in a corner', [square, inner, [[4, 4], [4, 6], [6, 6], [6, 4]]]], // prettier-ignore
		['two holes, one with a corner on the other’s side', [square, inner, [[4, 3], [6, 4], [6, 2]]]], // prettier-ignore
		['a hole in one arm of a U', [bay, [[1, 5], [1, 7], [2, 7], [2, 5]]]] // prettier-ignore
	])('lets %s pass', (_, rings) => {
		expect(strayOf(...rings)).toBeUndefined();
	});

	it.each<[string, Corners[], number, boolean]>([
		['a hole that crosses the exterior ring', [square, [[4, 2], [4, 4], [10, 3]]], 1, true], // prettier-ignore
		['a hole with a side on the exterior ring', [square, [[0, 2], [0, 4], [2, 3]]], 1, true], // prettier-ignore
		['the exterior ring once more', [square, [...square].reverse()], 1, true],
		['a hole beside the polygon', [square, [[10, 2], [10, 4], [12, 3]]], 1, false], // prettier-ignore
		['a hole around the polygon', [inner, [...square].reverse()], 1, false],
		['a hole between the arms of a U', [bay, [[3.5, 5], [3.5, 7], [4.5, 7], [4.5, 5]]], 1, false], // prettier-ignore
		['a hole from arm to arm of a U', [bay, [[1, 6], [1, 7], [7, 7], [7, 6]]], 1, true], // prettier-ignore
		['a hole that leaves through a corner', [square, [[4, 6], [8, 8], [9, 10], [10, 9], [8, 8], [6, 4]]], 1, false], // prettier-ignore
		['a hole that leaves where its corner lies on a side', [square, [[4, 4], [8, 6], [10, 4], [8, 2]]], 1, false], // prettier-ignore
		['a hole that touches from outside', [square, [[8, 4], [10, 5], [10, 3]]], 1, false], // prettier-ignore
		['a hole in a hole', [square, inner, [[2.5, 2.5], [2.5, 3.5], [3.5, 3.5]]], 2, false], // prettier-ignore
		['a hole around a hole', [square, inner, [[1, 1], [1, 6], [6, 6], [6, 1]]], 1, false], // prettier-ignore
		['a hole across a hole', [square, inner, [[3, 3], [3, 6], [6, 6], [6, 3]]], 2, false], // prettier-ignore
		['one hole twice', [square, inner, inner], 1, true]
	])('finds %s', (_, rings, ring, crossing) => {
		expect(strayOf(...rings)).toMatchObject({ ring, crossing });
	});

	it('tells at which of the hole’s positions', () => {
		// Its second and third side go over the exterior ring's, from 8, 0 to 8, 8.
		const hole: Corners = [[2, 2], [4, 6], [9, 5], [4, 3]]; // prettier-ignore
		expect([1, 2]).toContain(strayOf(square, hole)?.position);
	});

	it('is exact where double precision is not', () => {
		const triangle: Corners = [[-180, -90], [180, 90], [-180, 90]]; // prettier-ignore
		const touching = (latitude: number): Corners => [[0, latitude], [-100, 60], [-90, 60]]; // prettier-ignore
		expect(strayOf(triangle, touching(0.000001))).toBeUndefined();
		expect(strayOf(triangle, touching(0))).toBeUndefined();
		expect(strayOf(triangle, touching(-0.000001))).toMatchObject({ ring: 1 });
	});

	it('agrees with a comparison of all pairs and all pieces', () => {
		let [allowed, refused] = [0, 0];
		fc.assert(
			fc.property(
				ringAround({ centre: fc.constant(0), radius: fc.integer({ min: 5, max: 9 }) }),
				fc.array(
					ringAround({
						centre: fc.integer({ min: -4, max: 4 }),
						radius: fc.integer({ min: 1, max: 3 })
					}),
					{ minLength: 1, maxLength: 3 }
				),
				(exterior, holes) => {
					const rings = [exterior, ...holes].map(closed);
					fc.pre(rings.every((ring) => areaOf(ring) !== 0 && ringCrossing(ring) === undefined));
					const right = holesAreRight(rings);
					if (right) allowed += 1;
					else refused += 1;
					expect(strayHole(rings) === undefined).toBe(right);
				}
			),
			{ numRuns: 3000 }
		);
		// Neither answer is a rare one.
		expect(Math.min(allowed, refused)).toBeGreaterThan(200);
	});

	it.each<[string, (step: number) => Position]>([
		['a circle', (step) => [80 * Math.cos(step), 80 * Math.sin(step)]],
		['a star', (step) => [(60 + 20 * Math.cos(25_000 * step)) * Math.cos(step), (60 + 20 * Math.cos(25_000 * step)) * Math.sin(step)]] // prettier-ignore
	])('takes %s of 100,000 positions with a hole of as many', (_, position) => {
		const count = 100_000;
		const exterior = Array.from({ length: count }, (__, index) =>
			rounded(position((2 * Math.PI * index) / count))
		);
		const hole = exterior.map(([x, y]) => rounded([x / 2, y / 2])).reverse();
		expect(strayOf(exterior, hole)).toBeUndefined();
		const moved = hole.map(([x, y]) => rounded([x + 50, y]));
		expect(strayOf(exterior, moved)).toMatchObject({ ring: 1 });
	});
});

function rounded([x, y]: Position): Position {
	return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
}

/** A ring on whole degrees, round a middle, so that most do not cross themselves. */
function ringAround({
	centre,
	radius
}: {
	centre: fc.Arbitrary<number>;
	radius: fc.Arbitrary<number>;
}): fc.Arbitrary<Corners> {
	const spokes = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 11 }), radius), {
		minLength: 3,
		maxLength: 8,
		selector: ([angle]) => angle
	});
	return fc
		.tuple(centre, centre, spokes)
		.map(([x, y, list]) =>
			[...list]
				.sort(([one], [other]) => one - other)
				.map(([angle, length]): Position => [
					x + Math.round(length * Math.cos((angle * Math.PI) / 6)),
					y + Math.round(length * Math.sin((angle * Math.PI) / 6))
				])
		);
}

type Side = readonly [Position, Position];

function sidesOf(ring: Corners): Side[] {
	return ring
		.slice(1)
		.map((end, index): Side => [ring[index] ?? end, end])
		.filter(([[ax, ay], [bx, by]]) => ax !== bx || ay !== by);
}

function areaOf(ring: Corners): number {
	return sidesOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);
}

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
	Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const along = ([[ax, ay], [bx, by]]: Side, [px, py]: Position) =>
	((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);

/** Where on a side, from 0 to 1, a point of another ring touches it. */
function touches(side: Side, point: Position): number[] {
	const at = along(side, point);
	return turn(...side, point) === 0 && at > 0 && at < 1 ? [at] : [];
}

/** Whether two sides cross, or have more than a point in common: by the textbook. */
function conflict([a, b]: Side, [c, d]: Side): boolean {
	const [one, two, three, four] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
	if (one === 0 && two === 0) {
		const [from, to] = [along([a, b], c), along([a, b], d)];
		return Math.max(from, to) > 0 && Math.min(from, to) < 1;
	}
	return one * two < 0 && three * four < 0;
}

/** Every side of every hole beside those of all other rings, in the pieces between where they touch. */
function holesAreRight(rings: readonly Position[][]): boolean {
	return rings.every((hole, number) => {
		if (number === 0) return true;
		const others = rings.filter((_, index) => index !== number);
		return sidesOf(hole).every((side) => {
			const sides = others.flatMap(sidesOf);
			if (sides.some((other) => conflict(side, other))) return false;
			const cuts = [0, ...others.flat().flatMap((point) => touches(side, point)), 1];
			cuts.sort((one, other) => one - other);
			return cuts.slice(1).every((cut, index) => {
				const from = cuts[index] ?? 0;
				if (cut - from < 1e-9) return true;
				const at = (from + cut) / 2;
				const middle = [0, 1].map(
					(axis) => (side[0][axis] ?? 0) + at * ((side[1][axis] ?? 0) - (side[0][axis] ?? 0))
				);
				return rings.every(
					(ring, other) =>
						other === number || booleanPointInPolygon(middle, polygon([ring])) === (other === 0)
				);
			});
		});
	});
}
