import polylabel from 'polylabel';
import type { Position } from 'geojson';
import { polygonsOf, type Area } from './areas';

/** Degrees. */
const PRECISION = 0.01;

/**
 * A point deep within an area, for its label: [longitude, latitude] in degrees. Where an area has
 * several parts, the first, which is the largest.
 */
export function labelPoint(shape: Area): Position {
	const rings = (polygonsOf(shape)[0] ?? []).map((ring) =>
		ring.map(([x = NaN, y = NaN]): [number, number] => [x, y])
	);
	const [x = NaN, y = NaN] = polylabel(rings, PRECISION);
	return [Number(x.toFixed(2)), Number(y.toFixed(2))];
}
