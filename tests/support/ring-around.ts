import type { Position } from 'geojson';

/** A closed ring around a rectangle in degrees, anticlockwise: [longitude, latitude]. */
export function ringAround(west: number, south: number, east: number, north: number): Position[] {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
}
