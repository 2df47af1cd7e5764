import { applyEdits } from 'jsonc-parser';
import * as v from 'valibot';
import { anchorQuote } from '../anchor/anchor';
import { selectorFor } from '../anchor/selector';
import { claimsFileSchema } from '../model/schema';
import { parseArticle } from '../parse/article';
import { jsonTree } from '../parse/parse-json';
import { quotesOf } from '../parse/stored-quotes';
import { editObject } from './edit-json';

/** How much of its neighbours a quote is given, UTF-16 code units: enough to be found again. */
const NEIGHBOURS = { prefix: 24, suffix: 24 } as const;

/** What giving quotes their neighbours does to claims.json. */
export interface FilledQuotes {
	/** The file's new text: every other character is as it was. */
	readonly claims: string;
	/** How many quotes were given theirs. */
	readonly filled: number;
}

/**
 * Gives every quote that stands alone the text before and after it, which vouches for it when the text
 * around it changes. Orphans, and quotes that have neighbours already, stay as they are.
 *
 * @param files of a dossier without problems, by path from its folder
 */
export function fillQuotes(files: ReadonlyMap<string, string>): FilledQuotes {
	const claims = files.get('claims.json') ?? '';
	const tree = jsonTree(claims);
	const quotes = quotesOf(v.parse(claimsFileSchema, JSON.parse(claims)));
	const edits = quotes.flatMap(({ article, steps, quote }) => {
		if (quote.orphan !== undefined || quote.prefix !== '' || quote.suffix !== '') return [];
		// The dossier has no problems: there is nothing to report.
		const { body } = parseArticle(
			article,
			files.get(`articles/${article}.md`) ?? '',
			() => undefined
		);
		const anchor = anchorQuote(body, quote);
		if (anchor.kind !== 'found') return [];
		const { prefix, suffix } = selectorFor(body, anchor.range, NEIGHBOURS);
		return prefix === '' && suffix === ''
			? []
			: [editObject(claims, tree, steps, { prefix, suffix })];
	});
	return { claims: applyEdits(claims, edits.flat()), filled: edits.length };
}
