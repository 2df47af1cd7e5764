import { isCharacterBorder } from './characters';
import { fold, foldRange, unfoldRange } from './folded-text';
import { exactPlaces } from './gram-index';
import {
	bestBorders,
	likenessOf,
	neighboursOf,
	similarity,
	weightOf,
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
import { withItsMarks } from './quotations';
import { repetition } from './repetition';
import { diffOf, type DiffPart, type Resolution } from './resolution';
import { blockAround, sentencesOf } from './sentences';
import { surroundingsOf } from './surroundings';
import { lettersIn, plainForm } from './typography';
import { cutsToken, meetsMarkup, wholeTokens } from './whole-tokens';

/** Less of a quote than this is not the quote, whatever stands beside it. */
const LEAST_WORDS = 0.72;

const BLANK_LINE = /\n[^\S\n]*\n/u;

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
	const standsFor = (range: TextRange) => found(text, quote, range, origin, hint);
	const [unchanged, ...others] = occurrencesIn(text, quote.exact).filter(
		({ start, end }) =>
			text.source.endsWith(quote.prefix, start) && text.source.startsWith(quote.suffix, end)
	);
	// Words that stand once may stand there by chance, where nothing tells what was beside them.
	const vouched =
		origin !== undefined || quote.prefix.length + quote.suffix.length >= NEIGHBOURHOOD / 2;
	if (unchanged !== undefined && others.length === 0 && vouched) {
		const resolution = standsFor(unchanged);
		if (resolution !== undefined) return resolution;
	}
	const framed = origin && framedRange(text, quote, origin);
	const within = framed && standsFor(framed);
	if (within !== undefined) return within;
	const sought = soughtQuote(quote, origin);
	if (sought.exact === '') return { kind: 'orphan', reason: 'absent', candidates: [] };
	const isOwn = (place: PossiblePlace) => origin === undefined || !isOfOthers(text, place, origin);
	const weight = weightOf(sought.exact);
	const only = origin && onlyPlace(text, sought);
	if (only !== undefined && isCertain(only.likeness, weight, true)) {
		const resolution = standsFor(wholeCharacters(text, only.range));
		if (resolution !== undefined && isOwn(only)) return resolution;
	}
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
		isCertain(likeness, weight, origin !== undefined)
	);
	// Where the words are said in other company or another voice, they may be taken back.
	const standing = certain.flatMap((place) => {
		const resolution = standsFor(wholeCharacters(text, place.range));
		return resolution === undefined ? [] : [{ ...place, resolution }];
	});
	const [verbatim, copy] = standing.filter(({ likeness }) => likeness.words === 1);
	const alone = origin !== undefined && copy === undefined ? verbatim : undefined;
	// Nobody changes something else to say the very same words.
	if (alone !== undefined && isOwn(alone)) return alone.resolution;
	const [best, second] = standing;
	if (best === undefined || best === alone || !isOwn(best)) {
		return { kind: 'orphan', reason: places.length === 0 ? 'absent' : 'uncertain', candidates };
	}
	if (second !== undefined && fit(second.likeness) > fit(best.likeness) - MARGIN) {
		return { kind: 'orphan', reason: 'ambiguous', candidates };
	}
	return best.resolution;
}

/** Where the words stand, letter for letter, if that is at one place alone. */
function onlyPlace({ folded, grams }: SearchableText, sought: Sought): PossiblePlace | undefined {
	const { exact } = sought;
	const [start, ...others] = exactPlaces(grams, exact);
	if (start === undefined || others.length > 0) return undefined;
	const range = { start, end: start + exact.length };
	return { range, likeness: likenessOf(folded.text, range, exact, sought) };
}

