import type { PathsItem } from '../cartography/display-list';
import type { Ink } from '../layers/palette';
import { ON_DARK } from './typography';

/** What their coordinates are rounded to, CSS pixels. */
const STEP = 0.01;

/** A colour of the sheet's typography in both themes. */
export function inkOf(colour: string): Ink {
	return { light: colour, dark: ON_DARK[colour] ?? colour };
}

/**
 * An area of one colour; a ring that runs the other way round than the one that it lies in is a hole.
 * @param rings x and y by turns, CSS pixels
 */
export function area(rings: readonly (readonly number[])[], colour: string): PathsItem {
	const contours = rings.map((places) => ({
		points: Int32Array.from(places, (place) => Math.round(place / STEP)),
		closed: true
	}));
	return { kind: 'paths', contours, step: STEP, fill: { ink: inkOf(colour), opacity: 1 } };
}
