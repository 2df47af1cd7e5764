import { describe, expect, test } from 'vitest';
import { rasterPattern } from '../../pattern';
import { hatching, type RepeatedPattern } from './hatching';
import type { Point } from '../geometry/geometry';

const INK = '#000000';
const SQUARE: Point[] = [
	[0, 0],
	[0, 40],
	[40, 40],
	[40, 0]
];
const PATTERNS: Record<string, RepeatedPattern> = {
	up: { kind: 'hatch', ink: INK, spacing: 8, width: 2, direction: 'up' },
	down: { kind: 'hatch', ink: INK, spacing: 10, width: 1.5, direction: 'down' },
	dots: { kind: 'dots', ink: INK, spacing: 8, radius: 1.5 },
	bars: { kind: 'bars', ink: INK, spacing: 10, length: 5, width: 2 }
};

/** Whether a place is covered by the strokes, with butt ends, or round for dots. */
function covered(pattern: RepeatedPattern, [x, y]: Point): boolean {
	const { lines, width, round } = hatching(pattern, [SQUARE], [0, 0], 1);
	return lines.some(({ points }) => {
		const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = points;
		const length = Math.hypot(bx - ax, by - ay);
		if (round) return Math.hypot(x - ax, y - ay) <= width / 2;
		const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
		const across = Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
		return along >= 0 && along <= length && across <= width / 2;
	});
}

describe.each(Object.entries(PATTERNS))('%s', (_, pattern) => {
	test('covers what the pixels of the pattern cover', () => {
		const fine = 10;
		const { width: side, data } = rasterPattern(pattern, fine);
		let different = 0;
		let compared = 0;
		// In the middle of the area, where nothing is cut off.
		for (let x = 16.01; x < 24; x += 0.53) {
			for (let y = 16.01; y < 24; y += 0.53) {
				const column = Math.floor(((x * fine) % side) + 1e-9);
				const row = Math.floor(((y * fine) % side) + 1e-9);
				const alpha = data[(row * side + column) * 4 + 3] ?? 0;
				if (alpha > 0 && alpha < 255) continue;
				compared++;
				if (alpha > 127 !== covered(pattern, [x, y])) different++;
			}
		}
		expect(compared).toBeGreaterThan(100);
		expect(different).toBe(0);
	});
});

test('lines end at the edge, and begin again beyond a hole', () => {
	const hole: Point[] = [
		[10, 10],
		[30, 10],
		[30, 30],
		[10, 30]
	];
	const bars: RepeatedPattern = { kind: 'bars', ink: INK, spacing: 40, length: 40, width: 1 };
	const level = hatching(bars, [SQUARE, hole], [0, 0], 1).lines.filter(
		({ points }) => points[0]?.[1] === 20
	);
	const stretches = level.map(({ points }) => points.map(([x]) => x));
	expect(stretches).toEqual([
		[0, 10],
		[30, 40]
	]);
});

test('grows with the map, and follows its origin', () => {
	const dots: RepeatedPattern = { kind: 'dots', ink: INK, spacing: 10, radius: 1 };
	const { lines, width } = hatching(dots, [SQUARE], [3, 4], 2);
	expect(width).toBe(4);
	const places = lines.map(({ points }) => points[0]);
	expect(places).toContainEqual([3, 4]);
	expect(places).toContainEqual([13, 14]);
	expect(places).toContainEqual([23, 24]);
});
