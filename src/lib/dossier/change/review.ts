import type { Change } from '../anchor/resolution';
import { diffWords } from './diff-words';
import type { Fate, QuoteUpdate } from './plan-update';

/** That a person must read a claim again, since when, and why: as it is kept in claims.json. */
export interface Review {
	/** ISO 8601 date. */
	readonly since: string;
	/** One or more sentences, in plain text. */
	readonly reason: string;
}

/** Code units of a reason; what is longer, the history of the files tells. */
const LONGEST = 400;

/**
 * Why a claim is to be read again, by its id: for each of its quotes whose words or surroundings are no
 * longer the same, what has changed. What waits for a person already keeps its day.
 *
 * @param waiting the reviews that claims have already, by their ids
 */
export function reviewsOf(
	updates: readonly QuoteUpdate[],
	waiting: ReadonlyMap<string, Review>,
	since: string
): Map<string, Review> {
	const reviews = new Map<string, Review>();
	for (const { quote, fate } of updates) {
		const { owner } = quote;
		if (owner.kind !== 'claim') continue;
		const sentences = reasonsOf(owner.passage, fate);
		if (sentences.length === 0) continue;
		const before = reviews.get(owner.id) ?? waiting.get(owner.id);
		const known = before?.reason ?? '';
		const added = sentences.filter((sentence) => !known.includes(sentence));
		if (before !== undefined && added.length === 0) continue;
		const reason = [known, ...added].filter((part) => part !== '').join(' ');
		reviews.set(owner.id, { since: before?.since ?? since, reason: shortened(reason) });
	}
	return reviews;
}

function reasonsOf(passage: string, fate: Fate): string[] {
	const words = `passage “${passage}”`;
	switch (fate.kind) {
		case 'fuzzy':
			return [
				`The words of ${words} have changed: ${shortened(diffWords(fate.diff))}.`,
				...(fate.around === undefined ? [] : [aroundWords(words, fate.around)])
			];
		case 'context':
			return [aroundWords(words, fate.around)];
		default:
			return [];
	}
}

/** What has changed around a passage, in a sentence. */
function aroundWords(passage: string, { what, diff }: Change): string {
	const shown = shortened(diffWords(diff));
	const added = shortened(
		diff.flatMap(({ kind, text }) => (kind === 'added' ? text.trim() : [])).join(' … ')
	);
	switch (what) {
		case 'sentence':
			return `The sentence around ${passage} has changed: ${shown}.`;
		case 'neighbour':
			return `A new sentence stands beside ${passage}: “${added}”.`;
		case 'repeated':
			return `The words of ${passage} are said again in a new sentence: “${added}”.`;
	}
}

function shortened(text: string): string {
	const letters = Array.from(text.replace(/\s+/gu, ' '));
	return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST).join('')}…`;
}
