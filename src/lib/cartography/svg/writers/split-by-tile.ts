import type { Contour } from '../../display-list';
import type { SvgOptions } from './svg-options';

/** Fewer points than this are drawn fast enough as they are: elements cost time, too. */
const MANY = 250;

/** Writes opaque lines apart by squares of so many CSS pixels: an option of the SVG writers. */
export function bySquares(side: number): NonNullable<SvgOptions['apart']> {
	return (contours, step) => apart(contours, side / step);
}

/**
 * Contours by the square of a grid that their middle is in. What draws a picture tile by tile draws all
 * of a shape for each tile that it reaches into; of shapes that are apart, only those that are there.
 * @param side of a square, in the contours' steps
 * @returns all of them together where they are few
 */
export function apart(contours: readonly Contour[], side: number): (readonly Contour[])[] {
	if (contours.reduce((sum, { points }) => sum + points.length / 2, 0) < MANY) return [contours];
	const squares = new Map<string, Contour[]>();
	for (const contour of contours) {
		const square = squareOf(contour, side);
		const found = squares.get(square) ?? [];
		squares.set(square, found);
		found.push(contour);
	}
	return [...squares.values()];
}

function squareOf({ points }: Contour, side: number): string {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let index = 0; index < points.length; index += 2) {
		const [x = 0, y = 0] = [points[index], points[index + 1]];
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	return [left + right, top + bottom].map((sum) => Math.floor(sum / 2 / side)).join();
}
