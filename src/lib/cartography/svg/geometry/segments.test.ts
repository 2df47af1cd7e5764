import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path, Point } from './geometry';
import { strokeOf, strokesOverlap } from './overlapping-strokes';
import { partedAtCrossings } from './part-at-crossings';
import {
	comingInto,
	crossing,
	fromLeft,
	isBeside,
	isOn,
	nearerThan,
	segmentsOf,
	side,
	somePair,
	squaredDistance,
	touching,
	type Segment
} from './segments';

const piece = (fromX: number, fromY: number, toX: number, toY: number): Segment => [
	[fromX, fromY],
	[toX, toY]
];
const reversed = ([from, to]: Segment): Segment => [to, from];
/** Whatever the order of the two, and of their ends. */
const either = (one: Segment, other: Segment): [Segment, Segment][] =>
	[one, reversed(one)].flatMap((a) =>
		[other, reversed(other)].flatMap((b): [Segment, Segment][] => [
			[a, b],
			[b, a]
		])
	);

describe('two pieces', () => {
	const CROSSING: [Segment, Segment] = [piece(0, 0, 4, 4), piece(0, 4, 4, 0)];
	test.each<[string, Segment, Segment, boolean, boolean]>([
		['that cross', ...CROSSING, true, false],
		['of which one ends on the other', piece(0, 0, 4, 0), piece(2, 0, 2, 3), false, true],
		['that end in one point', piece(0, 0, 4, 0), piece(4, 0, 4, 3), false, true],
		['that lie on each other', piece(0, 0, 4, 0), piece(2, 0, 6, 0), false, true],
		['of which one would reach the other', piece(0, 0, 4, 0), piece(2, 1, 2, 3), false, false],
		['that go on in each other’s line', piece(0, 0, 4, 0), piece(5, 0, 6, 0), false, false],
		['that go on steeply', piece(0, 0, 0, 4), piece(0, 5, 0, 6), false, false],
		['beside each other', piece(0, 0, 4, 1), piece(0, 1, 4, 2), false, false]
	])('%s', (_, one, other, crosses, touches) => {
		for (const pair of either(one, other)) {
			expect(crossing(...pair)).toBe(crosses);
			expect(touching(...pair)).toBe(touches);
		}
	});

	test('are near where less than the reach is between them, or nothing at all', () => {
		const line = piece(0, 0, 10, 0);
		const cases: [Segment, number, boolean][] = [
			[piece(0, 3, 10, 3), 4, true],
			[piece(0, 3, 10, 3), 3, false],
			[piece(4, 3, 5, 9), 4, true],
			[piece(14, 3, 20, 3), 5, false],
			[piece(14, 3, 20, 3), 5.1, true],
			[piece(5, -5, 5, 5), 0, true],
			[piece(5, 0, 5, 5), 0, true],
			[piece(5, 1, 5, 5), 0, false]
		];
		for (const [other, reach, near] of cases) {
			for (const pair of either(line, other)) expect(nearerThan(reach)(...pair)).toBe(near);
		}
	});

	test('have boxes that are no further apart than the reach', () => {
		const box = piece(0, 0, 4, 4);
		for (const other of [
			piece(6, 0, 8, 4),
			piece(-4, 0, -2, 4),
			piece(0, 6, 4, 8),
			piece(0, -4, 4, -2)
		]) {
			for (const pair of either(box, other)) {
				expect(isBeside(...pair)).toBe(false);
				expect(isBeside(...pair, 1.9)).toBe(false);
				expect(isBeside(...pair, 2)).toBe(true);
			}
		}
		expect(isBeside(box, piece(4, 4, 5, 5))).toBe(true);
	});
});

describe('a point', () => {
	test('is on a piece between its ends and at them, and not beyond or beside', () => {
		for (const line of [piece(2, 4, 6, 8), piece(2, 8, 6, 4)]) {
			for (const turned of [line, reversed(line)]) {
				expect(isOn([4, 6], turned)).toBe(true);
				expect(isOn(line[0], turned)).toBe(true);
				expect(isOn(line[1], turned)).toBe(true);
				expect(isOn([4, 5], turned)).toBe(false);
			}
		}
		const beyond: Point[] = [
			[1, 3],
			[7, 9]
		];
		for (const point of beyond) expect(isOn(point, piece(2, 4, 6, 8))).toBe(false);
		expect(isOn([5, 0], piece(0, 0, 4, 0))).toBe(false);
		expect(isOn([0, -1], piece(0, 0, 0, 4))).toBe(false);
	});

	test('is right or left of a way, seen on a screen, or on its line', () => {
		expect(side([0, 0], [10, 0], [5, 1])).toBe(1);
		expect(side([0, 0], [10, 0], [5, -1])).toBe(-1);
		expect(side([0, 0], [10, 0], [20, 0])).toBe(0);
		expect(side([1, 2], [4, 6], [2, 4])).toBe(1);
	});

	test('is as far from a piece as from its nearest point', () => {
		const line = piece(1, 1, 11, 1);
		expect(squaredDistance([5, 4], line)).toBe(9);
		expect(squaredDistance([-2, 5], line)).toBe(25);
		expect(squaredDistance([14, 5], line)).toBe(25);
		expect(squaredDistance([4, 5], piece(1, 1, 1, 1))).toBe(25);
		// The foot of the perpendicular from (0, 5) on the diagonal is (2.5, 2.5).
		expect(squaredDistance([0, 5], piece(0, 0, 10, 10))).toBeCloseTo(12.5, 9);
	});
});