/** What a place is for a quote; undefined where its surroundings leave that to a person. */
function found(
	text: SearchableText,
	quote: Quote,
	place: TextRange,
	origin: Origin | undefined,
	hint: number | undefined
): Resolution | undefined {
	const { source } = text;
	const { exact, prefix, suffix } = quote;
	const old = origin?.text.source ?? prefix + exact + suffix;
	const { start, end } = origin?.range ?? {
		start: prefix.length,
		end: prefix.length + exact.length
	};
	const whole = origin === undefined ? place : upToItsBlock(text, place, exact, origin);
	const range = wholeTokens(source, withItsMarks(source, whole, exact), {
		start: cutsToken(old, start),
		end: cutsToken(old, end)
	});
	const words = source.slice(range.start, range.end);
	// What is now parted by a blank line is for a person to divide.
	if (BLANK_LINE.test(words) && !BLANK_LINE.test(exact)) return undefined;
	if (meetsMarkup(source, range) && !meetsMarkup(old, { start, end })) return undefined;
	const surroundings = origin && surroundingsOf(text, range, origin);
	if (surroundings?.kind === 'foreign') return undefined;
	const around =
		surroundings?.kind === 'changed'
			? surroundings.change
			: origin && repetition(text, range, origin);
	if (words !== exact && plainForm(words) !== plainForm(exact)) {
		const score = similarity(fold(exact).text.trim(), fold(words).text.trim());
		const diff = diffOf(exact, words);
		if (isParted(source, range, exact, diff)) return undefined;
		return { kind: 'fuzzy', range, score, diff, ...(around && { around }) };
	}
	if (around !== undefined) return { kind: 'context', range, around };
	if (words !== exact) return { kind: 'typography', range };
	const moved =
		surroundings?.kind === 'same' ? surroundings.moved : hint !== undefined && range.start !== hint;
	return { kind: moved ? 'moved' : 'exact', range };
}

/**
 * A place up to the border of its block where the quote had reached that of its own, if the words in between
 * are no more than those that the quote has lost on that side: they stand in the place of its first or last.
 */
function upToItsBlock(
	text: SearchableText,
	place: TextRange,
	exact: string,
	origin: Origin
): TextRange {
	const block = blockAround(sentencesOf(text), place);
	const before = blockAround(sentencesOf(origin.text), origin.range);
	if (block === undefined || before === undefined) return place;
	const [all, left] = [plainForm(exact), plainForm(text.source.slice(place.start, place.end))];
	const stands = (start: number, end: number, lost: string): boolean =>
		lettersIn(lost) > 0 && start < end && end - start <= lost.length + SPARE;
	const { start, end } = place;
	if (all.startsWith(left) && origin.range.end === before.end) {
		return stands(end, block.end, all.slice(left.length)) ? { start, end: block.end } : place;
	}
	if (all.endsWith(left) && origin.range.start === before.start) {
		const lost = all.slice(0, all.length - left.length);
		return stands(block.start, start, lost) ? { start: block.start, end } : place;
	}
	return place;
}

/** By how many letters other words may be longer than those in whose place they stand. */
const SPARE = 4;

/** Whether what is missing at an end of the words begins the next paragraph, or ends the one before. */
function isParted(
	source: string,
	{ start, end }: TextRange,
	exact: string,
	diff: readonly DiffPart[]
): boolean {
	const [all, left] = [plainForm(exact), plainForm(source.slice(start, end))];
	const removed = (part: DiffPart | undefined): string =>
		part?.kind === 'removed' ? plainForm(part.text) : '';
	const head = all.endsWith(left) ? all.slice(0, -left.length).trim() : removed(diff[0]);
	const tail = all.startsWith(left) ? all.slice(left.length).trim() : removed(diff.at(-1));
	const next = /^\s*\n[^\S\n]*\n\s*/u.exec(source.slice(end, end + exactRoom(tail)));
	if (next !== null && lettersIn(tail) > 0) {
		const from = end + next[0].length;
		if (plainForm(source.slice(from, from + exactRoom(tail))).startsWith(tail)) return true;
	}
	const lead = source.slice(Math.max(0, start - exactRoom(head)), start);
	const last = /\s*\n[^\S\n]*\n\s*$/u.exec(lead);
	return (
		last !== null && lettersIn(head) > 0 && plainForm(lead.slice(0, last.index)).endsWith(head)
	);
}

/** Enough of a text to find words in it that may be set more widely. */
function exactRoom(words: string): number {
	return words.length * 2 + 20;
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
