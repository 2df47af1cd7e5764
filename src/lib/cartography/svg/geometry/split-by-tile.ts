import type { Group } from '../draw/group';
import { boxOf, type Path } from './geometry';
import type { Scene } from '../scene/scene';

/** Fewer points than this are drawn fast enough as they are: elements cost time, too. */
const MANY = 250;

/**
 * The parts in which lines of one look are written, as the drawing asks for it. Those through which
 * something shows stay together, or their opacity would add up where they cross.
 * @param step of the coordinates, CSS pixels
 */
export function linesApart(
	{ drawing: { squares } }: Scene,
	step: number
): (group: Group<Path>) => readonly (readonly Path[])[] {
	return ({ attributes, shapes }) =>
		squares === undefined || attributes['stroke-opacity'] !== undefined
			? [shapes]
			: apart(shapes, squares / step);
}

/**
 * Paths by the square of a grid that their middle is in. What draws a picture tile by tile draws all of
 * a shape for each tile that it reaches into; of shapes that are apart, only those that are there.
 * @param side of a square, in the units of the coordinates
 * @returns all of them together where they are few
 */
export function apart(paths: readonly Path[], side: number): (readonly Path[])[] {
	if (paths.reduce((sum, { points }) => sum + points.length, 0) < MANY) return [paths];
	const squares = new Map<string, Path[]>();
	for (const path of paths) {
		const [left, top, right, bottom] = boxOf(path.points);
		const square = [left + right, top + bottom].map((sum) => Math.floor(sum / 2 / side)).join();
		const found = squares.get(square) ?? [];
		squares.set(square, found);
		found.push(path);
	}
	return [...squares.values()];
}
