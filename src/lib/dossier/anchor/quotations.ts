import type { TextRange } from '../model/types';

const MARK = /[“”„‟"«»‹›〝〞＂「」『』《》〈〉‚‛‘’'`´]/gu;
const SINGLE = /[‚‛‘’'`´]/u;
const OPENING = /[“„«‹〝「『《〈‚‛‘]/u;
const CLOSING = /[”»›〞」』》〉’]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const BEFORE_OPENING = /^$|[\s([{—–\-:/]/u;
const AFTER_CLOSING = /^$|[\s.,;:!?…)\]}—–\-/。，、؟،]/u;

/**
 * What stands between quotation marks in a paragraph, the marks included: a quotation within another
 * is given as well. Which way a mark faces, the space around it tells, and where that does not, its
 * shape: the same shape opens in one language and closes in another. A quotation that the paragraph
 * begins and does not close goes to its end, as those of several paragraphs do.
 */
export function quotationsIn(text: string): TextRange[] {
	const found: TextRange[] = [];
	const open: { readonly start: number; readonly single: boolean }[] = [];
	for (const { 0: mark, index } of text.matchAll(MARK)) {
		const before = text.charAt(index - 1);
		const after = text.charAt(index + 1);
		const single = SINGLE.test(mark);
		// An apostrophe.
		if (single && WORD.test(before) && WORD.test(after)) continue;
		const same = open.findLastIndex((other) => other.single === single);
		if (faces(mark, before, after, same !== -1) === 'opening') {
			open.push({ start: index, single });
		} else if (same !== -1) {
			found.push({ start: open[same]?.start ?? index, end: index + 1 });
			open.length = same;
		}
	}
	const [first] = open;
	if (first !== undefined && text.slice(0, first.start).trim() === '') {
		found.push({ start: first.start, end: text.length });
	}
	return found;
}

function faces(
	mark: string,
	before: string,
	after: string,
	isOpen: boolean
): 'opening' | 'closing' {
	const mayOpen = BEFORE_OPENING.test(before);
	const mayClose = AFTER_CLOSING.test(after);
	if (mayOpen !== mayClose) return mayOpen ? 'opening' : 'closing';
	if (OPENING.test(mark)) return 'opening';
	if (CLOSING.test(mark)) return 'closing';
	return isOpen ? 'closing' : 'opening';
}

/** The range with the quotation marks beside it at those ends at which a quote has marks and it has none. */
export function withItsMarks(text: string, { start, end }: TextRange, exact: string): TextRange {
	const words = text.slice(start, end);
	const before = MARK_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
	const after = MARK_AFTER.exec(text.slice(end, end + 4))?.[0] ?? '';
	return {
		start: AT_START.test(exact) && !AT_START.test(words) ? start - before.length : start,
		end: AT_END.test(exact) && !AT_END.test(words) ? end + after.length : end
	};
}

const MARKS = MARK.source;
const AT_START = new RegExp(`^${MARKS}`, 'u');
const AT_END = new RegExp(`${MARKS}$`, 'u');
const MARK_BEFORE = new RegExp(`${MARKS}\\s?$`, 'u');
const MARK_AFTER = new RegExp(`^\\s?${MARKS}`, 'u');
