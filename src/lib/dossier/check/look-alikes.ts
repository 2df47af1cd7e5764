import { foldRange } from '../anchor/folded-text';
import { exactPlaces, likelyPlaces } from '../anchor/gram-index';
import {
	alignedRange,
	likenessOf,
	neighboursOf,
	type Likeness,
	type Neighbours
} from '../anchor/likeness';
import type { SearchableText } from '../anchor/searchable-text';
import type { TextRange } from '../model/types';
import { shareFromBeside } from '../anchor/word-alignment';

/** Where a quote stood before. */
export interface Origin {
	readonly text: SearchableText;
	readonly range: TextRange;
}

/** Neighbours that are compared, in code units to each side. */
export const NEIGHBOURHOOD = 48;
/** Places that are looked at closely. */
export const MOST_PLACES = 4;
/** By how much a place must fit a quote better than it fits anything else, of 3. */
export const MARGIN = 0.3;

/** A quote's words and neighbours, folded. */
export interface Sought extends Neighbours {
	readonly exact: string;
}

/** Where a quote could stand now. */
export interface PossiblePlace {
	/** Of the folded text. */
	readonly range: TextRange;
	readonly likeness: Likeness;
}

/** The ranges of a folded text that are like a quote, each once. */
export function lookAlikes({ folded, grams }: SearchableText, sought: Sought): TextRange[] {
	const { exact, before, after } = sought;
	const starts = [
		...exactPlaces(grams, exact).slice(0, MOST_PLACES),
		...likelyPlaces(grams, before + exact + after, MOST_PLACES).map(
			(place) => place + before.length
		),
		...likelyPlaces(grams, exact, MOST_PLACES)
	];
	const ranges: TextRange[] = [];
	for (const start of starts) {
		// What begins so near is the same place, and would be aligned to the same range.
		if (ranges.some((other) => Math.abs(other.start - start) * 4 <= exact.length)) continue;
		const range = alignedRange(folded.text, exact, start);
		if (range === undefined || ranges.some((other) => overlap(other, range))) continue;
		ranges.push(range);
	}
	return ranges;
}

function overlap(one: TextRange, other: TextRange): boolean {
	return one.start < other.end && other.start < one.end;
}

/** How well a place fits all in all, from 0 to 3. */
export function fit({ words, before, after }: Likeness): number {
	return words + before + after;
}

/** Whether a place is rather that of something else that stood in the text before the change. */
export function isOfOthers(
	now: SearchableText,
	place: PossiblePlace,
	{ text, range }: Origin
): boolean {
	const own = foldRange(text.folded, range);
	const beside = shareFromBeside(text.folded.text, own, now.folded.text, place.range);
	return beside >= place.likeness.words || stoodElsewhere(now, place, text, own);
}

/** Whether it is the look-alike that is left when the quote itself is gone. */
function stoodElsewhere(
	{ folded }: SearchableText,
	place: PossiblePlace,
	before: SearchableText,
	own: TextRange
): boolean {
	const now: Sought = {
		exact: folded.text.slice(place.range.start, place.range.end),
		...neighboursOf(folded, place.range, NEIGHBOURHOOD)
	};
	// Nobody changes something else to say the very same words.
	const others =
		place.likeness.words === 1
			? exactPlaces(before.grams, now.exact).map((start) => ({
					start,
					end: start + now.exact.length
				}))
			: lookAlikes(before, now);
	return others
		.filter((other) => !overlap(other, own))
		.some((other) => {
			const likeness = likenessOf(before.folded.text, other, now.exact, now);
			return fit(place.likeness) <= fit(likeness) + MARGIN;
		});
}
