import { occurrences } from './anchor';
import { isCharacterBorder, splitsPair } from './characters';
import type { Quote } from '../model/schema';
import type { TextRange } from '../model/types';

/** How many code units of its neighbours a quote has at least, where the text has so many. */
interface Context {
	readonly prefix: number;
	readonly suffix: number;
}

/**
 * The quote that names a range of a text and no other place: with the prefix and the suffix that
 * are shortest together (as W3C TextQuoteSelector; the maintainer's aid).
 *
 * @param least neighbours that it is given in any case: a quote with more of them is found again
 * in more texts
 * @throws RangeError where the range is empty, outside the text, or cuts a character in two
 */
export function selectorFor(
	body: string,
	{ start, end }: TextRange,
	least: Context = { prefix: 0, suffix: 0 }
): Quote {
	if (!(0 <= start && start < end && end <= body.length)) {
		throw new RangeError(`There is no range ${start}–${end} in a text of ${body.length}.`);
	}
	if (!isCharacterBorder(body, start) || !isCharacterBorder(body, end)) {
		throw new RangeError(`The range ${start}–${end} cuts a character in two.`);
	}
	const exact = body.slice(start, end);
	const rivals = occurrences(body, exact)
		.filter((other) => other.start !== start)
		.map((other) => ({
			before: sharedBefore(body, start, other.start),
			after: sharedAfter(body, end, other.end)
		}));
	// A rival is told apart by one code unit more than it shares, on one side or the other. So the
	// prefix is worth trying at these lengths only, each with the suffix that the rest then needs.
	let best: { before: number; after: number } | undefined;
	for (const before of new Set([0, ...rivals.map((rival) => rival.before + 1)])) {
		const after = rivals.reduce(
			(needed, rival) => (rival.before >= before ? Math.max(needed, rival.after + 1) : needed),
			0
		);
		if (before > start || end + after > body.length) continue;
		if (best === undefined || before + after < best.before + best.after) best = { before, after };
	}
	if (best === undefined) throw new Error('Unreachable: two ranges share all of one text.');
	const from = Math.max(0, start - Math.max(best.before, least.prefix));
	const until = Math.min(body.length, end + Math.max(best.after, least.suffix));
	return {
		exact,
		prefix: body.slice(wholeCodePoint(body, from, -1), start),
		suffix: body.slice(end, wholeCodePoint(body, until, 1))
	};
}

function wholeCodePoint(text: string, offset: number, direction: 1 | -1): number {
	return splitsPair(text, offset) ? offset + direction : offset;
}

function sharedBefore(text: string, one: number, other: number): number {
	let length = 0;
	const most = Math.min(one, other);
	while (length < most && text[one - 1 - length] === text[other - 1 - length]) length++;
	return length;
}

function sharedAfter(text: string, one: number, other: number): number {
	let length = 0;
	const most = text.length - Math.max(one, other);
	while (length < most && text[one + length] === text[other + length]) length++;
	return length;
}
