import { EVERY_FEATURE, splitReference } from '../dossier/model/reference';
import type { EditorNote, Quote } from '../dossier/model/schema';
import type {
	Article,
	Claim,
	FeatureReference,
	PlacedNote,
	TextRange
} from '../dossier/model/types';
import { formatDate } from '../language/format';
import { language } from '../language/language';
import { t } from '../language/with-export';
import { termsOfClaim, termWords } from '../evidence/term-words';
import { aboutFile, LICENCE_OF_CLAIMS } from './about-file';
import { claimRecord, type ClaimRecord } from './claim-record';
import { layerIds } from '../layers/layers-of';
import {
	articleTextAddress,
	featureAddress,
	layersAddress,
	pageAddress,
	isClaimLeft,
	type ExportInput
} from './input';

/** Media type of a Web Annotation document: https://www.w3.org/TR/annotation-protocol/#media-type */
export const ANNOTATIONS_TYPE = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

/**
 * The dossier's claims and editor's notes as a W3C Web Annotation collection in JSON-LD
 * (https://www.w3.org/TR/annotation-model/), whole on its first page. A claim is one annotation: its
 * summary describes the passages that are its targets. Each target is selected twice in the
 * article's text, which its source's address gives as plain text: by quotation (`exact`, `prefix`,
 * `suffix`) and by position (`start`, `end`: counted in Unicode code points from 0, end exclusive).
 * An orphan, which the present text has no certain place for, is selected by quotation alone, and the
 * state of its source is that of the days up to its loss.
 * `dcterms:date` is the day on which a claim was said, `dcterms:temporal` the days of which it speaks, and
 * `dcterms:relation` the claims that it repeats, updates, contradicts or withdraws.
 * When annotations were made has not been recorded, so none says `created`.
 */
export function annotations(input: ExportInput): string {
	const { dossier } = input;
	const page = pageAddress(input);
	const about = aboutFile(input, layerIds(input.dossier));
	const agents = {
		creator: { type: 'Organization', name: t('export:annotations.creator') },
		generator: { type: 'Software', name: t('page:product'), homepage: input.site },
		rights: LICENCE_OF_CLAIMS
	};
	const items = [
		...dossier.claims
			.filter((claim) => isClaimLeft(input, claim))
			.map((claim) => ({ ...claimAnnotation(input, claim), ...agents })),
		...dossier.notes.map((note) => ({ ...noteAnnotation(input, note), ...agents })),
		...(dossier.orphanedNotes ?? []).map((note) => ({
			...orphanedNoteAnnotation(input, note),
			...agents
		}))
	];
	const collection = {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `${page}#annotations`,
		type: 'AnnotationCollection',
		label: t('export:annotations.label', {
			title: dossier.title,
			date: formatDate(dossier.asOf)
		}),
		'dcterms:valid': dossier.asOf,
		'dcterms:description': [
			t('export:annotations.positions'),
			about.filter ?? '',
			about.basis,
			about.warning ?? '',
			about.licence,
			about.borderPolicy
		]
			.filter((text) => text !== '')
			.join(' '),
		...agents,
		total: items.length,
		first: {
			id: `${page}#annotations-1`,
			type: 'AnnotationPage',
			partOf: `${page}#annotations`,
			startIndex: 0,
			items
		}
	};
	return `${JSON.stringify(collection, null, '\t')}\n`;
}

function claimAnnotation(input: ExportInput, claim: Claim) {
	const record = claimRecord(input, claim);
	return {
		id: `${pageAddress(input)}#claim-${claim.id}`,
		type: 'Annotation',
		motivation: 'describing',
		'dcterms:date': record.saidOn,
		...temporal(record),
		...(record.links !== undefined && {
			'dcterms:relation': record.links.map(({ claim: id }) => ({
				id: `${pageAddress(input)}#claim-${id}`
			}))
		}),
		body: [
			text(record.summary, 'describing'),
			...termsOfClaim(claim).map((term) => text(termWords(term), 'describing')),
			text(record.attributionInWords, 'describing'),
			...(record.review === undefined ? [] : [text(record.review.inWords, 'commenting')]),
			...(record.laterInWords ?? []).map((words) => text(words, 'commenting')),
			...[record.kind, record.status, record.strength].flatMap((word) =>
				word === undefined ? [] : [tag(word)]
			),
			...record.actors.map(({ name }) => text(name, 'tagging')),
			...claim.features.map((reference) => ({
				type: 'SpecificResource',
				source: addressOf(input, reference),
				purpose: 'linking'
			}))
		],
		target: [
			...claim.passages.map(({ article, start, end, ...quote }) =>
				target(input, article, quote, { start, end })
			),
			...(claim.orphans ?? []).map(({ article, since, ...quote }) =>
				orphanedTarget(input, article, quote, since)
			)
		]
	};
}

