import { UNSPACED } from './likeness';
import type { TextRange } from '../model/types';

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** What follows the digits of a number and is still of it: more digits, a fraction, a group, a unit. */
const MORE_NUMBER =
	/^(?:\p{Nd}|[.,'’·٫٬/:\-–—−]\p{Nd}|[ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd})|\p{L}|\p{M}|\p{No}|[%‰°])/u;
/** What stands before the digits of a number and is of it. */
const NUMBER_BEFORE =
	/(?:\p{Nd}|\p{Nd}[.,'’·٫٬/:\-–—−]|(?<!\p{Nd})\p{Nd}{1,3}[ \u00a0\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd}))|\p{L}|\p{M})$/u;
/** No address or number is looked at any farther than this. */
const ROOM = 200;
/** What Markdown or HTML writes for something else: a link, a tag, an entity. */
const WRITTEN =
	/!?\[[^\]\n]{0,200}\]\([^()\n]{0,200}\)|<\/?\p{L}[^<>\n]{0,200}>|&#?[\p{L}\p{N}]{1,10};/gu;
const ADDRESS = /\p{L}[\p{L}\p{N}+.-]*:\/\/[^\s"'“”’»<>)\]]+|www\.[^\s"'“”’»<>)\]]+/u;
/** What an end of a quote would cut in two. */
const INDIVISIBLE = new RegExp(`${ADDRESS.source}|${WRITTEN.source}`, 'gu');

/** Whether an end of a quote here would leave a number, a word, a web address or a mark-up unfinished. */
export function cutsToken(text: string, offset: number): boolean {
	if (offset <= 0 || offset >= text.length) return false;
	return (
		cutsNumber(text, offset) || cutsWord(text, offset) || indivisibleAt(text, offset) !== undefined
	);
}

/** Whether digits stand on one side and what belongs to the same number on the other. */
export function cutsNumber(text: string, offset: number): boolean {
	const left = text.slice(Math.max(0, offset - 8), offset);
	const right = text.slice(offset, offset + 8);
	return (
		(/\p{Nd}$/u.test(left) && MORE_NUMBER.test(right)) ||
		(/^\p{Nd}/u.test(right) && numberBefore(left, right)) ||
		// Between the mark and the digits behind it.
		(/\p{Nd}[.,'’·٫٬]$/u.test(left) && /^\p{Nd}/u.test(right))
	);
}

function numberBefore(left: string, right: string): boolean {
	const grouped = /(?<!\p{Nd})\p{Nd}{1,3}[ \u00a0\u2009\u202f]$/u.test(left);
	return grouped ? /^\p{Nd}{3}(?!\p{Nd})/u.test(right) : NUMBER_BEFORE.test(left);
}

function cutsWord(text: string, offset: number): boolean {
	return [text.charAt(offset - 1), text.charAt(offset)].every(
		(letter) => LETTER.test(letter) && !UNSPACED.test(letter)
	);
}

/** Whether mark-up stands in a range or directly beside it: where its words end is then uncertain. */
export function meetsMarkup(text: string, { start, end }: TextRange): boolean {
	const from = Math.max(0, start - ROOM);
	const room = text.slice(from, end + ROOM);
	if (!/[[<&]/u.test(room)) return false;
	return Array.from(room.matchAll(WRITTEN)).some(
		({ 0: found, index }) => from + index <= end && start <= from + index + found.length
	);
}

function indivisibleAt(text: string, offset: number): TextRange | undefined {
	const from = Math.max(0, offset - ROOM);
	const room = text.slice(from, offset + ROOM);
	if (!/:\/\/|www\.|[[<&]/u.test(room)) return undefined;
	for (const { 0: found, index } of room.matchAll(INDIVISIBLE)) {
		const start = from + index;
		const end =
			start + found.replace(/[.,;:!?]+$/u, (marks) => (found.startsWith('&') ? marks : '')).length;
		if (start < offset && offset < end) return { start, end };
	}
	return undefined;
}

/**
 * The range with each of its ends moved outwards until it cuts no number, word or address, but for an
 * end that may cut: that of a quote which was made so.
 */
export function wholeTokens(
	text: string,
	{ start, end }: TextRange,
	may: { readonly start: boolean; readonly end: boolean }
): TextRange {
	let first = start;
	let last = end;
	while (!may.start && first > start - ROOM && cutsToken(text, first)) first--;
	while (!may.end && last < end + ROOM && cutsToken(text, last)) last++;
	return { start: first, end: last };
}
