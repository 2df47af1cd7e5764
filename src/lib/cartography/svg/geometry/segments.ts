import type { Extent, Point } from './geometry';

/** A straight piece of a line. */
export type Segment = readonly [from: Point, to: Point];

/** The straight pieces of lines, or of rings, which go back to where they begin. */
export function segmentsOf(lines: readonly (readonly Point[])[], closed: boolean): Segment[] {
	const segments: Segment[] = [];
	for (const points of lines) {
		for (let index = 0; index < points.length; index++) {
			const from = points[index];
			const to = points[index + 1] ?? (closed ? points[0] : undefined);
			if (from !== undefined && to !== undefined) segments.push([from, to]);
		}
	}
	return segments;
}

/** The same pieces from left to right, by where they begin. */
export function fromLeft(segments: readonly Segment[]): Segment[] {
	return segments.toSorted((a, b) => left(a) - left(b));
}

/** Those of some pieces, in their order, that come into a box. */
export function comingInto(
	segments: readonly Segment[],
	[west, top, east, bottom]: Extent
): readonly Segment[] {
	return segments.filter(
		([[fromX, fromY], [toX, toY]]) =>
			(fromX >= west || toX >= west) &&
			(fromX <= east || toX <= east) &&
			(fromY >= top || toY >= top) &&
			(fromY <= bottom || toY <= bottom)
	);
}

/**
 * Whether what is asked holds for a piece of one line and a piece of the other that are near each other.
 * @param one its pieces from left to right, as the other's
 * @param reach how far apart their boxes may be, in the units of the coordinates
 */
export function somePair(
	one: readonly Segment[],
	other: readonly Segment[],
	reach: number,
	holds: (one: Segment, other: Segment) => boolean
): boolean {
	const widest = other.reduce((most, segment) => Math.max(most, right(segment) - left(segment)), 0);
	let first = 0;
	for (const segment of one) {
		// What begins further left than the widest reaches is left behind for good.
		while (first < other.length && beginsBefore(other[first], left(segment) - reach - widest)) {
			first++;
		}
		for (let index = first; index < other.length; index++) {
			const candidate = other[index];
			if (candidate === undefined || left(candidate) > right(segment) + reach) break;
			if (isBeside(segment, candidate, reach) && holds(segment, candidate)) return true;
		}
	}
	return false;
}

function beginsBefore(segment: Segment | undefined, x: number): boolean {
	return segment !== undefined && left(segment) < x;
}

function left([from, to]: Segment): number {
	return Math.min(from[0], to[0]);
}

function right([from, to]: Segment): number {
	return Math.max(from[0], to[0]);
}

/** Whether the boxes of two pieces are no further apart than this. */
export function isBeside(one: Segment, other: Segment, reach = 0): boolean {
	return (
		right(other) >= left(one) - reach &&
		left(other) <= right(one) + reach &&
		Math.max(one[0][1], one[1][1]) >= Math.min(other[0][1], other[1][1]) - reach &&
		Math.max(other[0][1], other[1][1]) >= Math.min(one[0][1], one[1][1]) - reach
	);
}

/** Whether two pieces cross in the middle of both; those that touch or lie on each other do not. */
export function crossing([a, b]: Segment, [c, d]: Segment): boolean {
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether two pieces touch: an end of one is on the other. */
export function touching(one: Segment, other: Segment): boolean {
	return isOn(one[0], other) || isOn(one[1], other) || isOn(other[0], one) || isOn(other[1], one);
}

/** Whether a point is on a piece, its ends included. */
export function isOn(point: Point, [from, to]: Segment): boolean {
	return (
		side(from, to, point) === 0 &&
		Math.min(from[0], to[0]) <= point[0] &&
		point[0] <= Math.max(from[0], to[0]) &&
		Math.min(from[1], to[1]) <= point[1] &&
		point[1] <= Math.max(from[1], to[1])
	);
}

/** Whether two pieces come nearer to each other than this, or touch. */
export function nearerThan(reach: number): (one: Segment, other: Segment) => boolean {
	const squared = reach * reach;
	const isNear = (point: Point, segment: Segment): boolean => {
		const distance = squaredDistance(point, segment);
		return distance < squared || distance === 0;
	};
	return (one, other) =>
		crossing(one, other) ||
		isNear(one[0], other) ||
		isNear(one[1], other) ||
		isNear(other[0], one) ||
		isNear(other[1], one);
}

/**
 * On which side of the way from one point to another a third lies: 1 for the right, where y points down,
 * −1 for the left, 0 for neither.
 */
export function side([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
	return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

/** The square of the distance of a point from the nearest of a piece. */
export function squaredDistance([x, y]: Point, [[fromX, fromY], [toX, toY]]: Segment): number {
	const [alongX, alongY] = [toX - fromX, toY - fromY];
	const length = alongX * alongX + alongY * alongY;
	const along = (x - fromX) * alongX + (y - fromY) * alongY;
	const share = length === 0 ? 0 : Math.max(0, Math.min(1, along / length));
	return (x - fromX - share * alongX) ** 2 + (y - fromY - share * alongY) ** 2;
}
