import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import type { FoldedText } from './folded-text';
import type { TextRange } from '../model/types';

/** What stands before and behind a quote, folded. */
export interface Neighbours {
	readonly before: string;
	readonly after: string;
}

/** How well a range of a text agrees with a quote: each from 0 (not at all) to 1 (word for word). */
export interface Likeness {
	/** 1 − Levenshtein distance ÷ length of the longer. */
	readonly words: number;
	readonly before: number;
	readonly after: number;
}

/** How much of the nearest neighbours is asked for on its own: they may survive their sentence. */
const NEAREST = 16;
/** How far a neighbour may have been pushed away, by a sentence that was put between. */
const AWAY = 400;
/** What is left of the evidence of a neighbour that was pushed away. */
const AWAY_WEIGHT = 0.75;
/** What the nearest few characters alone are worth. */
const NEAREST_WEIGHT = 0.9;
/** Errors that a neighbour may have, as a share of its length. */
const TOLERANCE = 0.4;

/** The neighbours of a range of a folded text, so many code units of each. */
export function neighboursOf(
	{ text }: FoldedText,
	{ start, end }: TextRange,
	length: number
): Neighbours {
	return {
		before: text.slice(Math.max(0, start - length), start),
		after: text.slice(end, end + length)
	};
}

export function likenessOf(
	text: string,
	range: TextRange,
	exact: string,
	neighbours: Neighbours
): Likeness {
	return {
		words: similarity(text.slice(range.start, range.end), exact),
		before: evidence(mirrored(text, range.start), mirror(neighbours.before)),
		after: evidence(text.slice(range.end, range.end + AWAY), neighbours.after)
	};
}

/** 1 − Levenshtein distance ÷ length of the longer: 1 for the same, 0 for nothing in common. */
export function similarity(one: string, other: string): number {
	return one === other ? 1 : 1 - distance(one, other) / Math.max(one.length, other.length);
}

/** How surely what follows a place is the neighbour that is looked for, from 0 to 1. */
function evidence(following: string, neighbour: string): number {
	// Nothing stood there: the quote was at the text's very border.
	if (neighbour.trim() === '') return following.trim() === '' ? 1 : 0;
	if (following.startsWith(neighbour)) return 1;
	if (following.startsWith(neighbour.slice(0, NEAREST))) return NEAREST_WEIGHT;
	const whole = adjacent(following, neighbour);
	const nearest = adjacent(following, neighbour.slice(0, NEAREST)) * NEAREST_WEIGHT;
	const close = Math.max(whole, nearest);
	if (close >= AWAY_WEIGHT) return close;
	const [away] = search(following, neighbour, Math.floor(neighbour.length * (TOLERANCE / 2)));
	return Math.max(
		close,
		away === undefined ? 0 : (1 - away.errors / neighbour.length) * AWAY_WEIGHT
	);
}

/** Likeness of a neighbour to what follows directly; 0 below the tolerance. */
function adjacent(following: string, neighbour: string): number {
	const room = following.slice(0, Math.ceil(neighbour.length * 1.3) + 2);
	const most = Math.floor(neighbour.length * TOLERANCE);
	const match = search(room, neighbour, most).find(({ start }) => start <= 2);
	return match === undefined ? 0 : 1 - match.errors / neighbour.length;
}

function mirrored(text: string, end: number): string {
	return mirror(text.slice(Math.max(0, end - AWAY), end));
}

function mirror(text: string): string {
	return text.split('').reverse().join('');
}

/** Errors that a quote may have, as a share of its length, for its place to be looked at at all. */
const MOST_ERRORS = 0.48;
const FEW_ERRORS = 0.12;

/**
 * The range around a place that is most like the words, its borders roughly; undefined where there
 * is none.
 * @param place where the words are thought to begin, within a third of their length
 */
