import { project, unproject, type Bounds, type Camera, type Size } from '../projection';

/** Degrees of longitude and latitude that a cell is wide and high. */
export const CELL = 30;
/** Below it a map shows nothing but what the overview of the world holds. */
export const CELLS_FROM = 4;
/** CSS pixels beyond a map's edges: a name may reach into it from there. */
const MARGIN = 128;

/** [west, south, east, north] in degrees, of a cell. @throws RangeError where it is no name of a cell */
export function cellBounds(name: string): Bounds {
	if (!allCells().includes(name)) throw new RangeError(`There is no cell “${name}”.`);
	const south = Number(name.slice(1, 3)) * (name.startsWith('s') ? -1 : 1);
	const west = Number(name.slice(4)) * (name.charAt(3) === 'w' ? -1 : 1);
	return [west, south, west + CELL, south + CELL];
}

/** The cell that a place lies in. @param place [longitude, latitude] in degrees */
export function cellAt([longitude, latitude]: readonly [number, number]): string {
	const turned = ((((longitude + 180) % 360) + 360) % 360) - 180;
	const south = Math.min(90 - CELL, Math.max(-90, Math.floor(latitude / CELL) * CELL));
	return nameOf(Math.floor(turned / CELL) * CELL, south);
}

/**
 * Which cells hold the places that a map shows beside those of the overview: none where it shows no
 * others. In the order of their names.
 * @param size of the map in CSS pixels
 * @param margin CSS pixels beyond its edges that are drawn as well
 */
export function cellsOf(
	{ longitude, latitude, zoom }: Camera,
	{ width, height }: Size,
	margin = 0
): string[] {
	if (zoom < CELLS_FROM) return [];
	const [x, y] = project([longitude, latitude], zoom);
	const [right, down] = [width / 2 + margin + MARGIN, height / 2 + margin + MARGIN];
	const [west, north] = unproject([x - right, y - down], zoom);
	const [east, south] = unproject([x + right, y + down], zoom);
	const names = new Set<string>();
	for (const each of steps(Math.max(south, -90), Math.min(north, 90))) {
		for (const other of steps(west, Math.min(east, west + 360))) names.add(cellAt([other, each]));
	}
	return [...names].sort();
}

/** All cells, in the order of their names. */
export function allCells(): string[] {
	const across = Array.from({ length: 360 / CELL }, (_, index) => index * CELL - 180);
	const down = Array.from({ length: 180 / CELL }, (_, index) => index * CELL - 90);
	return down.flatMap((south) => across.map((west) => nameOf(west, south))).sort();
}

/** Degrees of which there is one in every row or column of cells that a range touches. */
function steps(from: number, to: number): number[] {
	const degrees = [from];
	for (let edge = (Math.floor(from / CELL) + 1) * CELL; edge <= to; edge += CELL)
		degrees.push(edge);
	return degrees;
}

/** After its south-west corner, as `n30e000`. */
function nameOf(west: number, south: number): string {
	const latitude = String(Math.abs(south)).padStart(2, '0');
	const longitude = String(Math.abs(west)).padStart(3, '0');
	return `${south < 0 ? 's' : 'n'}${latitude}${west < 0 ? 'w' : 'e'}${longitude}`;
}
