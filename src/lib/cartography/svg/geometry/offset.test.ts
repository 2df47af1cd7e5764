import { describe, expect, test } from 'vitest';
import { around } from './buffer-line';
import { offset } from './offset';
import type { Path, Point } from './geometry';
import { softened } from '../draw/blur-strokes';

const line = (...points: Point[]): Path => ({ points, closed: false, before: 0 });
const rounded = ({ points }: Path): number[][] =>
	points.map((point) => point.map((value) => Number(value.toFixed(9))));

describe('offset', () => {
	test('moves a line to its right', () => {
		expect(rounded(offset(line([0, 0], [10, 0], [10, 10]), 2))).toEqual([
			[0, 2],
			[8, 2],
			[8, 10]
		]);
	});

	test('moves a ring that runs clockwise on the screen inwards', () => {
		const ring: Path = {
			points: [
				[0, 0],
				[10, 0],
				[10, 10],
				[0, 10]
			],
			closed: true,
			before: 0
		};
		expect(rounded(offset(ring, 1))).toEqual([
			[1, 1],
			[9, 1],
			[9, 9],
			[1, 9]
		]);
	});

	test('does not let a sharp corner run far', () => {
		// The way out and back is six degrees: its miter would be nineteen times the offset.
		const moved = offset(line([0, 0], [100, 0], [0, 10.5]), 1).points;
		for (const [x] of moved) expect(x).toBeLessThanOrEqual(102);
		expect(moved).toHaveLength(4);
	});
});

describe('the outline around a line', () => {
	const outlineOf = (path: Path): Point[] => {
		const [outline, ...others] = around(path, 5);
		expect(others).toEqual([]);
		expect(outline?.closed).toBe(true);
		return [...(outline?.points ?? [])];
	};

	test('keeps its distance everywhere, and goes around both ends', () => {
		const outline = outlineOf(line([0, 0], [20, 0]));
		for (const [x, y] of outline) {
			// Between two points of an arc the chord is nearer by less than a hundredth.
			const away = Math.hypot(x - Math.max(0, Math.min(20, x)), y);
			expect(Math.abs(away - 5)).toBeLessThan(0.05);
		}
		expect(Math.max(...outline.map(([x]) => x))).toBeCloseTo(25, 6);
		expect(Math.min(...outline.map(([x]) => x))).toBeCloseTo(-5, 6);
		const [highest, lowest] = [Math.min, Math.max].map((of) => of(...outline.map(([, y]) => y)));
		expect(highest).toBeCloseTo(-5, 6);
		expect(lowest).toBeCloseTo(5, 6);
	});

	test('has no loops at bends that are narrower than it', () => {
		const zigzag = line([0, 0], [4, 3], [8, 0], [12, 3], [16, 0]);
		for (const [x, y] of outlineOf(zigzag)) {
			// Nowhere inside the band: at the bends’ own height nothing but the two ends.
			if (y >= 0 && y <= 3) expect(x < 0 || x > 16, `${x} ${y}`).toBe(true);
		}
	});
});

