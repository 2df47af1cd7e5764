import { isCharacterBorder } from './characters';
import { fold, type FoldedText } from './folded-text';
import { exactPlaces, indexGrams, type GramIndex } from './gram-index';
import type { TextRange } from '../model/types';

/** A text made ready to look for quotes in it. */
export interface SearchableText {
	readonly source: string;
	/** BCP 47: what its sentences are told by. */
	readonly language: string;
	readonly folded: FoldedText;
	/** Of the text as it is, and of the folded one. */
	readonly sourceGrams: GramIndex;
	readonly grams: GramIndex;
}

/**
 * A text made ready: done once, for all quotes that are looked for in it.
 * @param language BCP 47; without it sentences are told as most languages mark them
 */
export function searchable(source: string, language = 'und'): SearchableText {
	const folded = fold(source);
	return {
		source,
		language,
		folded,
		sourceGrams: indexGrams(source),
		grams: indexGrams(folded.text)
	};
}

/** Every place where the words stand that cuts no character in two, as `occurrences` finds them. */
export function occurrencesIn({ source, sourceGrams }: SearchableText, exact: string): TextRange[] {
	return exactPlaces(sourceGrams, exact)
		.map((start) => ({ start, end: start + exact.length }))
		.filter(({ start, end }) => isCharacterBorder(source, start) && isCharacterBorder(source, end));
}
