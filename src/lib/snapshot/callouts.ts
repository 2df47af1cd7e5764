/** A note at a place of the map, put there by hand. */
export interface Callout {
	/** [longitude, latitude] in degrees. */
	readonly at: readonly [longitude: number, latitude: number];
	readonly text: string;
}

/** How many a map may have: more would be a text beside it. */
export const MOST_CALLOUTS = 3;
/** The most characters of one. */
export const CALLOUT_LIMIT = 90;

/** Those that say something. */
export function spoken(callouts: readonly Callout[]): readonly Callout[] {
	return callouts.filter(({ text }) => text.trim() !== '');
}
