import { sentencesOf } from '../anchor/sentences';
import type { SearchableText } from '../anchor/searchable-text';
import type { TextRange } from '../model/types';
import type { ArticleBlock } from '../parse/article';

/** A sentence of an article. */
export interface SentenceOfBlock {
	/** Number of the block that it stands in. */
	readonly block: number;
	readonly words: string;
}

/** Sentences in which no quote stands, and which only one of an article's two texts has. */
export interface UnquotedSentences {
	readonly added: readonly SentenceOfBlock[];
	readonly removed: readonly SentenceOfBlock[];
}

/** A text, with the places of all quotes in it. */
export interface QuotedText {
	readonly text: SearchableText;
	readonly blocks: readonly ArticleBlock[];
	readonly quotes: readonly TextRange[];
}

/**
 * What no quote's fate tells of: a paragraph further on that takes back what is quoted, or a heading that
 * turns it round, leaves every quote and its sentence as they were. Sentences that are set another way are
 * the same.
 */
export function unquotedSentences(before: QuotedText, after: QuotedText): UnquotedSentences {
	return { added: onlyIn(after, before), removed: onlyIn(before, after) };
}

function onlyIn(one: QuotedText, other: QuotedText): SentenceOfBlock[] {
	const counts = new Map<string, number>();
	for (const { plain } of sentencesOf(other.text).sentences) {
		counts.set(plain, (counts.get(plain) ?? 0) + 1);
	}
	return sentencesOf(one.text).sentences.flatMap(({ plain, block, start, end }) => {
		const left = counts.get(plain) ?? 0;
		counts.set(plain, left - 1);
		if (left > 0) return [];
		if (one.quotes.some((quote) => quote.start < end && start < quote.end)) return [];
		const words = one.text.source.slice(start, end);
		return [{ block: one.blocks[block]?.number ?? block + 1, words }];
	});
}
