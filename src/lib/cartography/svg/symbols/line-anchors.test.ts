import { describe, expect, it } from 'vitest';
import { clipToTile, lineAnchors, type Lettering } from './line-anchors';
import type { PixelPoint } from '../../projection';
import { simplifyLine } from './simplify-line';

const LETTERING: Lettering = { length: 100, size: 10, spacing: 200, maximumAngle: 35 };
const points = (...places: [number, number][]): PixelPoint[] => places.map(([x, y]) => ({ x, y }));

describe('lineAnchors', () => {
	it('begins half a label and two ems from the end, and goes on by the spacing', () => {
		const line = points([6, 50], [506, 50]);
		expect(lineAnchors(line, LETTERING, 512)).toEqual([
			{ x: 76, y: 50, segment: 0 },
			{ x: 276, y: 50, segment: 0 }
		]);
	});

	it('begins half the spacing from the edge on a line that comes from the next tile', () => {
		const line = points([0, 50], [400, 50]);
		expect(lineAnchors(line, LETTERING, 512).map(({ x }) => x)).toEqual([100, 300]);
	});

	it('moves labels apart that are long for their spacing', () => {
		const line = points([6, 50], [506, 50]);
		// 180 + 200 / 4 from one to the next.
		const anchors = lineAnchors(line, { ...LETTERING, length: 180 }, 512);
		expect(anchors.map(({ x }) => x)).toEqual([116, 346]);
	});

	it('takes the middle of a line that is too short for that', () => {
		const line = points([10, 50], [120, 50]);
		expect(lineAnchors(line, LETTERING, 512)).toEqual([{ x: 65, y: 50, segment: 0 }]);
	});

	it('finds no place where the line is shorter than the label, or turns too much', () => {
		expect(lineAnchors(points([10, 50], [100, 50]), LETTERING, 512)).toEqual([]);
		const bent = points([10, 50], [80, 50], [80, 130]);
		expect(lineAnchors(bent, LETTERING, 512)).toEqual([]);
		const gentle = points([10, 50], [80, 50], [150, 80]);
		expect(lineAnchors(gentle, LETTERING, 512)).toHaveLength(1);
	});
});

describe('clipToTile', () => {
	it('cuts a line that leaves the tile and comes back into two', () => {
		const line = points([-10, 10], [50, 10], [50, -20], [80, -20], [80, 110]);
		expect(clipToTile(line, 100)).toEqual([
			points([0, 10], [50, 10], [50, 0]),
			points([80, 0], [80, 100])
		]);
	});

	it('leaves nothing of a line that only touches the tile', () => {
		expect(clipToTile(points([0, 0], [-10, 10]), 100)).toEqual([]);
		expect(clipToTile(points([100, 0], [100, 50]), 100)).toEqual([]);
	});
});

describe('simplifyLine', () => {
	it('leaves out what lies within the tolerance, and keeps the ends', () => {
		const line = points([0, 0], [10, 0.3], [20, 5], [30, 0.2], [40, 0]);
		expect(simplifyLine(line, 1)).toEqual(points([0, 0], [10, 0.3], [20, 5], [30, 0.2], [40, 0]));
		expect(simplifyLine(line, 3)).toEqual(points([0, 0], [20, 5], [40, 0]));
		expect(simplifyLine(line, 6)).toEqual(points([0, 0], [40, 0]));
	});

	it('keeps the farthest point of a ring', () => {
		const ring = points([0, 0], [0, 10], [10, 10], [0, 0]);
		expect(simplifyLine(ring, 20)).toEqual(points([0, 0], [0, 0]));
		expect(simplifyLine(ring, 1)).toEqual(ring);
	});
});
