import type { Position } from 'geojson';

/*
 * A part of the world's places, as it is kept in `geo/world/` and sent: lists instead of objects, and
 * lines as differences, which is half the bytes.
 */

/** Zoom from which something is shown: whole, as MapLibre evaluates filters at whole zooms. */
type Zoom = number;

export type CellCity = readonly [
	name: string,
	/** ISO 3166-1 alpha-3. */
	country: string,
	longitude: number,
	latitude: number,
	zoom: Zoom,
	capital: 0 | 1
];

/** Thousandths of a degree: the first point, then the difference from each point to the next. */
export type CellLine = readonly number[];

export type CellRiver = readonly [
	/** The same in every cell that the river runs through. */
	id: number,
	/** Empty where none is known. */
	name: string,
	zoom: Zoom,
	lines: readonly CellLine[]
];

export type CellLake = readonly [
	id: number,
	name: string,
	zoom: Zoom,
	/** Where the name stands, and from which zoom it has room there. */
	label: readonly [longitude: number, latitude: number, zoom: Zoom],
	/** Polygons of rings, the exterior first, wound as RFC 7946 asks. */
	polygons: readonly (readonly CellLine[])[]
];

export type CellSea = readonly [name: string, longitude: number, latitude: number, zoom: Zoom];

/** What is in one cell of the grid, or in the overview of the whole world; the most important first. */
export interface PlaceCell {
	readonly cities: readonly CellCity[];
	readonly rivers: readonly CellRiver[];
	readonly lakes: readonly CellLake[];
	readonly seas: readonly CellSea[];
}

const STEPS_PER_DEGREE = 1000;

/** A line in the form in which cells have it. @param line [longitude, latitude] in degrees */
export function encodeLine(line: readonly Position[]): number[] {
	let [lastX, lastY] = [0, 0];
	return line.flatMap(([longitude = NaN, latitude = NaN]) => {
		const [x, y] = [
			Math.round(longitude * STEPS_PER_DEGREE),
			Math.round(latitude * STEPS_PER_DEGREE)
		];
		const difference = [x - lastX, y - lastY];
		[lastX, lastY] = [x, y];
		return difference;
	});
}

/** The line that {@link encodeLine} was given, to a thousandth of a degree: [longitude, latitude]. */
export function decodeLine(line: CellLine): Position[] {
	let [x, y] = [0, 0];
	return Array.from({ length: Math.floor(line.length / 2) }, (_, index) => {
		x += line[2 * index] ?? NaN;
		y += line[2 * index + 1] ?? NaN;
		return [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE];
	});
}
