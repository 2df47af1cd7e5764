import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patternId, rasterPattern, sideOf, type ResolvedPattern } from './pattern';

const ink = '#0072b2';
const pixelRatio = fc.constantFrom(1, 1.25, 1.5, 2, 3, 4);
const spacing = fc.integer({ min: 4, max: 24 });

function alphaAt({ width, height, data }: ReturnType<typeof rasterPattern>, x: number, y: number) {
	const column = ((x % width) + width) % width;
	const row = ((y % height) + height) % height;
	return data[(row * width + column) * 4 + 3];
}

/** How many pixels are another when the plane that the tile covers is moved. */
function changedBy(image: ReturnType<typeof rasterPattern>, right: number, down: number): number {
	let changed = 0;
	for (let y = 0; y < image.height; y++) {
		for (let x = 0; x < image.width; x++) {
			if (alphaAt(image, x + right, y + down) !== alphaAt(image, x, y)) changed++;
		}
	}
	return changed;
}

/** Mean opacity, 0 to 1. */
function coverage({ data }: ReturnType<typeof rasterPattern>): number {
	let sum = 0;
	for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
	return sum / 255 / (data.length / 4);
}

describe('a tile is seamless', () => {
	// A line at 45 degrees goes on at the opposite edge: a step right and up stays on it, around
	// the tile's edges as within. For the other direction the step goes right and down.
	test.each(['up', 'down'] as const)('hatch %s', (direction) => {
		fc.assert(
			fc.property(spacing, pixelRatio, (side, ratio) => {
				const image = rasterPattern(
					{ kind: 'hatch', ink, spacing: side, width: 1.5, direction },
					ratio
				);
				const step = direction === 'up' ? -1 : 1;
				expect(changedBy(image, 1, step)).toBe(0);
			}),
			{ numRuns: 40 }
		);
	});

	// The second dot or bar is the first one moved by half a tile, cut by the corners.
	test.each(['dots', 'bars'] as const)('%s', (kind) => {
		fc.assert(
			fc.property(spacing, fc.constantFrom(1, 2, 4), (half, ratio) => {
				const side = half * 2;
				const pattern: ResolvedPattern =
					kind === 'dots'
						? { kind, ink, spacing: side, radius: side / 6 }
						: { kind, ink, spacing: side, length: side / 2, width: side / 8 };
				const image = rasterPattern(pattern, ratio);
				const shift = image.width / 2;
				expect(changedBy(image, shift, shift)).toBe(0);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('a tile holds as much ink as geometry says', () => {
	test('hatch: one stripe of the width along the diagonal', () => {
		const image = rasterPattern({ kind: 'hatch', ink, spacing: 8, width: 2, direction: 'up' }, 2);
		expect(coverage(image)).toBeCloseTo((2 * Math.SQRT2) / 8, 1);
	});
	test('dots: two discs', () => {
		const image = rasterPattern({ kind: 'dots', ink, spacing: 10, radius: 2 }, 2);
		expect(coverage(image)).toBeCloseTo((2 * Math.PI * 4) / 100, 2);
	});
	test('bars: two rectangles', () => {
		const image = rasterPattern({ kind: 'bars', ink, spacing: 16, length: 8, width: 2 }, 2);
		expect(coverage(image)).toBeCloseTo((2 * 8 * 2) / 256, 2);
	});
	test('a disc, alone', () => {
		const mark: ResolvedPattern = { kind: 'mark', mark: 'disc', ink, radius: 5 };
		const side = sideOf(mark);
		expect(coverage(rasterPattern(mark, 2)) * side * side).toBeCloseTo(Math.PI * 25, 0);
	});
	test('a square and a diamond of the same half diagonal and half side', () => {
		for (const mark of ['square', 'diamond'] as const) {
			const pattern: ResolvedPattern = { kind: 'mark', mark, ink, radius: 5 };
			const side = sideOf(pattern);
			expect(coverage(rasterPattern(pattern, 4)) * side * side).toBeCloseTo(100, -1);
		}
	});
});

test('hatching that rises to the right leaves the lower left and reaches the upper right', () => {
	// Spacing 8: the stripe through the middle of the left edge's lower half.
	const image = rasterPattern({ kind: 'hatch', ink, spacing: 8, width: 2, direction: 'up' }, 1);
	expect(alphaAt(image, 0, 3)).toBe(alphaAt(image, 3, 0));
	expect(alphaAt(image, 0, 3)).toBeGreaterThan(200);
	expect(alphaAt(image, 7, 7)).toBe(0);
});

test('the edge of a mark has its own colour', () => {
	const image = rasterPattern(
		{ kind: 'mark', mark: 'disc', ink: '#000000', radius: 4, edge: { ink: '#ffffff', width: 2 } },
		2
	);
	const middle = image.width / 2;
	const colourAt = (x: number): number[] => [
		...image.data.slice((middle * image.width + x) * 4, (middle * image.width + x) * 4 + 4)
	];
	expect(colourAt(middle)).toEqual([0, 0, 0, 255]);
	expect(colourAt(middle + 10)).toEqual([255, 255, 255, 255]);
});

test('an id says all that the image depends on', () => {
	const base = { kind: 'hatch', ink, spacing: 8, width: 2, direction: 'up' } as const;
	const variants: ResolvedPattern[] = [
		base,
		{ ...base, ink: '#000000' },
		{ ...base, spacing: 9 },
		{ ...base, width: 3 },
		{ ...base, direction: 'down' },
		{ kind: 'dots', ink, spacing: 8, radius: 2 },
		{ kind: 'bars', ink, spacing: 8, length: 4, width: 2 },
		{ kind: 'mark', mark: 'disc', ink, radius: 4 },
		{ kind: 'mark', mark: 'disc', ink, radius: 4, edge: { ink: '#ffffff', width: 1 } }
	];
	expect(new Set(variants.map(patternId)).size).toBe(variants.length);
	expect(patternId(base)).toBe('hatch/up/8/2/0072b2');
});
