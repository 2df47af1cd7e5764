import type { LineString, Position } from 'geojson';
import { project } from './projection';

/** From one name to the next at the zoom from which both show: CSS pixels, at most and half of it at least. */
const APART = 300;
/** The last zoom that has names of its own; further in, they are further apart. */
const FINEST = 11;

/** A place for a name. */
export interface Spot {
	/** [longitude, latitude] in degrees. */
	readonly position: Position;
	/** The zoom from which it shows. */
	readonly rank: number;
}

/**
 * Where a name stands again and again along a line, so that a piece of it that fills a map has one: its
 * middle at every zoom, and with each zoom the middles between those that are there already.
 * @param line [longitude, latitude] in degrees
 */
export function labelSpots({ coordinates }: LineString): Spot[] {
	const passed = [0];
	for (const [index, position] of coordinates.slice(1).entries()) {
		const [x, y] = pixel(position);
		const [fromX, fromY] = pixel(coordinates[index] ?? position);
		passed.push((passed[index] ?? 0) + Math.hypot(x - fromX, y - fromY));
	}
	const whole = passed.at(-1) ?? 0;
	if (whole === 0) return [];
	const spots: Spot[] = [];
	for (let parts = 1; ; parts *= 2) {
		const rank = parts === 1 ? 0 : Math.log2((APART * parts) / whole);
		if (rank > FINEST) return spots;
		for (let part = 0; part < parts; part++) {
			const along = (whole * (2 * part + 1)) / (2 * parts);
			const position = coordinates[passed.findIndex((length) => length >= along)];
			if (position !== undefined) spots.push({ position, rank: Math.max(0, rank) });
		}
	}
}

/** At zoom 0, CSS pixels. */
function pixel([longitude = 0, latitude = 0]: Position) {
	return project([longitude, latitude], 0);
}
