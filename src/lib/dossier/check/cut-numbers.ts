import * as v from 'valibot';
import { anchorQuote } from '../anchor/anchor';
import { cutsNumber } from '../anchor/whole-tokens';
import type { Problem } from '../model/problem';
import { claimsFileSchema } from '../model/schema';
import { articleParts } from '../parse/article';
import { CLAIMS } from '../parse/parse-claims';
import { quotesOf } from '../parse/stored-quotes';
import { jsonPath, shorten } from './report';

/**
 * Quotes that begin or end within a number: “at least 25” of “at least 250” is another number.
 * @param files of a dossier without problems, by path from its folder
 */
export function cutNumberWarnings(files: ReadonlyMap<string, string>): Problem[] {
	const claims = v.parse(claimsFileSchema, JSON.parse(files.get(CLAIMS) ?? ''));
	return quotesOf(claims).flatMap(({ article, steps, quote }): Problem[] => {
		if (quote.orphan !== undefined) return [];
		const body = articleParts(files.get(`articles/${article}.md`) ?? '')?.body ?? '';
		const anchor = anchorQuote(body, quote);
		if (anchor.kind !== 'found') return [];
		const { start, end } = anchor.range;
		if (!cutsNumber(body, start) && !cutsNumber(body, end)) return [];
		return [
			{
				file: CLAIMS,
				path: jsonPath(...steps, 'exact'),
				message: `“${shorten(quote.exact)}” begins or ends within a number of the article “${article}”.`,
				remedy: 'Quote the whole number.'
			}
		];
	});
}
