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

/**
 * The values below which a quarter, a half and three quarters of all lie.
 * @throws RangeError where there is nothing to sum up
 */
export function quartilesOf(values: readonly number[]): readonly [number, number, number] {
	if (values.length === 0) throw new RangeError('Nothing was measured.');
	const sorted = [...values].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const lower = sorted.slice(0, Math.max(1, middle));
	const upper = sorted.slice(Math.min(sorted.length - 1, Math.ceil(sorted.length / 2)));
	return [medianOf(lower), medianOf(sorted), medianOf(upper)];
}

function medianOf(sorted: readonly number[]): number {
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? NaN;
	return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}
