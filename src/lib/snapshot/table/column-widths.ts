/** How wide a column is at least, for its longest word, and at most, for its longest text; CSS pixels. */
export interface ColumnNeed {
	readonly least: number;
	readonly most: number;
}

/**
 * Widths of columns that share a room: each as wide as its longest text where there is room for all, otherwise
 * those that want the most give way first, to one width. Undefined where even their longest words have no room.
 * @param room CSS pixels, without what is between the columns
 */
export function columnWidths(needs: readonly ColumnNeed[], room: number): number[] | undefined {
	const widthsAt = (limit: number): number[] =>
		needs.map(({ least, most }) => Math.max(least, Math.min(most, limit)));
	const total = (widths: readonly number[]): number =>
		widths.reduce((sum, width) => sum + width, 0);
	if (total(widthsAt(0)) > room) return undefined;
	let low = 0;
	let high = Math.max(0, ...needs.map(({ most }) => most));
	if (total(widthsAt(high)) <= room) return widthsAt(high);
	// Halving finds the limit to a quarter of a pixel.
	while (high - low > 0.25) {
		const middle = (low + high) / 2;
		if (total(widthsAt(middle)) <= room) low = middle;
		else high = middle;
	}
	return widthsAt(low);
}

/** How much of the room is moved from one column to another at a time, larger steps first. */
const STEPS = [0.08, 0.04, 0.02];
/** Of each. */
const MOST_MOVES = 12;

/**
 * Widths in which what the columns hold is as low as can be found: room is moved from column to column as long as
 * that helps.
 * @param widths to begin with, CSS pixels
 * @param heightIn of all rows, where columns have these widths
 */
export function lowestWidths(
	widths: readonly number[],
	needs: readonly ColumnNeed[],
	room: number,
	heightIn: (widths: readonly number[]) => number
): number[] {
	let best = [...widths];
	let lowest = heightIn(best);
	for (const step of STEPS) {
		for (let move = 0; move < MOST_MOVES; move += 1) {
			const found = moves(best, needs, room * step)
				.map((candidate) => ({ candidate, height: heightIn(candidate) }))
				.reduce((one, other) => (other.height < one.height ? other : one), {
					candidate: best,
					height: lowest
				});
			if (found.height >= lowest) break;
			best = found.candidate;
			lowest = found.height;
		}
	}
	return best;
}

/** The widths with so much moved from one column that can spare it to another. */
function moves(widths: readonly number[], needs: readonly ColumnNeed[], by: number): number[][] {
	const found: number[][] = [];
	for (const [from, width] of widths.entries()) {
		if (width - by < (needs[from]?.least ?? 0)) continue;
		for (const to of widths.keys()) {
			if (to === from) continue;
			found.push(widths.map((each, at) => each + (at === to ? by : at === from ? -by : 0)));
		}
	}
	return found;
}
