import { diffWordsWithSpace } from 'diff';
import type { TextRange } from '../model/types';
import { plainForm } from './typography';

/** A place that is like a quote, and how much: 1 is word for word. */
export interface Candidate {
	readonly range: TextRange;
	readonly score: number;
}

/** A part of two texts: in both, only in the quote (`removed`), or only where it is found now. */
export interface DiffPart {
	readonly kind: 'kept' | 'removed' | 'added';
	readonly text: string;
}

/** What has changed around a quote. */
export interface Change {
	/**
	 * `sentence`: the sentence that the words stand in; `neighbour`: a new sentence directly beside it in
	 * its paragraph; `repeated`: the words stand a second time now, in a sentence that is new.
	 */
	readonly what: 'sentence' | 'neighbour' | 'repeated';
	/** Of what is around, with the words. */
	readonly diff: readonly DiffPart[];
	/** Where that stands now. */
	readonly range: TextRange;
}

/** What has become of a quote in a text that has changed. */
export type Resolution =
	/** Word for word, and so is the sentence around it. */
	| { readonly kind: 'exact'; readonly range: TextRange }
	/** The same, in another order among what is left of the text. */
	| { readonly kind: 'moved'; readonly range: TextRange }
	/** The same but for typography: quotation marks, dashes, spaces, soft hyphens, line breaks. */
	| { readonly kind: 'typography'; readonly range: TextRange }
	/** The same words, but no longer in the same surroundings: what they say may be another thing. */
	| {
			readonly kind: 'context';
			readonly range: TextRange;
			readonly around: Change;
	  }
	/** Other words. */
	| {
			readonly kind: 'fuzzy';
			readonly range: TextRange;
			/** 1 − Levenshtein distance ÷ length of the longer. */
			readonly score: number;
			readonly diff: readonly DiffPart[];
			/** Where the surroundings have changed as well. */
			readonly around?: Change;
	  }
	/** Nowhere that is certain: for a person to decide. `candidates`: what is most like it. */
	| {
			readonly kind: 'orphan';
			readonly reason: 'absent' | 'ambiguous' | 'uncertain';
			readonly candidates: readonly Candidate[];
	  };

/** What differs between two texts, word by word; other marks and spaces of the same words do not. */
export function diffOf(old: string, present: string): DiffPart[] {
	const parts: DiffPart[] = [];
	for (const { value, added, removed } of diffWordsWithSpace(old, present)) {
		const last = parts.at(-1);
		if (added && last?.kind === 'removed' && plainForm(last.text) === plainForm(value)) {
			parts[parts.length - 1] = { kind: 'kept', text: value };
		} else {
			parts.push({ kind: added ? 'added' : removed ? 'removed' : 'kept', text: value });
		}
	}
	return parts;
}
