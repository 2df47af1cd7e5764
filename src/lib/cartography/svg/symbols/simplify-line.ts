import type { PixelPoint } from '../../projection';

/**
 * A line without the points that lie within the tolerance of what is left: Douglas and Peucker's
 * algorithm, with which MapLibre prepares its sources.
 */
export function simplifyLine(line: readonly PixelPoint[], tolerance: number): PixelPoint[] {
	const kept = new Set([0, line.length - 1]);
	const spans: [first: number, last: number][] = [[0, line.length - 1]];
	for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
		const [first, last] = span;
		const farthest = farthestBetween(line, first, last);
		if (farthest === undefined || farthest.distance <= tolerance) continue;
		kept.add(farthest.index);
		spans.push([first, farthest.index], [farthest.index, last]);
	}
	return line.filter((_, index) => kept.has(index));
}

function farthestBetween(
	line: readonly PixelPoint[],
	first: number,
	last: number
): { index: number; distance: number } | undefined {
	const [from, to] = [line[first], line[last]];
	if (from === undefined || to === undefined) return undefined;
	let farthest: { index: number; distance: number } | undefined;
	for (let index = first + 1; index < last; index++) {
		const point = line[index];
		if (point === undefined) continue;
		const distance = distanceToSegment(point, from, to);
		if (farthest === undefined || distance > farthest.distance) farthest = { index, distance };
	}
	return farthest;
}

function distanceToSegment(point: PixelPoint, from: PixelPoint, to: PixelPoint): number {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const square = dx * dx + dy * dy;
	const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
	const share = Math.max(0, Math.min(1, along));
	return Math.hypot(point.x - from.x - dx * share, point.y - from.y - dy * share);
}