describe('pieces of lines', () => {
	const corner: Point[] = [
		[0, 0],
		[4, 0],
		[4, 4]
	];

	test('go back to the beginning where the line is a ring', () => {
		expect(segmentsOf([corner], false)).toEqual([piece(0, 0, 4, 0), piece(4, 0, 4, 4)]);
		expect(segmentsOf([corner], true).at(-1)).toEqual(piece(4, 4, 0, 0));
		expect(segmentsOf([corner, corner], false)).toHaveLength(4);
	});

	test('stand from left to right, whichever way they run', () => {
		const [first, second, third] = [piece(5, 0, 1, 0), piece(2, 9, 9, 0), piece(3, 0, 4, 0)];
		expect(fromLeft([third, first, second])).toEqual([first, second, third]);
	});

	test('come into a box or stay out of it', () => {
		const inside = [
			piece(1, 1, 2, 2),
			piece(-5, 5, 15, 5),
			piece(10, 10, 20, 20),
			piece(-5, -5, 0, 0)
		];
		const outside = [
			piece(-5, 0, -1, 10),
			piece(11, 0, 15, 10),
			piece(0, -5, 10, -1),
			piece(0, 11, 10, 15)
		];
		const all = [...inside, ...outside];
		expect(comingInto(all, [0, 0, 10, 10])).toEqual(inside);
		expect(comingInto(all.map(reversed), [0, 0, 10, 10])).toEqual(inside.map(reversed));
	});

	const place = fc.integer({ min: 0, max: 12 });
	const pieces = fc.array(
		fc.tuple(place, place, place, place).map(([a, b, c, d]) => piece(a, b, c, d)),
		{ maxLength: 8 }
	);

	test('are found near each other as if each was compared with each', () => {
		fc.assert(
			fc.property(pieces, pieces, fc.integer({ min: 0, max: 3 }), (one, other, reach) => {
				const near = nearerThan(reach);
				const expected = one.some((a) => other.some((b) => isBeside(a, b, reach) && near(a, b)));
				expect(somePair(fromLeft(one), fromLeft(other), reach, near)).toBe(expected);
			})
		);
	});
});

describe('the paint of two lines', () => {
	const path = (closed: boolean, ...points: Point[]): Path => ({ points, closed, before: 0 });
	const level = (y: number, from = 0, to = 20) => path(false, [from, y], [to, y]);
	const overlap = (one: Path, other: Path, half: number, allowance = 0) =>
		strokesOverlap(strokeOf(one, half), strokeOf(other, half), allowance);

	test('lies on each other where they are nearer than half of both widths', () => {
		expect(overlap(level(0), level(6), 3)).toBe(false);
		expect(overlap(level(0), level(6), 3.5)).toBe(true);
		expect(overlap(level(0), level(6), 3.5, 1)).toBe(false);
		expect(overlap(level(0), level(6), 3.5, 0.9)).toBe(true);
		expect(overlap(level(0), level(0, 24, 30), 3)).toBe(true);
		expect(overlap(level(0), level(0, 24, 30), 1.9)).toBe(false);
	});

	test('does where they touch, however fine they are', () => {
		expect(overlap(level(0), path(false, [5, 0], [5, 9]), 0.1, 5)).toBe(true);
		expect(overlap(level(0), path(false, [5, 1], [5, 9]), 0.1, 5)).toBe(false);
	});

	test('of a ring is on the way back to its beginning as well', () => {
		const corner = [
			[0, 0],
			[20, 0],
			[20, 20]
		] as const;
		const within = path(false, [9, 11], [10, 12]);
		expect(overlap(path(true, ...corner), within, 2)).toBe(true);
		expect(overlap(path(false, ...corner), within, 2)).toBe(false);
	});
});

describe('a line that crosses itself', () => {
	const point = fc.tuple(
		fc.integer({ min: 0, max: 40 }).map((x) => 10 * x),
		fc.integer({ min: 0, max: 40 }).map((y) => 10 * y)
	);
	const crossesItself = (points: readonly Point[]): boolean => {
		const segments = segmentsOf([points], false);
		return segments.some((a) => segments.some((b) => crossing(a, b)));
	};

	test('is parted so that no part does, and all of it is there once, in its order', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), (points) => {
				const whole: Path = { points, closed: false, before: 7 };
				const parts = partedAtCrossings(whole);
				if (!crossesItself(points)) {
					expect(parts).toEqual([whole]);
					return;
				}
				expect(parts.length).toBeGreaterThan(1);
				for (const part of parts) {
					expect(crossesItself(part.points)).toBe(false);
					expect(part).toMatchObject({ closed: false, before: 7 });
				}
				// Where parts meet, each has the middle of a piece; without these it is the line again.
				parts.slice(1).forEach((part, index) => {
					expect(part.points[0]).toEqual(parts[index]?.points.at(-1));
				});
				const together = parts.flatMap(({ points: of }, index) => [
					...of.slice(index === 0 ? 0 : 1, index === parts.length - 1 ? undefined : -1)
				]);
				expect(together).toEqual(points);
			})
		);
	});

	test('is parted in the middle of the piece before the one that crosses', () => {
		const loop: Path = {
			points: [
				[0, 0],
				[60, 60],
				[60, 0],
				[0, 60]
			],
			closed: false,
			before: 0
		};
		expect(partedAtCrossings(loop).map(({ points }) => points)).toEqual([
			[
				[0, 0],
				[60, 60],
				[60, 30]
			],
			[
				[60, 30],
				[60, 0],
				[0, 60]
			]
		]);
		expect(partedAtCrossings({ ...loop, closed: true })).toHaveLength(1);
	});
});
