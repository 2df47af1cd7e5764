import { similarity, UNSPACED } from './likeness';
import type { TextRange } from '../model/types';

/** How much of the text on each side of a range is aligned beyond the range's length, in code units. */
const ROOM = 240;
/** Of a range with what is around it: the effort grows with its square, to some 50 ms. */
const MOST_WORDS = 2500;
/** What a letter is worth that stays where it was, and one that stays within the quote. */
const OUTSIDE = 1000;
const WITHIN = 999;

/**
 * How much of what stands at a place is what stood beside the quote before, as a share of its
 * letters from 0 to 1. Where a quote was deleted, the end of what was before it and the beginning of
 * what was behind it may together be like it; but they are what they were.
 *
 * The words around both places are aligned so that as many letters as possible are left as they were
 * (a longest common subsequence, weighted by letters:
 * https://en.wikipedia.org/wiki/Longest_common_subsequence). Of two alignments that are as good, it
 * is the one in which less of the quote is left. What is too long to be aligned (some 4,000 letters)
 * counts as having stood beside, so that a person decides.
 *
 * @param before the folded text before the change
 * @param quote where the quote stood in it
 * @param now the folded text of today
 * @param place in it
 */
export function shareFromBeside(
	before: string,
	quote: TextRange,
	now: string,
	place: TextRange
): number {
	const room = ROOM + Math.max(quote.end - quote.start, place.end - place.start);
	const old = wordsAround(before, quote, room);
	const present = wordsAround(now, place, room);
	if (Math.max(old.length, present.length) > MOST_WORDS) return 1;
	const shares = sharesFromBeside(old, present);
	let beside = 0;
	let all = 0;
	for (const [index, { text, inside }] of present.entries()) {
		if (!inside) continue;
		beside += text.length * (shares[index] ?? 0);
		all += text.length;
	}
	return all === 0 ? 0 : beside / all;
}

/**
 * For each of the present words, how much of it stood beside the quote: all of one that is aligned
 * with a word there; of those that are between two such words on the same side of the quote, as much
 * as they are like what was between them.
 */
function sharesFromBeside(old: readonly Word[], present: readonly Word[]): number[] {
	const stood = alignment(old, present);
	const quoteBegins = old.findIndex(({ inside }) => inside);
	const quoteEnds = old.findLastIndex(({ inside }) => inside);
	const shares = stood.map((index) => Number(index !== undefined && old[index]?.inside === false));
	let left = -1;
	for (let from = 0; from < present.length;) {
		const aligned = stood.findIndex((index, word) => word >= from && index !== undefined);
		const until = aligned === -1 ? present.length : aligned;
		const right = stood[until] ?? old.length;
		if (from < until && (right < quoteBegins || left > quoteEnds)) {
			const was = written(old.slice(left + 1, right));
			shares.fill(similarity(was, written(present.slice(from, until))), from, until);
		}
		left = right;
		from = until + 1;
	}
	return shares;
}

function written(words: readonly Word[]): string {
	return words.map(({ text }) => text).join(' ');
}

/** A word, or a mark by itself. */
interface Word {
	readonly text: string;
	/** Whether it belongs to the range, and not to what is around it. */
	readonly inside: boolean;
}

const WORDS = new RegExp(
	`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}\\p{M}])+|\\S`,
	'gu'
);

function wordsAround(text: string, { start, end }: TextRange, room: number): Word[] {
	const from = Math.max(0, start - room);
	return Array.from(text.slice(from, end + room).matchAll(WORDS), ({ 0: word, index }) => {
		const at = from + index;
		return { text: word, inside: at < end && at + word.length > start };
	});
}

/** For each of the present words, which of the old ones it is; undefined where it is new. */
function alignment(old: readonly Word[], present: readonly Word[]): (number | undefined)[] {
	// What is the same on the outer sides of both ranges is most of it, and needs no search.
	const isKept = (one: Word | undefined, other: Word | undefined): boolean =>
		one !== undefined && one.text === other?.text && !one.inside && !other.inside;
	let head = 0;
	while (isKept(old[head], present[head])) head++;
	let tail = 0;
	while (
		head + tail < Math.min(old.length, present.length) &&
		isKept(old.at(-1 - tail), present.at(-1 - tail))
	) {
		tail++;
	}
	const between = alignmentBetween(
		old.slice(head, old.length - tail),
		present.slice(head, present.length - tail)
	);
	return present.map((_, place) => {
		if (place < head) return place;
		if (place >= present.length - tail) return place - present.length + old.length;
		const index = between[place - head];
		return index === undefined ? undefined : index + head;
	});
}

function alignmentBetween(old: readonly Word[], present: readonly Word[]): (number | undefined)[] {
	const width = present.length + 1;
	const gain = ({ text, inside }: Word): number => text.length * (inside ? WITHIN : OUTSIDE);
	/** The best that can be kept of the words from a row and a column on. */
	const best = new Uint32Array((old.length + 1) * width);
	const at = (row: number, column: number): number => best[row * width + column] ?? 0;
	for (let row = old.length - 1; row >= 0; row--) {
		const word = old[row];
		if (word === undefined) continue;
		const kept = gain(word);
		for (let column = present.length - 1; column >= 0; column--) {
			const same = present[column]?.text === word.text;
			const diagonal = same ? kept + at(row + 1, column + 1) : 0;
			best[row * width + column] = Math.max(diagonal, at(row + 1, column), at(row, column + 1));
		}
	}
	const stood: (number | undefined)[] = [];
	for (let row = 0, column = 0; column < present.length;) {
		const word = old[row];
		if (word === undefined || at(row, column) === at(row, column + 1)) {
			stood[column++] = undefined;
		} else if (at(row, column) === at(row + 1, column)) {
			row++;
		} else {
			stood[column++] = row++;
		}
	}
	return stood;
}