export function alignedRange(text: string, exact: string, place: number): TextRange | undefined {
	const slack = Math.max(24, Math.ceil(exact.length * 0.35));
	const from = Math.max(0, place - slack);
	const window = text.slice(from, place + exact.length + slack);
	const verbatim = nearestTo(place - from, placesOf(exact, window));
	if (verbatim !== undefined) {
		return { start: from + verbatim, end: from + verbatim + exact.length };
	}
	// Few errors are found in a fraction of the time that many take.
	const few = search(window, exact, Math.floor(exact.length * FEW_ERRORS));
	const matches =
		few.length > 0 ? few : search(window, exact, Math.floor(exact.length * MOST_ERRORS));
	const start = nearestTo(
		place - from,
		matches.map((match) => match.start)
	);
	const match = matches.find((other) => other.start === start);
	if (match === undefined || match.end === match.start) return undefined;
	return { start: from + match.start, end: from + match.end };
}

/** Where the words stand in a text, letter for letter. */
function placesOf(exact: string, text: string): number[] {
	const places: number[] = [];
	let at = text.indexOf(exact);
	while (at !== -1) {
		places.push(at);
		at = text.indexOf(exact, at + 1);
	}
	return places;
}

function nearestTo(place: number, places: readonly number[]): number | undefined {
	return places.reduce<number | undefined>(
		(nearest, other) =>
			nearest === undefined || Math.abs(other - place) < Math.abs(nearest - place)
				? other
				: nearest,
		undefined
	);
}

const WORD_BORDER =
	/(?<=[\p{L}\p{N}\p{M}])(?![\p{L}\p{N}\p{M}])|(?<![\p{L}\p{N}\p{M}])(?=[\p{L}\p{N}])/gu;
// Their words are not parted; a few of their characters say what takes others many.
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** How much a text says, in letters of an alphabet. */
export function weightOf(text: string): number {
	return Array.from(text).reduce((so, letter) => so + (UNSPACED.test(letter) ? 3 : 1), 0);
}

/** How far from an alignment's border a better one is looked for, in code units. */
const BORDER_ROOM = 24;

/**
 * The range with its borders put where it is most like the words: an alignment that allows errors
 * says little about where a changed first or last word begins and ends.
 */
export function bestBorders(text: string, { start, end }: TextRange, exact: string): TextRange {
	if (text.slice(start, end) === exact) return { start, end };
	const likest = (ranges: readonly TextRange[]): TextRange =>
		ranges
			.filter((range) => range.start < range.end && keepsToBlocks(text, range, exact))
			.map((range) => ({
				range,
				like: similarity(text.slice(range.start, range.end), exact),
				length: range.end - range.start
			}))
			// Of two that are as like, the longer one has something else in the place of what is gone.
			.sort((a, b) => b.like - a.like || a.length - b.length)[0]?.range ?? { start, end };
	const { start: first } = likest(
		bordersNear(text, start).map((border) => ({ start: border, end }))
	);
	const { end: last } = likest(
		bordersNear(text, end).map((border) => ({ start: first, end: border }))
	);
	const words = text.slice(first, last);
	return {
		start: first + words.length - words.trimStart().length,
		end: last - words.length + words.trimEnd().length
	};
}

/** What stands in one block does not run into the next. */
function keepsToBlocks(text: string, { start, end }: TextRange, exact: string): boolean {
	return exact.includes('\n') || !text.slice(start, end).includes('\n');
}

/** The borders of words and their marks around a place, and the place itself where it cuts no word. */
function bordersNear(text: string, place: number): number[] {
	const from = Math.max(0, place - BORDER_ROOM);
	const room = text.slice(from, place + BORDER_ROOM);
	const borders = Array.from(room.matchAll(WORD_BORDER), ({ index }) => from + index);
	return cutsWord(text, place) && borders.length > 0 ? borders : [place, ...borders];
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether letters stand on both sides, in a script that parts words by spaces. */
function cutsWord(text: string, place: number): boolean {
	return [text.charAt(place - 1), text.charAt(place)].every(
		(letter) => LETTER.test(letter) && !UNSPACED.test(letter)
	);
}
