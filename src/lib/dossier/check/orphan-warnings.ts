import * as v from 'valibot';
import { CLAIMS } from '../parse/parse-claims';
import { likelyPlaces, readText, type LikelyPlace } from '../change/plan-update';
import type { Problem } from '../model/problem';
import { jsonPath, shorten } from './report';
import { resolveQuote } from '../anchor/resolve-quote';
import { claimsFileSchema } from '../model/schema';
import { quotesOf, type QuoteInFile, type WrittenClaims } from '../parse/stored-quotes';

/**
 * What a maintainer is to decide about a dossier's orphans: each with what is most like it in the
 * article's present text.
 *
 * @param files of a dossier without problems, by path from its folder
 */
export function orphanWarnings(files: ReadonlyMap<string, string>): Problem[] {
	const claims = v.parse(claimsFileSchema, JSON.parse(files.get(CLAIMS) ?? ''));
	return quotesOf(claims)
		.filter(({ quote }) => quote.orphan !== undefined)
		.map((quote) => warningOf(quote, files.get(`articles/${quote.article}.md`) ?? '', claims));
}

function warningOf(inFile: QuoteInFile, articleFile: string, claims: WrittenClaims): Problem {
	const { article, owner, steps } = inFile;
	const { orphan, ...quote } = inFile.quote;
	const text = readText(articleFile);
	const now = resolveQuote(text.text, quote);
	const places = likelyPlaces(now, text);
	const problem = {
		file: CLAIMS,
		path: jsonPath(...steps, 'orphan'),
		message: `“${shorten(quote.exact)}” has had no certain place in the article “${article}” since ${orphan?.since} (${orphan?.reason}).`
	};
	if (now.kind === 'exact' || now.kind === 'moved') {
		return {
			...problem,
			message: `${problem.message} Its present text has it again, word for word: P${places[0]?.block}.`,
			remedy: `Take “orphan” out, or run npm run dossier:update -- ${article} with the present text.`
		};
	}
	return {
		...problem,
		message: [
			problem.message,
			consequence(owner, claims),
			places.length === 0
				? 'Nothing in its present text is like it.'
				: `Most like it: ${places.map(placeWords).join('; ')}.`
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
		remedy:
			owner.kind === 'claim'
				? 'Correct the quote and take “orphan” out, or delete the passage, or the claim if the article no longer makes it.'
				: 'Correct the quote and take “orphan” out, or delete the note.'
	};
}

/**
 * A claim that no passage supports any more is still shown, and so are the features that it names; but it
 * gives nobody a position.
 */
function consequence(owner: QuoteInFile['owner'], { claims }: WrittenClaims): string {
	if (owner.kind !== 'claim') return '';
	const claim = claims.find(({ id }) => id === owner.id);
	if (claim?.passages.some(({ orphan }) => orphan === undefined)) return '';
	const shown = claim?.features.length
		? `, which puts ${claim.features.join(', ')} on the map`
		: '';
	const position =
		claim?.status === undefined ? '' : ' Until you have decided, it gives nobody a position.';
	return `No other passage supports the claim “${owner.id}”${shown}.${position}`;
}

/** “P4, 88 %: …words before [the words] after…” in one line. */
function placeWords({ block, score, before, words, after }: LikelyPlace): string {
	const line = `…${before}[${words}]${after}…`.replace(/\s+/g, ' ');
	return `P${block}, ${Math.floor(score * 100)} %: “${line}”`;
}
