import { lowestPlace } from '../model/lowest-place';
import type { SearchableText } from './searchable-text';
import { sentencesOf, type SentenceSpan, type TextSentences } from './sentences';
import { lettersIn } from './typography';

/** How the sentences of a text belong to those of the text before. */
export interface SentenceAlignment {
	readonly before: TextSentences;
	readonly now: TextSentences;
	/** Whether a sentence of today stood anywhere in the text before, but for typography. */
	readonly stood: (place: number) => boolean;
	/**
	 * For each sentence of today the one before that it is, where both stand once and their order is the
	 * same among all of those: what has certainly not been moved.
	 */
	readonly kept: readonly (number | undefined)[];
	/** Whether a sentence of today stood once before as it does now, but in another order. */
	readonly isMoved: (place: number) => boolean;
	/** Which of today’s sentences one before is, if it is kept. */
	readonly keptNow: readonly (number | undefined)[];
	/** Whether a sentence of today is one of before that was edited, between the same neighbours. */
	readonly isEdited: (place: number) => boolean;
}

const known = new WeakMap<SearchableText, WeakMap<SearchableText, SentenceAlignment>>();

/** How a text’s sentences belong to those before: found out once for two texts. */
export function alignmentOf(before: SearchableText, now: SearchableText): SentenceAlignment {
	const ofBefore = known.get(before) ?? new WeakMap<SearchableText, SentenceAlignment>();
	known.set(before, ofBefore);
	const made = ofBefore.get(now) ?? align(sentencesOf(before), sentencesOf(now));
	ofBefore.set(now, made);
	return made;
}

function align(before: TextSentences, now: TextSentences): SentenceAlignment {
	const old = placesOf(before);
	const present = placesOf(now);
	const pairs: (readonly [now: number, before: number])[] = [];
	for (const [plain, places] of present) {
		const [place, ...others] = places;
		const [was, ...twins] = old.get(plain) ?? [];
		if (place === undefined || was === undefined || others.length + twins.length > 0) continue;
		pairs.push([place, was]);
	}
	pairs.sort(([one], [other]) => one - other);
	const kept = new Array<number | undefined>(now.sentences.length).fill(undefined);
	const keptNow = new Array<number | undefined>(before.sentences.length).fill(undefined);
	const inOrder = alwaysRising(pairs.map(([, was]) => was));
	for (const [index, [place, was]] of pairs.entries()) {
		if (inOrder[index] !== true) continue;
		kept[place] = was;
		keptNow[was] = place;
	}
	const paired = new Set(pairs.map(([place]) => place));
	const stood = (place: number): boolean => old.has(now.sentences[place]?.plain ?? '');
	const isEdited = (place: number): boolean => {
		const { first, last } = gapBefore({ kept }, { first: place, last: place }, before);
		const words = wordsOf(now.sentences[place]?.plain ?? '');
		for (let was = first; was <= last && was < first + MOST_IN_GAP; was++) {
			if (sharedWords(words, wordsOf(before.sentences[was]?.plain ?? '')) >= LEAST_SHARED) {
				return true;
			}
		}
		return false;
	};
	const isMoved = (place: number): boolean => paired.has(place) && kept[place] === undefined;
	return { before, now, stood, isMoved, kept, keptNow, isEdited };
}

/** What an edited sentence shares at least with what it was, of the words of both. */
const LEAST_SHARED = 0.5;
const MOST_IN_GAP = 60;

/**
 * The sentences before that stood between those that are kept around a span of today: where that can
 * have stood. Its `last` is smaller than its `first` where there were none.
 */
export function gapBefore(
	{ kept }: Pick<SentenceAlignment, 'kept'>,
	{ first, last }: SentenceSpan,
	before: TextSentences
): SentenceSpan {
	let lead = first - 1;
	while (lead >= 0 && kept[lead] === undefined) lead--;
	let rest = last + 1;
	while (rest < kept.length && kept[rest] === undefined) rest++;
	return {
		first: (kept[lead] ?? -1) + 1,
		last: (kept[rest] ?? before.sentences.length) - 1
	};
}

function placesOf({ sentences }: TextSentences): Map<string, number[]> {
	const places = new Map<string, number[]>();
	for (const [place, { plain }] of sentences.entries()) {
		const list = places.get(plain);
		if (list) list.push(place);
		else places.set(plain, [place]);
	}
	return places;
}

/**
 * Which of the numbers belong to every longest rising row of them
 * (https://en.wikipedia.org/wiki/Longest_increasing_subsequence): of two that have changed places
 * neither does.
 */
function alwaysRising(numbers: readonly number[]): boolean[] {
	const until = longestEndingAt(numbers);
	const from = longestEndingAt(numbers.toReversed().map((number) => -number)).toReversed();
	const longest = Math.max(0, ...until);
	const rivals = new Map<number, number>();
	const isOfSome = until.map((length, place) => length + (from[place] ?? 0) - 1 === longest);
	for (const [place, length] of until.entries()) {
		if (isOfSome[place]) rivals.set(length, (rivals.get(length) ?? 0) + 1);
	}
	return until.map((length, place) => isOfSome[place] === true && rivals.get(length) === 1);
}

/** For each number the length of the longest rising row that ends with it. */
function longestEndingAt(numbers: readonly number[]): number[] {
	/** By length of a row: the least number that one of this length ends with. */
	const ends: number[] = [];
	return numbers.map((number) => {
		const place = lowestPlace(ends.length, (shorter) => (ends[shorter] ?? 0) >= number);
		ends[place] = number;
		return place + 1;
	});
}

/** Words, and pairs of letters where a script does not part its words. */
function wordsOf(plain: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [word] of plain.toLowerCase().matchAll(PIECE)) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

const PIECE =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/** The share of letters that two counts of words have in common (Dice’s coefficient). */
function sharedWords(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
	let shared = 0;
	let all = 0;
	for (const [word, count] of one) {
		all += count * lettersIn(word);
		shared += 2 * Math.min(count, other.get(word) ?? 0) * lettersIn(word);
	}
	for (const [word, count] of other) all += count * lettersIn(word);
	return all === 0 ? 0 : shared / all;
}
