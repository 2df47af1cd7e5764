import { diffWordsWithSpace } from 'diff';
import { isCharacterBorder } from './characters';
import { fold, foldRange, unfoldRange } from './folded-text';
import { exactPlaces } from './gram-index';
import {
	bestBorders,
	likenessOf,
	neighboursOf,
	similarity,
	UNSPACED,
	type Likeness
} from './likeness';
import {
	fit,
	isOfOthers,
	lookAlikes,
	MARGIN,
	MOST_PLACES,
	NEIGHBOURHOOD,
	type Origin,
	type PossiblePlace,
	type Sought
} from '../check/look-alikes';
import type { Quote } from '../model/schema';
import { occurrencesIn, type SearchableText } from './searchable-text';
import type { TextRange } from '../model/types';

/** A place that is like a quote, and how much: 1 is word for word. */
export interface Candidate {
	readonly range: TextRange;
	readonly score: number;
}

/** A part of two texts: in both, only in the quote (`removed`), or only where it is found now. */
export interface DiffPart {
	readonly kind: 'kept' | 'removed' | 'added';
	readonly text: string;
}

/** What has become of a quote in a text that has changed. */
export type Resolution =
	/** Word for word, at its place. */
	| { readonly kind: 'exact'; readonly range: TextRange }
	/** Word for word, at another place. */
	| { readonly kind: 'moved'; readonly range: TextRange }
	| {
			readonly kind: 'fuzzy';
			readonly range: TextRange;
			/** 1 − Levenshtein distance ÷ length of the longer. */
			readonly score: number;
			readonly diff: readonly DiffPart[];
	  }
	/** Nowhere that is certain: for a person to decide. `candidates`: what is most like it. */
	| {
			readonly kind: 'orphan';
			readonly reason: 'absent' | 'ambiguous' | 'uncertain';
			readonly candidates: readonly Candidate[];
	  };

/** Less of a quote than this is not the quote, whatever stands beside it. */
const LEAST_WORDS = 0.72;

/**
 * Where a quote stands in a text that has changed. Never a look-alike: a place counts only where
 * words and neighbours together leave no doubt, and what fits two places, or fits what stood
 * elsewhere before just as well, is an orphan.
 *
 * @param origin where the quote stood in the text before the change. Without it nothing is known of
 * look-alikes that stood there, and both neighbours must vouch for the place.
 * @param hint where the quote began, in code units: tells what stands at its place from what moved
 */
export function resolveQuote(
	text: SearchableText,
	quote: Quote,
	origin?: Origin,
	hint: number | undefined = origin?.range.start
): Resolution {
	const [unchanged, ...others] = occurrencesIn(text, quote.exact).filter(
		({ start, end }) =>
			text.source.endsWith(quote.prefix, start) && text.source.startsWith(quote.suffix, end)
	);
	// Words that stand once may stand there by chance, where nothing tells what was beside them.
	const vouched =
		origin !== undefined || quote.prefix.length + quote.suffix.length >= NEIGHBOURHOOD / 2;
	if (unchanged !== undefined && others.length === 0 && vouched) {
		return wordForWord(unchanged, hint);
	}
	const framed = origin && framedRange(text, quote, origin);
	if (framed !== undefined) return found(text, quote, framed, hint);
	const sought = soughtQuote(quote, origin);
	if (sought.exact === '') return { kind: 'orphan', reason: 'absent', candidates: [] };
	const places = lookAlikes(text, sought)
		.map((rough) => {
			const range = bestBorders(text.folded.text, rough, sought.exact);
			return { range, likeness: likenessOf(text.folded.text, range, sought.exact, sought) };
		})
		.sort((a, b) => fit(b.likeness) - fit(a.likeness) || a.range.start - b.range.start);
	const candidates = places
		.map(({ range, likeness }) => ({
			range: wholeCharacters(text, range),
			score: likeness.words
		}))
		.sort((a, b) => b.score - a.score)
		.slice(0, 3);
	const certain = places.filter(({ likeness }) =>
		isCertain(likeness, weightOf(sought.exact), origin !== undefined)
	);
	const isOwn = (place: PossiblePlace) => origin === undefined || !isOfOthers(text, place, origin);
	const [verbatim, copy] = certain.filter(({ likeness }) => likeness.words === 1);
	const alone = origin !== undefined && copy === undefined ? verbatim : undefined;
	// Nobody changes something else to say the very same words.
	if (alone !== undefined && isOwn(alone)) {
		return found(text, quote, wholeCharacters(text, alone.range), hint);
	}
	const [best, second] = certain;
	if (best === undefined || best === alone || !isOwn(best)) {
		return { kind: 'orphan', reason: places.length === 0 ? 'absent' : 'uncertain', candidates };
	}
	if (second !== undefined && fit(second.likeness) > fit(best.likeness) - MARGIN) {
		return { kind: 'orphan', reason: 'ambiguous', candidates };
	}
	return found(text, quote, wholeCharacters(text, best.range), hint);
}

