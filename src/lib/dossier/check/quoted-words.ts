import * as v from 'valibot';
import { quotationsIn } from '../anchor/quotations';
import { plainForm, withoutQuotationMarks } from '../anchor/typography';
import type { Problem } from '../model/problem';
import { claimsFileSchema, dossierFileSchema } from '../model/schema';
import { parseArticle } from '../parse/article';
import { CLAIMS } from '../parse/parse-claims';
import { MANIFEST } from '../parse/parse-manifest';
import { jsonPath, shorten } from './report';

/** What is worded by us, and may quote the article. */
const WORDED = ['summary', 'condition', 'quantity', 'approval'] as const;
/** What stands around words that are quoted, and is no part of them. */
const MARKS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%‰°)]+$/gu;
const CUT = /…|\.\.\.|\[[^\]]*\]/u;

/**
 * Words that a claim's summary or terms put in quotation marks, and that none of its passages has: it
 * quotes what the article no longer says, or never did. Those in another language than the article are
 * a translation, which is not compared.
 *
 * @param files of a dossier without problems, by path from its folder
 */
export function quotedWordsWarnings(files: ReadonlyMap<string, string>): Problem[] {
	const { claims } = v.parse(claimsFileSchema, JSON.parse(files.get(CLAIMS) ?? ''));
	const manifest = v.safeParse(
		v.pick(v.object(dossierFileSchema.entries), ['language']),
		JSON.parse(files.get(MANIFEST) ?? '{}')
	);
	const language = manifest.success ? manifest.output.language : undefined;
	const own = new Map<string, boolean>();
	const isOwn = (article: string): boolean => {
		const file = files.get(`articles/${article}.md`) ?? '';
		const { article: parsed } = parseArticle(article, file, () => undefined);
		return language === undefined || primary(parsed?.language ?? '') === primary(language);
	};
	return claims.flatMap((claim, index) => {
		if (!own.has(claim.article)) own.set(claim.article, isOwn(claim.article));
		if (own.get(claim.article) !== true) return [];
		const passages = claim.passages.map(({ exact }) => comparable(exact));
		return WORDED.flatMap((key) =>
			quotedIn(claim[key] ?? '')
				.filter((words) => !passages.some((passage) => standsIn(passage, words)))
				.map((words) => ({
					file: CLAIMS,
					path: jsonPath('claims', index, key),
					message: `The claim “${claim.id}” quotes “${shorten(words)}”, which none of its passages has.`,
					remedy:
						'Quote what the passages say, add the passage that says it, or leave the quotation marks out.'
				}))
		);
	});
}

/** What stands between outermost quotation marks, without them. */
function quotedIn(text: string): string[] {
	const quotations = quotationsIn(text);
	return quotations
		.filter(
			({ start, end }) =>
				!quotations.some(
					(other) =>
						other.start <= start && end <= other.end && other.end - other.start > end - start
				)
		)
		.map(({ start, end }) => text.slice(start, end).replace(MARKS_AROUND, ''))
		.filter((words) => words !== '');
}

/** Whether words stand in a passage, one after the other where what is between them is cut out. */
function standsIn(passage: string, words: string): boolean {
	let from = 0;
	for (const part of words.split(CUT)) {
		const sought = comparable(part.replace(MARKS_AROUND, ''));
		const place = passage.indexOf(sought, from);
		if (place === -1) return false;
		from = place + sought.length;
	}
	return true;
}

function comparable(text: string): string {
	return withoutQuotationMarks(plainForm(text)).toLowerCase();
}

function primary(tag: string): string {
	return tag.split('-')[0] ?? tag;
}
