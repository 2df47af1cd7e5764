import type * as v from 'valibot';
import type { claimsFileSchema, EditorNote } from '../model/schema';

export type WrittenClaims = v.InferOutput<typeof claimsFileSchema>;
/** A quote as it stands in claims.json: an orphan says so. */
export type WrittenQuote = EditorNote['quote'];

/** A quote of claims.json, and whose it is. */
export interface QuoteInFile {
	readonly article: string;
	readonly owner:
		| { readonly kind: 'claim'; readonly id: string; readonly passage: string }
		| { readonly kind: 'note'; readonly id: string };
	/** Where the object with exact, prefix and suffix stands in the file. */
	readonly steps: readonly (string | number)[];
	readonly quote: WrittenQuote;
}

/** All that claims.json anchors by a quote: the passages of its claims, then its editor's notes. */
export function quotesOf({ claims, notes }: WrittenClaims): QuoteInFile[] {
	return [
		...claims.flatMap(({ id, article, passages }, index) =>
			passages.map(({ id: passage, ...quote }, place): QuoteInFile => ({
				article,
				owner: { kind: 'claim', id, passage },
				steps: ['claims', index, 'passages', place],
				quote
			}))
		),
		...notes.map(({ id, article, quote }, index): QuoteInFile => ({
			article,
			owner: { kind: 'note', id },
			steps: ['notes', index, 'quote'],
			quote
		}))
	];
}
