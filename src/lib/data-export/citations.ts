import { t } from '../language/with-export';
import { layerIds } from '../layers/layers-of';
import { featuresOf, isClaimLeft, type ExportInput } from './input';
import { sourceRecords } from '../evidence/source-records';
import type { CitedSource } from '../evidence/sources';

/** https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export const CITATIONS_TYPE = 'application/vnd.citationstyles.csl+json';

/**
 * The dossier's articles and its other sources as CSL-JSON, for Zotero and other reference managers:
 * a list of items, articles first, of a filter those that what it leaves rests on. What no field of CSL has a place for is in `custom`; a field that
 * is not known is left out.
 */
export function citations(input: ExportInput): string {
	const { dossier } = input;
	const cited = input.filter && citedBy(input);
	const ids = [...dossier.articles, ...dossier.sources]
		.map(({ id }) => id)
		.filter((id) => cited?.has(id) ?? true);
	const items = sourceRecords(dossier, ids).map((source) => cslItem(input, source));
	return `${JSON.stringify(items, null, '\t')}\n`;
}

/** What claims and features rest on that a filter leaves. */
function citedBy(input: ExportInput): ReadonlySet<string> {
	const { dossier } = input;
	const features = layerIds(dossier).flatMap((layer) => featuresOf(input, layer));
	return new Set([
		...dossier.claims.filter((claim) => isClaimLeft(input, claim)).map(({ article }) => article),
		...features.flatMap(({ properties: { source, statements = [] } }) => [source, ...statements])
	]);
}

/** The types of CSL: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const TYPES = { press: 'article-newspaper', document: 'document', data: 'dataset' } as const;

/** A source as CSL-JSON. */
export function cslItem(
	{ dossier }: Pick<ExportInput, 'dossier'>,
	{ id, type, ...source }: CitedSource
) {
	const article = dossier.articles.find((candidate) => candidate.id === id);
	const other = article === undefined && dossier.sources.find((candidate) => candidate.id === id);
	const kind = other ? (other.type ?? 'document') : 'press';
	const language = other ? other.language : article?.language;
	return {
		id,
		type: TYPES[kind],
		title: source.title,
		...(source.publisher !== null && {
			[kind === 'press' ? 'container-title' : 'publisher']: source.publisher
		}),
		issued: { 'date-parts': [source.date.split('-').map(Number)] },
		...(language !== undefined && { language }),
		...(source.url !== null && { URL: source.url }),
		...(source.publisher === null && { note: t('evidence:publisher-not-stated') }),
		custom: {
			dossier: dossier.slug,
			asOf: dossier.asOf,
			basis: t(`export:citations.${type}`),
			licence:
				type === 'article'
					? t('export:licence.quotations')
					: (source.licence ?? t('export:licence.none'))
		}
	};
}
