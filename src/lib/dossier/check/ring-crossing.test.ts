import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringCrossing } from './ring-crossing';

type Ring = [number, number][];

function closed(corners: Ring): Ring {
	return [...corners, corners[0] ?? [0, 0]];
}

const orientation = ([ax, ay]: number[], [bx, by]: number[], [cx, cy]: number[]) =>
	Math.sign(
		((bx ?? 0) - (ax ?? 0)) * ((cy ?? 0) - (ay ?? 0)) -
			((by ?? 0) - (ay ?? 0)) * ((cx ?? 0) - (ax ?? 0))
	);

const same = (a: number[], b: number[]) => a[0] === b[0] && a[1] === b[1];

/** Whether a point lies on a segment, and at neither end of it. */
function within(a: number[], b: number[], p: number[]): boolean {
	if (orientation(a, b, p) !== 0 || same(a, p) || same(b, p)) return false;
	return [0, 1].every((axis) => {
		const [from = 0, to = 0, at = 0] = [a[axis], b[axis], p[axis]];
		return Math.min(from, to) <= at && at <= Math.max(from, to);
	});
}

/** Every pair of segments, by the textbook: slow, and plain to see. Exact on a grid of whole degrees. */
function crossesItself(corners: Ring): boolean {
	const segments = corners
		.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner] as const)
		.filter(([a, b]) => !same(a, b));
	return segments.some(([a, b], index) =>
		segments.slice(index + 1).some(([c, d]) => {
			const covers = (same(a, c) && same(b, d)) || (same(a, d) && same(b, c));
			const crosses =
				orientation(a, b, c) * orientation(a, b, d) < 0 &&
				orientation(c, d, a) * orientation(c, d, b) < 0;
			return (
				covers ||
				crosses ||
				[c, d].some((end) => within(a, b, end)) ||
				[a, b].some((end) => within(c, d, end))
			);
		})
	);
}

describe('ringCrossing', () => {
	it.each<[string, Ring]>([
		['a square', [[0, 0], [1, 0], [1, 1], [0, 1]]], // prettier-ignore
		['a triangle', [[0, 0], [1, 0], [0, 1]]], // prettier-ignore
		['a corner that points inwards', [[0, 0], [4, 0], [4, 4], [2, 1], [0, 4]]], // prettier-ignore
		['a position in the midst of a straight side', [[0, 0], [1, 0], [2, 0], [2, 2], [0, 2]]], // prettier-ignore
		['two corners in one place', [[0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2]]], // prettier-ignore
		['a position twice in a row', [[0, 0], [1, 0], [1, 0], [1, 1]]] // prettier-ignore
	])('lets %s pass', (_, corners) => {
		expect(ringCrossing(closed(corners))).toBeUndefined();
	});

	it.each<[string, Ring]>([
		['a bow tie', [[0, 0], [2, 2], [2, 0], [0, 3]]], // prettier-ignore
		['a corner that touches another side', [[0, 0], [4, 0], [4, 4], [2, 0], [0, 4]]], // prettier-ignore
		['a spike', [[0, 0], [4, 0], [4, 4], [9, 4], [3, 4], [0, 4]]], // prettier-ignore
		['a side that is gone twice', [[0, 0], [4, 0], [4, 4], [2, 4], [2, 9], [2, 4], [0, 4]]] // prettier-ignore
	])('finds %s', (_, corners) => {
		expect(ringCrossing(closed(corners))).toBeTypeOf('number');
	});

	it('is exact where double precision is not', () => {
		// The last position lies a millionth of a degree beyond the side from corner to corner.
		const side: Ring = [[-180, -90], [180, 90], [-180, 90]]; // prettier-ignore
		expect(ringCrossing(closed([...side, [0, 0.000001]]))).toBeUndefined();
		expect(ringCrossing(closed([...side, [0, -0.000001]]))).toBeTypeOf('number');
		expect(ringCrossing(closed([...side, [0, 0]]))).toBeTypeOf('number');
	});

	it('agrees with a comparison of all pairs', () => {
		const corner = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
		const corners = fc.oneof(
			fc.array(corner, { minLength: 3, maxLength: 9 }),
			// Round a middle, so that half of them are simple.
			fc
				.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 20 })), {
					minLength: 3,
					maxLength: 12,
					selector: ([angle]) => angle
				})
				.map((list) =>
					[...list]
						.sort(([one], [other]) => one - other)
						.map(([angle, radius]): [number, number] => [
							Math.round(radius * Math.cos((angle * Math.PI) / 12.5)),
							Math.round(radius * Math.sin((angle * Math.PI) / 12.5))
						])
				)
		);
		fc.assert(
			fc.property(corners, (list) => {
				expect(ringCrossing(closed(list)) === undefined).toBe(!crossesItself(list));
			})
		);
	});

	it.each<[string, (index: number, count: number) => [number, number]]>([
		[
			'a circle',
			(index, count) => [
				100 * Math.cos((2 * Math.PI * index) / count),
				80 * Math.sin((2 * Math.PI * index) / count)
			]
		],
		// Every tooth spans the sweep's whole line.
		['a comb of upright teeth', (index, count) => comb(index, count)],
		['a comb of flat teeth', (index, count) => [comb(index, count)[1], comb(index, count)[0]]]
	])('takes %s of 100,000 positions', (_, position) => {
		const count = 100_000;
		const ring = Array.from({ length: count }, (_, index) => position(index, count));
		expect(ringCrossing(closed(ring))).toBeUndefined();
	});
});

/** A line that goes up and down from left to right, and back below all of it. */
function comb(index: number, count: number): [number, number] {
	if (index === count - 1) return [-81, -85];
	const x = -80 + (index >> 1) * 0.003;
	const up = (index & 1) === ((index >> 1) & 1);
	return [x, up ? 80 : -80];
}
