import Papa from 'papaparse';
import { EVERY_FEATURE, splitReference } from '../dossier/model/reference';
import type { Claim, FeatureReference } from '../dossier/model/types';
import { BASES } from '../dossier/model/vocabulary';
import { t } from '../language/with-export';
import { layerById, layerIds } from '../layers/layers-of';
import { changesIn } from '../evidence/changes';
import { earlierWords } from '../evidence/change-words';
import { basisWords } from '../evidence/basis-words';
import { describe } from '../evidence/describe';
import { sourceRecords } from '../evidence/source-records';
import { aboutFile, type AboutFile } from './about-file';
import { claimRecord } from './claim-record';
import { LINES, LIST } from './flat-columns';
import { featuresOf, isClaimLeft, type ExportInput } from './input';
import { spreadsheetText } from './spreadsheet-text';

/**
 * Excel takes a file without this mark for the system's old code page and breaks every name with an
 * accent; LibreOffice, Numbers and R's readr know it too. Other readers find it before the name of
 * the first column: `utf-8-sig` in Python, `bom: true` in csv-parse.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The claims about some layers as CSV (RFC 4180) in UTF-8: one row a claim, in the dossier's order,
 * every cell in quotation marks, lines ended with CR LF. What the article does not say is an empty
 * cell. Nothing in it can be taken for a formula; see {@link spreadsheetText}.
 */
export function csv(input: ExportInput, layers: readonly string[]): string {
	const about = aboutFile(input, layers);
	const concerned = new Set<Claim>(
		layers.flatMap((layer) =>
			featuresOf(input, layer).flatMap(({ id }) => input.index.claimsOfFeature(`${layer}:${id}`))
		)
	);
	// A claim about no feature, or about a position that no longer stands, belongs to no layer: it would be
	// missing from a file of everything.
	const everything = layerIds(input.dossier).every((layer) => layers.includes(layer));
	const rows = input.dossier.claims
		.filter((claim) => (everything || concerned.has(claim)) && isClaimLeft(input, claim))
		.map((claim) => row(input, claim, about));
	return written(COLUMNS, rows);
}

/**
 * What changed since a day as CSV, as {@link csv} has it: one row a change, the newest first, with what it
 * does to which earlier claims before the columns of its claim.
 * @param since ISO 8601 date; the dossier's own is the last that counts
 */
export function changesCsv(input: ExportInput, since: string): string {
	const about = aboutFile(input, layerIds(input.dossier));
	const changes = changesIn(input.dossier, { since, until: input.dossier.asOf }).filter(
		({ claim }) => isClaimLeft(input, claim)
	);
	const rows = changes.map(({ kind, claim, earlier }) => ({
		since,
		change: kind,
		earlier_claims: earlier.map(({ id }) => id).join(LIST),
		earlier_in_words: earlier.map(earlierWords).join(LINES),
		...row(input, claim, about)
	}));
	const own = ['since', 'said_on', 'change', 'earlier_claims', 'earlier_in_words'] as const;
	return written([...own, ...COLUMNS.filter((column) => column !== 'said_on')], rows);
}

/**
 * A table as all our files in CSV are written.
 * @param unguarded columns that hold nothing but what we have computed: a minus before a number is none
 *   of a formula
 */
export function written<Column extends string>(
	columns: readonly Column[],
	rows: readonly Readonly<Partial<Record<Column, string>>>[],
	unguarded: readonly Column[] = []
): string {
	const cells = rows.map((row) =>
		columns.map((column) => {
			const text = row[column] ?? '';
			return unguarded.includes(column) ? text : spreadsheetText(text);
		})
	);
	return commaSeparated([[...columns], ...cells]);
}

/** Lines of cells, the first of them the names of the columns, as all our files in CSV are written. */
export function commaSeparated(lines: readonly (readonly string[])[]): string {
	// Given apart from no lines, the names of the columns would end with an empty one.
	const text = Papa.unparse(lines as string[][], { quotes: true, newline: '\r\n' });
	return `${BYTE_ORDER_MARK}${text}\r\n`;
}

