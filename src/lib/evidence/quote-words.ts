import type { Dossier, Passage } from '../dossier/model/types';

/** What may stand between a sentence's beginning and its first word. */
const OPENING = /[\p{Ps}\p{Pi}"'\s]*$/u;
/** What ends a sentence, with what closes behind it: the Unicode property has `.`, `؟` and `。` alike. */
const END = String.raw`(?:\p{Sentence_Terminal}|…)[\p{Pe}\p{Pf}"'’]*`;
const ENDS = new RegExp(String.raw`${END}\s*$`, 'u');
/** The end of a sentence, or of the text, without a word before it. */
const ENDS_NEXT = new RegExp(String.raw`^[\p{Pe}\p{Pf}"'’\s]*(?:${END}(?:\s|$)|$)`, 'u');

/**
 * A passage as it is quoted: its words, with an ellipsis at an end that is not one of a sentence. Without it
 * “Ukraine signed” would pass for all that was written where three had signed.
 */
export function quoteWords({ articles }: Pick<Dossier, 'articles'>, passage: Passage): string {
	const { exact, start, end } = passage;
	const article = articles.find(({ id }) => id === passage.article);
	const block = article?.blocks[passage.block - 1];
	if (block === undefined) return exact;
	// A passage may go on into the paragraphs after its own.
	const last = article?.blocks.find((each) => each.end >= end) ?? block;
	const before = block.text.slice(0, start - block.start).replace(OPENING, '');
	const after = last.text.slice(end - last.start);
	const begins = before === '' || ENDS.test(before);
	const stops = ENDS.test(exact) || ENDS_NEXT.test(after);
	return `${begins ? '' : '… '}${exact}${stops ? '' : ' …'}`;
}
