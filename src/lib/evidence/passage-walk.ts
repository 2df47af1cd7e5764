import type { Passage } from '../dossier/model/types';

/** Where a reader stands in a list of passages, and where previous and next lead. */
export interface PassageWalk {
	/** Counted from 1; undefined while none of them is open. */
	readonly position: number | undefined;
	readonly count: number;
	readonly previous: Passage | undefined;
	readonly next: Passage | undefined;
}

/**
 * A walk through passages in article order. An open passage that is not among them has a place
 * between them all the same, so previous and next go on from there.
 *
 * @param passages in article order
 * @param current the open passage
 */
export function walkPassages(
	passages: readonly Passage[],
	current: Passage | undefined
): PassageWalk {
	const count = passages.length;
	if (current === undefined) {
		return { position: undefined, count, previous: undefined, next: passages[0] };
	}
	const at = passages.findIndex(({ id }) => id === current.id);
	if (at !== -1) {
		return { position: at + 1, count, previous: passages[at - 1], next: passages[at + 1] };
	}
	const after = passages.findIndex(
		({ article, start }) => article === current.article && start > current.start
	);
	const following = after === -1 ? count : after;
	return {
		position: undefined,
		count,
		previous: passages[following - 1],
		next: passages[following]
	};
}

/** The other passages that share words with one. */
export function overlapping(passages: readonly Passage[], one: Passage): Passage[] {
	return passages.filter(
		({ id, article, start, end }) =>
			id !== one.id && article === one.article && start < one.end && end > one.start
	);
}
