import { actorName } from '../evidence/evidence-context';
import { attributionWords } from '../evidence/attribution';
import { statusWords } from '../evidence/claim-words';
import { termsOfClaim, termWords } from '../evidence/term-words';
import { laterWords } from '../evidence/later-words';
import { cautionWords } from '../evidence/orphan-words';
import type { Article, Claim, Dossier } from '../dossier/model/types';
import { t } from '../language/with-export';
import { inWords } from '../language/words';
import { LICENCE_OF_CLAIMS } from './about-file';
import { articleTextAddress, pageAddress, passageAddress, type ExportInput } from './input';

/*
 * What search engines are told of a dossier, in the words of https://schema.org:
 *
 * - `Dataset`: the dossier, with what it may be used on and where its files are.
 * - `Claim`: what somebody is said to do. `appearance` is the article that has it, never
 *   `firstAppearance`: nobody has looked where it was said first. `claimInterpreter` is who read it
 *   out of the article, which is the dossier's editors; who vouches for it, and on what condition, is said in
 *   `description`, and so is what nobody has read again since the article's words changed,
 *   and what has since been said of it.
 * - `Quotation` (in `citation`): the article's own words.
 * - `DefinedTerm` (in `keywords`): the claim's status, which is a word of the dossier's own vocabulary.
 * - Not `ClaimReview`: it rates how true a claim is, and we say only what stands where.
 */

const CONTEXT = 'https://schema.org';

/** What a page says of its dossier. */
export type DatasetInput = Pick<
	Dossier,
	'slug' | 'title' | 'deck' | 'language' | 'asOf' | 'frame' | 'credits'
>;

/**
 * The dossier as a `Dataset`.
 * @param site address below which the dossiers' pages are, whole or from the page, with a slash at its end
 */
export function datasetRecord(dossier: DatasetInput, site: string): object {
	const { slug, title, deck, language, asOf, frame, credits } = dossier;
	const [west, south, east, north] = frame;
	const page = `${site}${slug}`;
	return {
		'@context': CONTEXT,
		'@type': 'Dataset',
		'@id': `${page}#dossier`,
		name: title,
		description: deck,
		url: page,
		inLanguage: language,
		dateModified: asOf,
		isAccessibleForFree: true,
		license: LICENCE_OF_CLAIMS,
		creditText: inWords(credits),
		creator: { '@type': 'Organization', name: t('export:annotations.creator') },
		// South, west, north and east, as https://schema.org/box has it.
		spatialCoverage: {
			'@type': 'Place',
			geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` }
		},
		distribution: [
			{
				'@type': 'DataDownload',
				encodingFormat: 'application/ld+json',
				contentUrl: `${page}/claims.json`
			}
		]
	};
}

/** Every claim of a dossier as a `Claim`, with its quotes and the articles that they stand in. */
export function claimRecords(input: ExportInput): object {
	const { dossier } = input;
	return {
		'@context': CONTEXT,
		'@graph': [
			...dossier.articles.map((article) => articleRecord(input, article)),
			...dossier.claims.map((claim) => recordOf(input, claim))
		]
	};
}

function articleRecord(input: ExportInput, article: Article): object {
	const { id, title, publisher, date, language, url } = article;
	return {
		'@type': 'NewsArticle',
		'@id': articleTextAddress(input, id),
		...(url !== undefined && { url }),
		headline: title,
		...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
		datePublished: date,
		inLanguage: language
	};
}

function recordOf(input: ExportInput, claim: Claim): object {
	const { dossier } = input;
	const { vocabulary } = dossier;
	const page = pageAddress(input);
	// An orphan's quote stands in an article no more: it is no citation of it.
	const articles = [...new Set(claim.passages.map(({ article }) => article))];
	return {
		'@type': 'Claim',
		'@id': `${page}#claim-${claim.id}`,
		text: claim.summary,
		isPartOf: { '@id': `${page}#dossier` },
		datePublished: claim.saidOn,
		description: descriptionOf(dossier, claim),
		claimInterpreter: { '@type': 'Organization', name: t('export:annotations.creator') },
		...(claim.status !== undefined && {
			keywords: {
				'@type': 'DefinedTerm',
				termCode: claim.status,
				name: statusWords(claim, vocabulary)
			}
		}),
		about: claim.actors.map((actor) => ({ '@type': 'Thing', name: actorName(input, actor) })),
		appearance: articles.map((id) => ({ '@id': articleTextAddress(input, id) })),
		citation: claim.passages.map(({ id, article, exact }) => ({
			'@type': 'Quotation',
			text: exact,
			url: passageAddress(input, id),
			isPartOf: { '@id': articleTextAddress(input, article) }
		}))
	};
}

function descriptionOf(dossier: Dossier, claim: Claim): string {
	return [
		attributionWords(claim, dossier.vocabulary),
		...termsOfClaim(claim).map(termWords),
		cautionWords(claim) ?? '',
		...laterWords(dossier, claim)
	]
		.filter((words) => words !== '')
		.join('. ');
}

/** A record as it may stand in a page: nothing in it ends the element that it is in. */
export function inPage(record: object): string {
	return JSON.stringify(record).replaceAll('<', '\\u003c');
}
