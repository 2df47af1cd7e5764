import { clipLine, clipRing } from './clip';
import { extentOf, distanceBetween, type Extent, type Path, type Point } from './geometry';

/** Side of a tile at whole zooms, CSS pixels. */
const TILE = 512;
/** How much of its neighbours a tile of GeoJSON holds on each side, CSS pixels. */
const BUFFER = 128;

/** MapLibre counts a line's length no further, and begins anew: CSS pixels at whole zooms. */
const LONGEST = 1024;

/**
 * A line or ring in pieces, one for each tile that it runs through, each with the length from where
 * MapLibre begins to count its dashes: where the line enters the tile's buffer.
 * @param origin where the corners of four tiles meet, CSS pixels
 * @param scale how much larger a tile is drawn than at a whole zoom
 * @param edge what is seen
 */
export function piecesByTile(
	points: readonly Point[],
	closed: boolean,
	[originX, originY]: Point,
	scale: number,
	edge: Extent
): Path[] {
	const [side, buffer] = [TILE * scale, BUFFER * scale];
	const box = extentOf(points);
	const pieces: Path[] = [];
	const [left, right] = range(Math.max(box[0], edge[0]), Math.min(box[2], edge[2]), originX, side);
	const [top, bottom] = range(Math.max(box[1], edge[1]), Math.min(box[3], edge[3]), originY, side);
	for (let row = top; row <= bottom; row++) {
		for (let column = left; column <= right; column++) {
			const [x, y] = [originX + column * side, originY + row * side];
			const tile: Extent = [x, y, x + side, y + side];
			const buffered: Extent = [x - buffer, y - buffer, x + side + buffer, y + side + buffer];
			const seen: Extent = [
				Math.max(tile[0], edge[0]),
				Math.max(tile[1], edge[1]),
				Math.min(tile[2], edge[2]),
				Math.min(tile[3], edge[3])
			];
			for (const line of inBuffer(points, closed, buffered)) {
				// Around an area MapLibre counts the last piece of the outline also before the first.
				const [end, beforeEnd] = [line.at(-1), line.at(-2)];
				const from = closed && end && beforeEnd ? distanceBetween(beforeEnd, end) : 0;
				pieces.push(...clipLine(line, false, seen, from, LONGEST * scale));
			}
		}
	}
	return pieces;
}

/** First and last tile between two sides. */
function range(from: number, to: number, origin: number, side: number): [number, number] {
	return [Math.floor((from - origin) / side), Math.floor((to - origin) / side)];
}

/** What a tile holds of a line; of an area, its outline with the edges that it is cut along. */
function inBuffer(
	points: readonly Point[],
	closed: boolean,
	buffered: Extent
): (readonly Point[])[] {
	if (!closed) return clipLine(points, false, buffered).map((piece) => piece.points);
	const ring = clipRing(points, buffered);
	// MapLibre turns rings round once they are cut: clockwise on the screen around land.
	return ring.length > 2 ? [[...ring, ...ring.slice(0, 1)].reverse()] : [];
}
