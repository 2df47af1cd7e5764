import { cellArea, toCell, toDegrees, type Cell } from './grid';

/** The part of the map that is looked at closely: Europe up to the latitude of Stockholm. */
const CLOSE_UP = { west: -9, south: 34, east: 44, north: 59 };

/** Square kilometres: about one and a half pixels at zoom 6, 50°N. */
const CLOSE_UP_TOLERANCE = 0.9;

/** Square kilometres: about two pixels at zoom 3, on the equator. */
const FAR_TOLERANCE = 220;

/** So many degrees further away from the close-up, the tolerance has doubled. */
const DEGREES_PER_DOUBLING = 2;

/** Square kilometres of detail that may be lost at a place given on the grid. */
export function toleranceAt(cell: readonly number[]): number {
	const [longitude, latitude] = toDegrees(cell);
	const east = Math.max(CLOSE_UP.west - longitude, 0, longitude - CLOSE_UP.east);
	const south = Math.max(CLOSE_UP.south - latitude, 0);
	const north = Math.max(latitude - CLOSE_UP.north, 0);
	// The north is Scandinavia, still of interest; the south is desert.
	const distance = Math.hypot(east * 0.7, south * 2, north * 0.65);
	return Math.min(FAR_TOLERANCE, CLOSE_UP_TOLERANCE * 2 ** (distance / DEGREES_PER_DOUBLING));
}

/** An area in grid cells around `cell`, as a multiple of the detail that may be lost there. */
export function inTolerances(area: number, cell: readonly number[]): number {
	return (Math.abs(area) * cellArea(cell[1] ?? NaN)) / toleranceAt(cell);
}

/** Where the tolerance is at least so many square kilometres, every tenth line of the grid is fine enough. */
const COARSE_GRID_FROM = 40;
const COARSE_STEP = 10;

/** The point of the grid nearest to a position in degrees; far from the close-up, of a coarser grid. */
export function snap(position: readonly number[]): Cell {
	const [x, y] = toCell(position);
	if (toleranceAt([x, y]) < COARSE_GRID_FROM) return [x, y];
	return [Math.round(x / COARSE_STEP) * COARSE_STEP, Math.round(y / COARSE_STEP) * COARSE_STEP];
}
