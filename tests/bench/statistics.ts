/** What several measurements of the same thing say: their middle, and how far they lie apart. */
export interface Spread {
	readonly median: number;
	readonly least: number;
	readonly most: number;
	/** How many measurements. */
	readonly count: number;
}

/** @throws RangeError where there is nothing to sum up */
export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((one, other) => one - other);
	const [least] = sorted;
	const most = sorted.at(-1);
	if (least === undefined || most === undefined) throw new RangeError('Nothing was measured.');
	return { median: medianOf(sorted), least, most, count: sorted.length };
}

function medianOf(sorted: readonly number[]): number {
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? NaN;
	return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}
