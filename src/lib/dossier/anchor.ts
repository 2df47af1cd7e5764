import type { Quote } from './schema';
import type { TextRange } from './types';

/** Where a quote stands in a text: exactly once, or why it cannot be said. */
export type Anchor =
	| { readonly kind: 'found'; readonly range: TextRange }
	/** `elsewhere`: where the same words stand between other neighbours. */
	| { readonly kind: 'missing'; readonly elsewhere: readonly TextRange[] }
	| { readonly kind: 'ambiguous'; readonly candidates: readonly TextRange[] };

/**
 * The place of a quote: where `exact` stands with `prefix` directly before and `suffix` directly
 * after it, code unit for code unit. A text that is merely alike is never taken for it, and
 * neither is one that would cut a character in two (“cafe” in “café” with a combining accent).
 */
export function anchorQuote(body: string, { exact, prefix, suffix }: Quote): Anchor {
	const standing = occurrences(body, exact);
	const candidates = standing.filter(
		({ start, end }) => body.endsWith(prefix, start) && body.startsWith(suffix, end)
	);
	const [first] = candidates;
	if (first === undefined) return { kind: 'missing', elsewhere: standing };
	if (candidates.length > 1) return { kind: 'ambiguous', candidates };
	return { kind: 'found', range: first };
}

/**
 * The quote that names a range of a text and no other place: with the prefix and the suffix that
 * are shortest together (as W3C TextQuoteSelector; the maintainer's aid).
 *
 * @throws RangeError where the range is empty, outside the text, or cuts a character in two
 */
export function selectorFor(body: string, { start, end }: TextRange): Quote {
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
	return {
		exact,
		prefix: body.slice(wholeCodePoint(body, start - best.before, -1), start),
		suffix: body.slice(end, wholeCodePoint(body, end + best.after, 1))
	};
}

/** Every place where the words stand, overlapping ones too, that cuts no character in two. */
function occurrences(body: string, exact: string): TextRange[] {
	if (exact === '') return [];
	const ranges: TextRange[] = [];
	for (let start = body.indexOf(exact); start !== -1; start = body.indexOf(exact, start + 1)) {
		const end = start + exact.length;
		if (isCharacterBorder(body, start) && isCharacterBorder(body, end)) ranges.push({ start, end });
	}
	return ranges;
}

/** Whether a text may be cut here: not within a surrogate pair, not before a combining mark. */
function isCharacterBorder(text: string, offset: number): boolean {
	if (offset === 0 || offset === text.length) return true;
	return !splitsPair(text, offset) && !/^\p{M}/u.test(text.slice(offset, offset + 2));
}

function splitsPair(text: string, offset: number): boolean {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
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
