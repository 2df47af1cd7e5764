import { distance } from 'fastest-levenshtein';
import type { DiffPart } from '../anchor/resolution';

/** Words that are left as they were, of which more than this are cut out of the middle. */
const KEPT = 60;
const SHOWN = 24;

/**
 * The words as they were and are, in one line: `[-gone-]`, `{+new+}`, as `git diff --word-diff` marks
 * them. Of long stretches that are the same only the ends are shown.
 */
export function diffWords(diff: readonly DiffPart[]): string {
	return diff
		.map(({ kind, text }, place) => {
			const line = text.replace(/\s+/gu, ' ');
			if (kind === 'removed') return `[-${line}-]`;
			if (kind === 'added') return `{+${line}+}`;
			if (line.length <= KEPT) return line;
			const lead = place === 0 ? '' : cutAfter(line);
			const rest = place === diff.length - 1 ? '' : cutBefore(line);
			return `${lead}…${rest}`;
		})
		.join('');
}

/** The beginning of a line up to the end of a word, or of a character. */
function cutAfter(line: string): string {
	const letters = Array.from(line).slice(0, SHOWN).join('');
	return letters.replace(/(?<=\s)\S*$/u, '');
}

function cutBefore(line: string): string {
	const letters = Array.from(line).slice(-SHOWN).join('');
	return letters.replace(/^\S*(?=\s)/u, '');
}

/** Words shorter than this are other words when a letter of them changes. */
const LONG_WORD = 5;

/**
 * Whether a change seems to be one of spelling alone: one letter of a long word, or two that have
 * changed places, and no digit. It may yet be another word: “immoral”, “amoral”.
 */
export function isSpelling(diff: readonly DiffPart[]): boolean {
	for (let place = 0; place < diff.length; place++) {
		const part = diff[place];
		if (part === undefined || part.kind === 'kept') continue;
		const other = diff[place + 1];
		if (part.kind !== 'removed' || other?.kind !== 'added') return false;
		if (!isSpelt(part.text, other.text)) return false;
		place++;
	}
	return true;
}

function isSpelt(old: string, now: string): boolean {
	if (Math.min(old.length, now.length) < LONG_WORD || /\p{N}|\s/u.test(old + now)) return false;
	const errors = distance(old, now);
	const sorted = (word: string): string => Array.from(word).sort().join('');
	return errors === 1 || (errors === 2 && sorted(old) === sorted(now));
}
