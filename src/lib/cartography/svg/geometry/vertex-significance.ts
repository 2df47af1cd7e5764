import type { Point } from './geometry';

/**
 * How far each point of a line is from the line simplified without it (Douglas and Peucker, 1973): it
 * is left out where the tolerance is larger. Ends are never left out. The same points the other way
 * round give the same values.
 * @param points from one end to the other, or around a ring with its first point repeated
 */
export function importances(points: readonly Point[]): Float64Array {
	// Rounding differs with the direction, so one of the two is always taken.
	return runsBackwards(points) ? simplify([...points].reverse()).reverse() : simplify(points);
}

function runsBackwards(points: readonly Point[]): boolean {
	for (let [start, end] = [0, points.length - 1]; start < end; start++, end--) {
		const [one, other] = [points[start] as Point, points[end] as Point];
		if (one[0] !== other[0]) return one[0] > other[0];
		if (one[1] !== other[1]) return one[1] > other[1];
	}
	return false;
}

function simplify(points: readonly Point[]): Float64Array {
	const values = new Float64Array(points.length);
	const last = points.length - 1;
	values[0] = values[last] = Infinity;
	const spans: (readonly [from: number, to: number])[] = [[0, last]];
	for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
		const [from, to] = span;
		let [farthest, index] = [-1, 0];
		for (let at = from + 1; at < to; at++) {
			const distance = squaredDistance(points, at, from, to);
			if (distance > farthest) [farthest, index] = [distance, at];
		}
		if (farthest < 0) continue;
		values[index] = Math.sqrt(farthest);
		spans.push([from, index], [index, to]);
	}
	return values;
}

/** Of a point from the straight piece between two others. */
function squaredDistance(points: readonly Point[], at: number, from: number, to: number): number {
	const [x, y] = points[at] as Point;
	const [startX, startY] = points[from] as Point;
	const [endX, endY] = points[to] as Point;
	const [alongX, alongY] = [endX - startX, endY - startY];
	const length = alongX * alongX + alongY * alongY;
	const share =
		length === 0
			? 0
			: Math.max(0, Math.min(1, ((x - startX) * alongX + (y - startY) * alongY) / length));
	return (x - startX - share * alongX) ** 2 + (y - startY - share * alongY) ** 2;
}
