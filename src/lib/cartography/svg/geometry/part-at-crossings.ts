import type { Path, Point } from './geometry';
import { crossing, isBeside, segmentsOf, type Segment } from './segments';

/**
 * A line that crosses itself as parts none of which does: each ends in the middle of the piece before the
 * one that would cross it. A line that crosses nothing of itself is its only part, and so is a ring, as
 * outlines of areas do not cross themselves.
 */
export function partedAtCrossings(path: Path): Path[] {
	if (path.closed) return [path];
	const line = path.points;
	const segments = segmentsOf([line], false);
	const crossed = crossedBefore(segments);
	if (crossed.size === 0) return [path];
	const parts: Point[][] = [];
	let points: Point[] = [...line.slice(0, 1)];
	let start = 0;
	segments.forEach(([from, to], index) => {
		const last = crossed.get(index);
		// The piece before this one is not crossed by it, as it only touches it.
		if (last !== undefined && last >= start) {
			const [before = from] = segments[index - 1] ?? [];
			const middle = middleOf(before, from);
			points.splice(-1, 1, middle);
			parts.push(points);
			points = [middle, from];
			start = index - 1;
		}
		points.push(to);
	});
	return [...parts, points].map((each) => ({ points: each, closed: false, before: path.before }));
}

/** In whole numbers. */
function middleOf([x, y]: Point, [otherX, otherY]: Point): Point {
	return [Math.round((x + otherX) / 2), Math.round((y + otherY) / 2)];
}

/** For each piece that crosses an earlier one, the last that it crosses. */
function crossedBefore(segments: readonly Segment[]): Map<number, number> {
	const order = segments
		.map((segment, index) => ({ segment, index, left: Math.min(segment[0][0], segment[1][0]) }))
		.sort((a, b) => a.left - b.left);
	const crossed = new Map<number, number>();
	order.forEach(({ segment, index }, at) => {
		const right = Math.max(segment[0][0], segment[1][0]);
		for (let next = at + 1; next < order.length; next++) {
			const other = order[next];
			if (other === undefined || other.left > right) break;
			if (!isBeside(segment, other.segment) || !crossing(segment, other.segment)) continue;
			const [earlier, later] = [Math.min(index, other.index), Math.max(index, other.index)];
			crossed.set(later, Math.max(crossed.get(later) ?? -1, earlier));
		}
	});
	return crossed;
}
