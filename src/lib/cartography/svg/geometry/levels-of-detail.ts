/** Shorter paths are read through as quickly. */
const SHORT = 16;

/** Indexes by the power of two that what they matter reaches, by what all points of a path matter. */
const known = new WeakMap<Float64Array, Map<number, Uint32Array>>();

/**
 * The points of a path that may matter at least so much, in their order: those that matter at least the
 * power of two below it. A path of the world has thousands of points, of which few matter in any one
 * drawing; they are found once for all drawings of about the same zoom.
 * @param importances of each point
 * @param least a positive number
 */
export function pointsAbout(importances: Float64Array, least: number): Iterable<number> {
	if (importances.length < SHORT) return importances.keys();
	const level = Math.floor(Math.log2(least));
	const levels = known.get(importances) ?? new Map<number, Uint32Array>();
	known.set(importances, levels);
	const found = levels.get(level) ?? indexesFrom(importances, 2 ** level);
	levels.set(level, found);
	return found;
}

function indexesFrom(importances: Float64Array, least: number): Uint32Array {
	const indexes: number[] = [];
	importances.forEach((importance, index) => {
		if (importance >= least) indexes.push(index);
	});
	return Uint32Array.from(indexes);
}
