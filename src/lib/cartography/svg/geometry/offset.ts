import type { Path, Point } from './geometry';

/** How far a corner is moved at most, in multiples of the offset, as in MapLibre. */
const LONGEST_MITER = 2;

/** Of a corner so sharp that its longest miter is this many times the offset, the point is split. */
const SPLIT_FROM = 3;
const SPLIT_WHOLLY = 8;

/**
 * A line or ring moved to its right, as MapLibre moves it: each corner along the middle of its angle.
 * Of a ring that runs clockwise on the screen the right is the inside.
 * @param distance in the units of the coordinates; negative to the left
 */
export function offset({ points, closed, before }: Path, distance: number): Path {
	const last = points.length - 1;
	const moved = points.flatMap((point, index) => {
		const previous = points[index - 1] ?? (closed ? points[last] : undefined);
		const next = points[index + 1] ?? (closed ? points[0] : undefined);
		return corner(normal(previous, point), normal(point, next)).map(([x, y]): Point => [
			point[0] + x * distance,
			point[1] + y * distance
		]);
	});
	return { points: moved, closed, before };
}

/** Of length 1 and to the right of a piece, on a screen whose y points down. */
function normal(from: Point | undefined, to: Point | undefined): Point | undefined {
	if (from === undefined || to === undefined) return undefined;
	const [x, y] = [to[0] - from[0], to[1] - from[1]];
	const length = Math.sqrt(x * x + y * y);
	return length === 0 ? undefined : [-y / length, x / length];
}

/** Where the offset pieces before and after a corner meet, for an offset of 1; or where each ends. */
function corner(before: Point | undefined, after: Point | undefined): readonly Point[] {
	const [one, other] = [before ?? after, after ?? before];
	if (one === undefined || other === undefined) return [[0, 0]];
	const [x, y] = [one[0] + other[0], one[1] + other[1]];
	const length = Math.sqrt(x * x + y * y);
	// The way back along the same line has no middle of its angle.
	if (length === 0) return [one, other];
	const miter = 2 / length;
	const moved = Math.min(miter, LONGEST_MITER) / length;
	const split = (miter - SPLIT_FROM) / (SPLIT_WHOLLY - SPLIT_FROM);
	if (split <= 0) return [[x * moved, y * moved]];
	return [one, other].map(([endX, endY]): Point => {
		const share = Math.min(1, split);
		return [x * moved * (1 - share) + endX * share, y * moved * (1 - share) + endY * share];
	});
}
