import type { PathsItem } from '../cartography/display-list';
import type { Ink } from '../layers/palette';

/** What their coordinates are rounded to, CSS pixels. */
const STEP = 0.01;

/**
 * An area of one colour; a ring that runs the other way round than the one that it lies in is a hole.
 * @param rings x and y by turns, CSS pixels
 */
export function area(rings: readonly (readonly number[])[], ink: Ink): PathsItem {
	const contours = rings.map((places) => ({
		points: Int32Array.from(places, (place) => Math.round(place / STEP)),
		closed: true
	}));
	return { kind: 'paths', contours, step: STEP, fill: { ink, opacity: 1 } };
}
