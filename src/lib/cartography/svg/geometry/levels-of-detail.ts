/** Points of a path that is not worth a level: all of it is read as quickly. */
const SHORT = 16;

/** For each path, by its points' importances: for each power of two, the points that matter as much. */
const levelsOf = new WeakMap<Float64Array, Map<number, Uint32Array>>();

/**
 * The indexes of all points of a path that matter at least so much, in their order, and of some that
 * matter less, though more than half of it. A path of the world has thousands of points, of which few matter in any one
 * drawing; they are found once for all drawings of about the same zoom.
 * @param importances of each point, CSS pixels at zoom 0
 * @param least a positive number, in the same unit
 */
export function pointsAbout(importances: Float64Array, least: number): Iterable<number> {
	if (importances.length < SHORT) return importances.keys();
	const level = Math.floor(Math.log2(least));
	const levels = levelsOf.get(importances) ?? new Map<number, Uint32Array>();
	levelsOf.set(importances, levels);
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