function found(
	{ source }: SearchableText,
	{ exact }: Quote,
	range: TextRange,
	hint: number | undefined
): Resolution {
	const words = source.slice(range.start, range.end);
	if (words === exact) return wordForWord(range, hint);
	const score = similarity(fold(exact).text.trim(), fold(words).text.trim());
	return { kind: 'fuzzy', range, score, diff: diffOf(exact, words) };
}

/**
 * What stands between the quote's two neighbours where both are left as they were, and stood around
 * nothing else before nor do now: most changes are of this kind, and it is seen at once.
 */
function framedRange(
	now: SearchableText,
	{ exact, prefix, suffix }: Quote,
	{ text, range }: Origin
): TextRange | undefined {
	if (Math.min(prefix.length, suffix.length) < NEIGHBOURHOOD / 3) return undefined;
	// What is longer may begin or end with a sentence that was put in.
	const room = Math.ceil(exact.length * 1.08) + 4;
	const [before, ...others] = frames(text, prefix, suffix, room);
	if (before === undefined || others.length > 0 || before.start !== range.start) return undefined;
	const [framed, ...more] = frames(now, prefix, suffix, room);
	if (framed === undefined || more.length > 0) return undefined;
	const words = now.source.slice(framed.start, framed.end);
	if (words.length > exact.length && words.includes(exact)) return undefined;
	return similarity(exact, words) >= LEAST_WORDS ? framed : undefined;
}

/** The ranges between a prefix and the first suffix after it, no longer than `room`. */
function frames(
	{ source, sourceGrams }: SearchableText,
	prefix: string,
	suffix: string,
	room: number
): TextRange[] {
	return exactPlaces(sourceGrams, prefix)
		.slice(0, MOST_PLACES)
		.flatMap((place) => {
			const start = place + prefix.length;
			const end = source.slice(start, start + room + suffix.length).indexOf(suffix);
			return end > 0 ? [{ start, end: start + end }] : [];
		});
}

function wordForWord(range: TextRange, hint: number | undefined): Resolution {
	return { kind: hint === undefined || range.start === hint ? 'exact' : 'moved', range };
}

function soughtQuote(quote: Quote, origin: Origin | undefined): Sought {
	const exact = fold(quote.exact).text.trim();
	if (origin === undefined) {
		const before = fold(quote.prefix).text.slice(-NEIGHBOURHOOD);
		const after = fold(quote.suffix).text.slice(0, NEIGHBOURHOOD);
		return { exact, before, after };
	}
	const range = foldRange(origin.text.folded, origin.range);
	return { exact, ...neighboursOf(origin.text.folded, range, NEIGHBOURHOOD) };
}

/** How much a text says, in letters of an alphabet. */
function weightOf(text: string): number {
	return Array.from(text).reduce((so, letter) => so + (UNSPACED.test(letter) ? 3 : 1), 0);
}

/**
 * Whether words and neighbours vouch for a place. The less of the words is left, the more of the
 * neighbours must be; few words say little by themselves.
 * @param weight of the words, see {@link weightOf}
 * @param alone whether it will be asked what stood in the text before (see {@link isOfOthers})
 */
function isCertain({ words, before, after }: Likeness, weight: number, alone: boolean): boolean {
	const [less, more] = before < after ? [before, after] : [after, before];
	if (weight < 8) return words === 1 && less >= 0.7;
	if (!alone) return words >= 0.7 && less >= (words === 1 ? 0.85 : 0.97);
	if (words === 1) return weight >= 24 || more >= 0.7;
	if (words >= 0.9 && weight >= 40) return true;
	return words >= LEAST_WORDS && more >= 0.7;
}

/** The range of the text itself, so that it cuts no character in two. */
function wholeCharacters({ source, folded }: SearchableText, range: TextRange): TextRange {
	let { start, end } = unfoldRange(folded, range);
	while (!isCharacterBorder(source, start)) start--;
	while (!isCharacterBorder(source, end)) end++;
	return { start, end };
}

function diffOf(quote: string, found: string): DiffPart[] {
	return diffWordsWithSpace(quote, found).map(({ value, added, removed }) => ({
		kind: added ? 'added' : removed ? 'removed' : 'kept',
		text: value
	}));
}
