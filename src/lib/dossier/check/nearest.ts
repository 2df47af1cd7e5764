import { LIMITS } from '../model/limits';

/**
 * The known word that is most like a misspelt one, by edit distance; undefined where none is near
 * enough to be what was meant.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	// What is longer than any of our words is no misspelling of one.
	if (word.length > LIMITS.word) return undefined;
	const tolerance = Math.max(1, Math.floor(word.length / 2));
	let best: string | undefined;
	let bestDistance = tolerance + 1;
	for (const candidate of known) {
		// As many letters as one is longer than the other must be added at least.
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** What to do about an unknown word: the nearest known one, or all of them where they are few. */
export function suggestion(word: string, known: Iterable<string>): string {
	const words = [...known];
	const near = nearest(word, words);
	if (near !== undefined) return `Did you mean “${near}”?`;
	if (words.length === 0) return 'There is none yet: add it first.';
	const shown = words.slice(0, 12).join(', ');
	return `Known: ${shown}${words.length > 12 ? `, … (${words.length} in all)` : ''}.`;
}

/**
 * Levenshtein distance with neighbouring letters swapped counted as one step (optimal string
 * alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function editDistance(from: string, to: string): number {
	const width = to.length;
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: width + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= width; column++) {
			const replaced = from[row - 1] === to[column - 1] ? 0 : 1;
			let distance = Math.min(
				(previous[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(previous[column - 1] ?? 0) + replaced
			);
			if (
				row > 1 &&
				column > 1 &&
				from[row - 1] === to[column - 2] &&
				from[row - 2] === to[column - 1]
			) {
				distance = Math.min(distance, (beforePrevious[column - 2] ?? 0) + 1);
			}
			current.push(distance);
		}
		beforePrevious = previous;
		previous = current;
	}
	return previous[width] ?? 0;
}
