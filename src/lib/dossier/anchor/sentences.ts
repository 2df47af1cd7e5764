import { articleBlocks } from '../parse/article';
import { lowestPlace } from '../model/lowest-place';
import type { TextRange } from '../model/types';
import { quotationsIn } from './quotations';
import type { SearchableText } from './searchable-text';
import { plainForm } from './typography';

/** A sentence, without the space around it. */
export interface Sentence extends TextRange {
	/** Place of its block among the text's, from 0. */
	readonly block: number;
	/** See {@link plainForm}. */
	readonly plain: string;
}

/** A block with what stands between quotation marks in it, at its places in the text. */
interface BlockOfSentences extends TextRange {
	readonly quotations: readonly TextRange[];
}

/** A text's sentences in order, and the blocks that they stand in. */
export interface TextSentences {
	readonly sentences: readonly Sentence[];
	readonly blocks: readonly BlockOfSentences[];
}

/** Sentences of a text, by their places: the first, and the last of them. */
export interface SentenceSpan {
	readonly first: number;
	readonly last: number;
}

const known = new WeakMap<SearchableText, TextSentences>();

/** The sentences of a text: cut once, however many quotes are looked for in it. */
export function sentencesOf(text: SearchableText): TextSentences {
	const before = known.get(text);
	if (before !== undefined) return before;
	const segmenter = new Intl.Segmenter(text.language, { granularity: 'sentence' });
	const blocks = articleBlocks(text.source);
	const quotations = blocks.map((block) => quotationsIn(block.text));
	const cut = {
		blocks: blocks.map(({ start, end }, place) => ({
			start,
			end,
			quotations: (quotations[place] ?? []).map((range) => ({
				start: start + range.start,
				end: start + range.end
			}))
		})),
		sentences: blocks.flatMap((block, place) =>
			sentencesIn(block.text, segmenter, quotations[place] ?? []).map(({ start, end }) => ({
				start: block.start + start,
				end: block.start + end,
				block: place,
				plain: plainForm(block.text.slice(start, end))
			}))
		)
	};
	known.set(text, cut);
	return cut;
}

/**
 * What the segmenter takes for the end of a sentence and is more likely an abbreviation or an ordinal
 * number: one letter, letters with full stops between them, a capital and two others, two digits.
 * Taking one sentence more for the surroundings of a quote shows too much; one less hides something.
 */
const ABBREVIATED =
	/(?:^|[\s("“„«])(?:\p{L}|\p{Lu}\p{Ll}{1,2}|(?:\p{L}+\.\s?)+\p{L}+|\p{Nd}{1,2})\.$/u;

/** No abbreviation that matters is longer, code units. */
const ABBREVIATION = 16;

function sentencesIn(
	block: string,
	segmenter: Intl.Segmenter,
	quotations: readonly TextRange[]
): TextRange[] {
	const opening = new Set(quotations.map(({ start }) => start));
	const closing = new Set(quotations.map(({ end }) => end - 1));
	const ranges: TextRange[] = [];
	let isOpen = false;
	/** Marks that open a quotation, which the segmenter takes for the end of the sentence before. */
	let marks = 0;
	// A line break ends every sentence for the segmenter, and none for a reader.
	for (const { segment, index } of segmenter.segment(block.replace(/\s/gu, ' '))) {
		let from = marks > 0 ? index - marks : index + segment.length - segment.trimStart().length;
		const before = ranges.at(-1);
		// With a space before it, the segmenter takes a mark that closes one for the next sentence.
		if (before !== undefined && closing.has(from)) {
			from++;
			ranges[ranges.length - 1] = { start: before.start, end: from };
		}
		let until = index + segment.trimEnd().length;
		marks = 0;
		while (until > index && opening.has(until - 1)) {
			until--;
			marks = index + segment.length - until;
		}
		const words = block.slice(from, until).trim();
		if (words === '') continue;
		const start = until - block.slice(from, until).trimStart().length;
		const end = start + words.length;
		const last = ranges.at(-1);
		if (isOpen && last !== undefined) ranges[ranges.length - 1] = { start: last.start, end };
		else ranges.push({ start, end });
		isOpen = ABBREVIATED.test(words.slice(-ABBREVIATION));
	}
	return ranges;
}

/**
 * The sentences that a range stands in: those that it meets, and all of a quotation that it is part
 * of, because who says it, and how, may stand before the first or behind the last sentence of it.
 */
export function sentencesAround(
	{ sentences, blocks }: TextSentences,
	{ start, end }: TextRange
): SentenceSpan | undefined {
	const first = lowestPlace(sentences.length, (place) => (sentences[place]?.end ?? 0) > start);
	const last = lowestPlace(sentences.length, (place) => (sentences[place]?.start ?? 0) >= end) - 1;
	const sentence = sentences[first];
	if (sentence === undefined || last < first) return undefined;
	let span = { first, last };
	for (const quotation of blocks[sentence.block]?.quotations ?? []) {
		if (quotation.start > start || quotation.end < end) continue;
		while ((sentences[span.first]?.start ?? 0) > quotation.start) {
			span = { ...span, first: span.first - 1 };
		}
		while ((sentences[span.last]?.end ?? Infinity) < quotation.end) {
			span = { ...span, last: span.last + 1 };
		}
	}
	return span;
}

/** The block that a range begins in; undefined behind the last. */
export function blockAround(
	{ sentences, blocks }: TextSentences,
	{ start }: TextRange
): BlockOfSentences | undefined {
	const place = lowestPlace(sentences.length, (each) => (sentences[each]?.end ?? 0) > start);
	return blocks[sentences[place]?.block ?? -1];
}

/** Whether a range stands in quotation marks that are no part of it. */
export function isQuoted(text: TextSentences, range: TextRange): boolean {
	return (
		blockAround(text, range)?.quotations.some(
			({ start, end }) =>
				start <= range.start && range.end <= end && (start < range.start || range.end < end)
		) ?? false
	);
}