describe('the outline around any line', () => {
	/** The distance of a point from the nearest of a line, by the length of its perpendicular. */
	const distanceTo = (points: readonly Point[], [x, y]: Point): number =>
		Math.min(
			...points.slice(1).map(([toX, toY], index) => {
				const [fromX, fromY] = points[index] ?? [NaN, NaN];
				const [dx, dy] = [toX - fromX, toY - fromY];
				const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
				const share = Math.max(0, Math.min(1, along));
				return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
			})
		);
	const longestStep = ({ points, closed }: Path): number =>
		Math.max(
			...points.map(([x, y], index) => {
				const [nextX, nextY] = points[index + 1] ?? (closed ? points[0] : undefined) ?? [x, y];
				return Math.hypot(nextX - x, nextY - y);
			})
		);
	const LINES: Record<string, Point[]> = {
		'that turns at a right angle': [
			[0, 0],
			[40, 0],
			[40, 40]
		],
		'that turns back sharply': [
			[0, 0],
			[60, 3],
			[0, 8]
		],
		'in a zigzag narrower than it': [
			[0, 0],
			[4, 3],
			[8, 0],
			[12, 3],
			[16, 0]
		],
		'that turns left and right': [
			[0, 0],
			[30, 0],
			[30, 30],
			[60, 30],
			[60, 0]
		]
	};

	test.each(Object.entries(LINES))('%s is as far from it everywhere, and whole', (_, points) => {
		for (const way of [points, points.toReversed()]) {
			const [outline, ...others] = around(line(...way), 5);
			expect(others).toEqual([]);
			if (outline === undefined) throw new Error('There is no outline.');
			expect(outline.closed).toBe(true);
			for (const point of outline.points) {
				expect(distanceTo(way, point)).toBeGreaterThan(4.94);
				expect(distanceTo(way, point)).toBeLessThan(5.000001);
			}
			// Straight sides are divided, and short gaps closed: four times a sixth of the distance.
			expect(longestStep(outline)).toBeLessThan((5 * 4) / 6 + 1e-6);
			// It has what is beyond both ends.
			for (const end of [way[0], way.at(-1)]) {
				const [x, y] = end ?? [NaN, NaN];
				const reach = outline.points.filter(([px, py]) => Math.hypot(px - x, py - y) < 5.000001);
				expect(reach.length).toBeGreaterThan(5);
			}
		}
	});

	test('of a ring is two: one outside and one inside', () => {
		const ring: Path = {
			points: [
				[0, 0],
				[40, 0],
				[40, 40],
				[0, 40]
			],
			closed: true,
			before: 0
		};
		const outlines = around(ring, 5);
		expect(outlines.map(({ closed }) => closed)).toEqual([true, true]);
		const widths = outlines.map(({ points }) => Math.max(...points.map(([x]) => x)));
		expect(widths.sort((a, b) => a - b)[0]).toBeCloseTo(35, 6);
		expect(widths[1]).toBeCloseTo(45, 6);
		for (const { points } of outlines) {
			for (const point of points) {
				const away = distanceTo([...ring.points, [0, 0]], point);
				expect(away).toBeGreaterThan(4.94);
				expect(away).toBeLessThan(5.000001);
			}
		}
		// Of a ring that is narrower than twice the distance, nothing is left inside.
		const narrow = { ...ring, points: ring.points.map(([x, y]): Point => [x, y / 5]) };
		expect(around(narrow, 5)).toHaveLength(1);
	});

	test('with open ends is two sides, that go on as far beyond the ends', () => {
		const sides = around(line([0, 0], [30, 40]), 5, { beyond: 10 });
		expect(sides.map(({ closed }) => closed)).toEqual([false, false]);
		// The way is (0.6, 0.8), and its right is (-0.8, 0.6).
		const ends = sides.map(({ points }) =>
			[points[0], points.at(-1)].map((point) => point?.map(Math.round))
		);
		expect(ends).toEqual([
			[
				[-10, -5],
				[32, 51]
			],
			[
				[40, 45],
				[-2, -11]
			]
		]);
		const plain = around(line([0, 0], [30, 40]), 5, { beyond: 0 });
		expect(plain[0]?.points[0]?.map(Math.round)).toEqual([-4, 3]);
	});
});

describe('soft edges', () => {
	test('a sharp line is one stroke', () => {
		expect(softened(3, 0, 0.5)).toEqual([{ width: 3, opacity: 0.5 }]);
	});

	test('add up to the opacity that MapLibre’s line-blur gives at each distance', () => {
		// By MapLibre's shader: (width / 2 + 0.5 − distance) / (blur + 1), from 0 to 1.
		const [width, blur, opacity] = [8, 3, 0.85];
		const strokes = softened(width, blur, opacity);
		const drawn = (distance: number): number =>
			1 -
			strokes
				.filter((stroke) => stroke.width / 2 > distance)
				.reduce((left, stroke) => left * (1 - stroke.opacity), 1);
		for (const distance of [0, 0.3, 1, 2, 2.5, 3.5, 4.2, 5]) {
			const wanted = opacity * Math.max(0, Math.min(1, (width / 2 + 0.5 - distance) / (blur + 1)));
			expect(Math.abs(drawn(distance) - wanted), `at ${distance}`).toBeLessThanOrEqual(
				opacity / (2 * strokes.length) + 1e-9
			);
		}
	});
});