const COLUMNS = [
	'dossier',
	'as_of',
	'claim',
	'actors',
	'actor_names',
	'summary',
	'kind',
	'kind_in_words',
	'status',
	'status_in_words',
	'strength',
	'attribution',
	'condition',
	'quantity',
	'approval',
	'features',
	'feature_names',
	'shape_basis',
	'shape_basis_in_words',
	'quotes',
	'paragraphs',
	'orphaned_quotes',
	'editor_notes',
	'article',
	'article_title',
	'publisher',
	'article_date',
	'url',
	'licence',
	'border_policy',
	'warning',
	'review',
	'publisher_urls',
	'later_in_words',
	'said_on',
	'valid_from',
	'valid_to',
	'links'
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

function row(input: ExportInput, claim: Claim, about: AboutFile): Row {
	const record = claimRecord(input, claim);
	const [article] = sourceRecords(input.dossier, [claim.article]);
	const bases = new Set(
		input.index
			.featuresOfClaim(claim.id)
			.flatMap((reference) => input.index.feature(reference)?.properties.basis ?? [])
	);
	const basis = BASES.filter((candidate) => bases.has(candidate));
	return {
		dossier: about.dossier.slug,
		as_of: about.asOf,
		claim: record.id,
		actors: record.actors.map(({ id }) => id).join(LIST),
		actor_names: record.actors.map(({ name }) => name).join(LIST),
		summary: record.summary,
		kind: record.kind,
		kind_in_words: record.kindInWords,
		status: record.status ?? '',
		status_in_words: record.statusInWords ?? '',
		strength: record.strength,
		attribution: record.attributionInWords,
		condition: record.condition ?? '',
		quantity: record.quantity ?? '',
		approval: record.approval ?? '',
		features: record.features.join(LIST),
		feature_names: record.features.map((reference) => featureName(input, reference)).join(LIST),
		shape_basis: basis.join(LIST),
		shape_basis_in_words: basis.map(basisWords).join(LINES),
		quotes: record.passages.map(({ quoteInWords }) => quoteInWords).join(LINES),
		paragraphs: record.passages.map(({ paragraph }) => String(paragraph)).join(LIST),
		orphaned_quotes: (record.orphanedPassages ?? [])
			.map(({ quote, standingInWords: standing }) =>
				t('evidence:orphan.quoted', { quote, standing })
			)
			.join(LINES),
		review: record.review?.inWords ?? '',
		said_on: record.saidOn,
		valid_from: record.validFrom ?? '',
		valid_to: record.validTo ?? '',
		links: (record.links ?? []).map(({ type, claim: other }) => `${type} ${other}`).join(LIST),
		later_in_words: (record.laterInWords ?? []).join(LINES),
		publisher_urls: record.passages.flatMap(({ publisherLink = [] }) => publisherLink).join(LINES),
		editor_notes: record.editorNotes
			.map(({ about: words, text }) => t('export:note', { words, text }))
			.join(LINES),
		article: claim.article,
		article_title: article?.title ?? '',
		publisher: article?.publisher ?? t('evidence:publisher-not-stated'),
		article_date: article?.date ?? '',
		url: record.passages[0]?.link ?? about.permalink,
		licence: about.licence,
		border_policy: about.borderPolicy,
		warning: basis.includes('illustrative') ? basisWords('illustrative') : ''
	};
}

/** A feature's name with its layer's, which tells “France” from “France”. */
function featureName(input: ExportInput, reference: FeatureReference): string {
	const { layer: id, id: feature } = splitReference(reference);
	const layer = layerById(input.dossier, id)?.name;
	if (layer === undefined) return reference;
	if (feature === EVERY_FEATURE) return t('export:whole-layer', { layer });
	return t('export:feature-of-layer', { feature: describe(input, reference).name, layer });
}
