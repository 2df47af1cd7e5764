import type { LineString, Position } from 'geojson';
import { lowestPlace } from '../dossier/model/lowest-place';
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
	const passed = lengthsAlong(coordinates);
	const whole = passed.at(-1) ?? 0;
	if (whole === 0) return [];
	const spots: Spot[] = [];
	for (let parts = 1; ; parts *= 2) {
		const rank = parts === 1 ? 0 : Math.log2((APART * parts) / whole);
		if (rank > FINEST) return spots;
		for (let part = 0; part < parts; part++) {
			const along = (whole * (2 * part + 1)) / (2 * parts);
			const place = lowestPlace(passed.length, (index) => (passed[index] ?? 0) >= along);
			const position = coordinates[place];
			if (position !== undefined) spots.push({ position, rank: Math.max(0, rank) });
		}
	}
}

/** From the beginning of a line to each of its positions: CSS pixels at zoom 0. */
function lengthsAlong(coordinates: readonly Position[]): number[] {
	let before: readonly [number, number] | undefined;
	let passed = 0;
	return coordinates.map(([longitude = 0, latitude = 0]) => {
		const pixel = project([longitude, latitude], 0);
		const [fromX, fromY] = before ?? pixel;
		passed += Math.hypot(pixel[0] - fromX, pixel[1] - fromY);
		before = pixel;
		return passed;
	});
}