/** The days of which a claim speaks, as an interval of ISO 8601-2: an end that is not known is “..”. */
function temporal({ validFrom, validTo }: ClaimRecord): { readonly 'dcterms:temporal'?: string } {
	if (validFrom === undefined && validTo === undefined) return {};
	return { 'dcterms:temporal': `${validFrom ?? '..'}/${validTo ?? '..'}` };
}

function noteAnnotation(
	input: ExportInput,
	{ id, article, quote, text: words, ...range }: PlacedNote
) {
	return {
		id: `${pageAddress(input)}#note-${id}`,
		type: 'Annotation',
		motivation: 'commenting',
		body: text(words, 'commenting'),
		target: target(input, article, quote, range)
	};
}

function orphanedNoteAnnotation(
	input: ExportInput,
	{ id, article, quote, text: words }: EditorNote
) {
	const { since = '' } = quote.orphan ?? {};
	return {
		id: `${pageAddress(input)}#note-${id}`,
		type: 'Annotation',
		motivation: 'commenting',
		body: text(words, 'commenting'),
		target: orphanedTarget(input, article, quote, since)
	};
}

function text(value: string, purpose: 'describing' | 'commenting' | 'tagging') {
	return { type: 'TextualBody', value, language: language(), format: 'text/plain', purpose };
}

/** A word of the dossier's own vocabulary, which is in no language. */
function tag(value: string) {
	return { type: 'TextualBody', value, format: 'text/plain', purpose: 'classifying' };
}

function target(input: ExportInput, id: string, quote: Quote, range: TextRange) {
	const article = articleOf(input, id);
	return {
		type: 'SpecificResource',
		source: sourceOf(input, article),
		selector: [
			quoteSelector(quote),
			{ type: 'TextPositionSelector', ...inCodePoints(article, range) }
		]
	};
}

/** https://www.w3.org/TR/annotation-model/#time-state */
function orphanedTarget(input: ExportInput, id: string, quote: Quote, since: string) {
	const article = articleOf(input, id);
	return {
		type: 'SpecificResource',
		source: sourceOf(input, article),
		state: {
			type: 'TimeState',
			sourceDateStart: `${article.date}T00:00:00Z`,
			sourceDateEnd: `${since}T00:00:00Z`
		},
		selector: [quoteSelector(quote)]
	};
}

function quoteSelector({ exact, prefix, suffix }: Quote) {
	return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

function articleOf({ dossier }: ExportInput, id: string): Article {
	const article = dossier.articles.find((candidate) => candidate.id === id);
	if (article === undefined) throw new Error(`There is no article “${id}” in the dossier.`);
	return article;
}

function sourceOf(input: ExportInput, article: Article) {
	return {
		id: articleTextAddress(input, article.id),
		type: 'Text',
		format: 'text/plain',
		language: article.language,
		'dcterms:title': article.title,
		...(article.publisher !== null && { 'dc:publisher': article.publisher }),
		'dcterms:issued': article.date
	};
}

/** From UTF-16 code units, in which JavaScript counts, to code points, in which the model does. */
function inCodePoints({ body }: Pick<Article, 'body'>, { start, end }: TextRange): TextRange {
	const before = [...body.slice(0, start)].length;
	return { start: before, end: before + [...body.slice(start, end)].length };
}

function addressOf(input: ExportInput, reference: FeatureReference): string {
	const { layer, id } = splitReference(reference);
	return id === EVERY_FEATURE ? layersAddress(input, [layer]) : featureAddress(input, reference);
}
