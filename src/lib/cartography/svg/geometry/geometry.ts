/** A point of a plane: of the world's, or of the frame's, whose origin is its top left corner. */
export type Point = readonly [x: number, y: number];

/** A line, or a ring whose first point follows on its last and is not repeated. */
export interface Path {
	readonly points: readonly Point[];
	readonly closed: boolean;
	/** How much of the line was cut off before its first point, CSS pixels: where a dash begins. */
	readonly before: number;
	/** Its own length before it was rounded or moved, CSS pixels; known where dashes need it. */
	readonly length?: number;
}

/** Left, top, right, bottom. */
export type Extent = readonly [left: number, top: number, right: number, bottom: number];

export function extentOf(points: readonly Point[]): Extent {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	return [left, top, right, bottom];
}

/** What two boxes have in common; its sides change places where they have nothing. */
export function commonExtent(one: Extent, other: Extent): Extent {
	return [
		Math.max(one[0], other[0]),
		Math.max(one[1], other[1]),
		Math.min(one[2], other[2]),
		Math.min(one[3], other[3])
	];
}

/** Twice the area of a ring, positive where it runs clockwise on a screen, whose y points down. */
export function twiceArea(ring: readonly Point[]): number {
	let sum = 0;
	let previous = ring.at(-1);
	for (const point of ring) {
		if (previous !== undefined) sum += previous[0] * point[1] - point[0] * previous[1];
		previous = point;
	}
	return sum;
}

export function distanceBetween([x, y]: Point, [otherX, otherY]: Point): number {
	return Math.sqrt((otherX - x) ** 2 + (otherY - y) ** 2);
}

/** In the units of the coordinates. */
export function lengthOf({ points, closed }: Path): number {
	const [first] = points;
	return points.reduce((sum, point, index) => {
		const next = points[index + 1] ?? (closed ? first : undefined);
		return next === undefined ? sum : sum + distanceBetween(point, next);
	}, 0);
}
