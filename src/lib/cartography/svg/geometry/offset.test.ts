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
