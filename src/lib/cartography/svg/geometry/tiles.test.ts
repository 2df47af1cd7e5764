import { describe, expect, test } from 'vitest';
import type { Extent, Point } from './geometry';
import { piecesByTile } from './tiles';

/*
 * MapLibre draws tile by tile: tiles of 512 pixels, each of which holds 128 of its neighbours and counts
 * the dashes of a line from where this enters what it holds.
 */
const ALL: Extent = [-5000, -5000, 5000, 5000];
const pieces = (
	points: Point[],
	{ closed = false, scale = 1, edge = ALL, origin = [0, 0] as Point } = {}
) =>
	piecesByTile(points, closed, origin, scale, edge).map(
		({ points: of, before }) => [of, before] as const
	);

describe('a line', () => {
	test('is parted where a tile ends, each piece with its length from the edge of what the tile holds', () => {
		expect(
			pieces([
				[500, 10],
				[600, 10]
			])
		).toEqual([
			[
				[
					[500, 10],
					[512, 10]
				],
				0
			],
			[
				[
					[512, 10],
					[600, 10]
				],
				12
			]
		]);
		// The second tile holds it from 384 on.
		expect(
			pieces([
				[300, 10],
				[600, 10]
			])
		).toEqual([
			[
				[
					[300, 10],
					[512, 10]
				],
				0
			],
			[
				[
					[512, 10],
					[600, 10]
				],
				128
			]
		]);
		expect(
			pieces([
				[10, 300],
				[10, 600]
			])
		).toEqual([
			[
				[
					[10, 300],
					[10, 512]
				],
				0
			],
			[
				[
					[10, 512],
					[10, 600]
				],
				128
			]
		]);
	});

	test('meets tiles that are larger between whole zooms, and lie where the world does', () => {
		const line: Point[] = [
			[300, 10],
			[900, 10]
		];
		expect(pieces(line, { scale: 1.5 }).map(([, before]) => before)).toEqual([0, 192]);
		expect(pieces(line, { origin: [100, 0] }).map(([[from]]) => from)).toEqual([
			[300, 10],
			[612, 10]
		]);
		const steep: Point[] = [
			[10, 300],
			[10, 700]
		];
		expect(pieces(steep, { origin: [0, 100] }).map(([[from]]) => from)).toEqual([
			[10, 300],
			[10, 612]
		]);
	});

	test('is cut where nothing is seen, and counted all the same', () => {
		const edge: Extent = [100, 5, 200, 15];
		const across: Point[] = [
			[50, 10],
			[400, 10]
		];
		expect(pieces(across, { edge })).toEqual([
			[
				[
					[100, 10],
					[200, 10]
				],
				50
			]
		]);
		expect(
			pieces(
				[
					[150, 0],
					[150, 100]
				],
				{ edge }
			)
		).toEqual([
			[
				[
					[150, 5],
					[150, 15]
				],
				5
			]
		]);
		expect(pieces(across, { edge: [500, 5, 600, 15] })).toEqual([]);
	});

	test('is counted anew after 1024 pixels', () => {
		const zigzag = Array.from({ length: 30 }, (_, index): Point => [
			10 + 10 * index,
			index % 2 === 0 ? 10 : 110
		]);
		const found = pieces(zigzag);
		expect(found.map(([, before]) => before)).toEqual([0, 0, 0]);
		// Each piece of it is hypot(10, 100) long: after eleven of them it is more than 1024.
		expect(found.map(([of]) => of.length)).toEqual([12, 12, 8]);
	});
});

describe('an area', () => {
	test('is outlined the way that MapLibre turns it, and its last piece counts before its first', () => {
		const ring: Point[] = [
			[10, 10],
			[60, 10],
			[60, 40],
			[10, 40]
		];
		const [found, ...others] = pieces(ring, { closed: true });
		expect(others).toEqual([]);
		expect(found).toEqual([
			[
				[10, 10],
				[10, 40],
				[60, 40],
				[60, 10],
				[10, 10]
			],
			50
		]);
	});

	test('that comes into no tile that is seen has no outline', () => {
		const ring: Point[] = [
			[10, 10],
			[60, 10],
			[60, 40]
		];
		expect(pieces(ring, { closed: true, edge: [600, 600, 700, 700] })).toEqual([]);
	});
});
