import * as v from 'valibot';
import {
	COMPARISON_FORMAT_IDS,
	DOSSIER_FORMAT_IDS,
	LAYER_FORMAT_IDS,
	type ComparisonFormatId,
	type DossierFormatId,
	type LayerFormatId
} from '../lib/data-export/data-file';
import { suggestion } from '../lib/dossier/check/nearest';
import { TABLE_KINDS, type TableKind } from '../lib/evidence/table/evidence-table';
import { isoDate } from '../lib/dossier/model/text-schemas';
import { publishedSite, readWords, UsageError } from './usage';

/** Layers in a format, or what no layer holds. */
type Wanted =
	| { readonly format: LayerFormatId; readonly layers: readonly string[] | 'all' }
	| { readonly format: DossierFormatId }
	/** Changes, since an ISO 8601 date. */
	| { readonly since: string }
	/** The page's table, as it opens. */
	| { readonly table: TableKind }
	/** Actors side by side, as a link to a view has them. */
	| { readonly compare: string; readonly format: ComparisonFormatId };

/** What is to be exported, and where to. */
export interface ExportOptions {
	readonly help: boolean;
	/** undefined: only help was asked for. */
	readonly wanted: Wanted | undefined;
	/** undefined: the first dossier. */
	readonly dossier: string | undefined;
	/** The day that is looked back to, as ISO 8601 date; undefined: the dossier's own. */
	readonly date: string | undefined;
	/** Which claims, as a link to a view has it; undefined: all. */
	readonly filter: string | undefined;
	/** undefined: standard output. */
	readonly out: string | undefined;
	/** Address below which the pages are published, with a slash at its end; undefined: nothing says it. */
	readonly site: string | undefined;
}

export const USAGE = `Writes the data of a dossier to a file, or to standard output.

  npm run export -- --layer LAYER --format geojson --out layer.geojson
  npm run --silent export -- --all --format csv > claims.csv

What:
  --layer ID       a layer; give it again for more than one
  --all            all layers
  --annotations    the claims as a W3C Web Annotation collection (JSON-LD)
  --citations      the articles and other sources (CSL-JSON)
  --changes-since DAY
                   what was said after a day (2026-01-19), and what it changes (CSV)
  --table KIND     the page’s table as it opens: actors, with what rosters list them as, or claims
                   (CSV)
  --compare A,B    two to four actors side by side, as “compare=” in the link to a view has them

How:
  --format FORMAT  of layers: geojson (the default), kml, csv (a row a claim), csv-places (a row a
                   feature, with longitude and latitude) or csv-wkt (with its shape as WKT);
                   of actors side by side: csv (the default) or markdown
  --dossier SLUG   a dossier other than the first
  --date DAY       the dossier as it stood on a day; on its own when left out
  --filter FACET:VALUE,…
                   only what a filter leaves, as “filter=” in the link to a view has it:
                   status:signed-intent,terms:approval
  --out FILE       where to write; standard output when left out (npm then needs --silent,
                   or its own lines stand above the data)
  --site ADDRESS   where the pages are published, for links and names in the files;
                   what ORIGIN says when left out; without either http://127.0.0.1:4173/,
                   where npm start serves them, and a line on standard error says so
  --help           this text

Exit codes: 0 done, 1 could not be done, 2 wrong usage.
`;

/**
 * The command line, read and checked.
 * @param words what stands after the command's name
 * @throws UsageError
 */
export function parseOptions(words: readonly string[]): ExportOptions {
	const {
		layer,
		all,
		annotations,
		citations,
		table,
		compare,
		format,
		dossier,
		filter,
		out,
		site,
		help,
		...days
	} = parse(words);
	const since = dayOf('--changes-since', days['changes-since']);
	const date = dayOf('--date', days.date);
	const common = { help, dossier, date, filter, out, site: publishedSite(site) };
	if (help) return { ...common, wanted: undefined };
	const asked = [
		...(layer === undefined ? [] : ['--layer']),
		...(all ? ['--all'] : []),
		...(annotations ? ['--annotations'] : []),
		...(citations ? ['--citations'] : []),
		...(since === undefined ? [] : ['--changes-since']),
		...(table === undefined ? [] : ['--table']),
		...(compare === undefined ? [] : ['--compare'])
	];
	const [what, other] = asked;
	if (what === undefined) {
		throw new UsageError(
			'Say what to export: --layer ID, --all, --annotations, --citations, --changes-since DAY, --table KIND or --compare A,B.'
		);
	}
	if (other !== undefined) {
		throw new UsageError(`${asked.join(' and ')} cannot go together: give one of them.`);
	}
	if (table !== undefined) return { ...common, wanted: { table: tableOf(table, format) } };
	if (compare !== undefined) {
		return { ...common, wanted: { compare, format: comparisonFormat(format) } };
	}
	if (layer === undefined && !all) {
		if (format !== undefined) {
			throw new UsageError(`${what} has one format only: leave --format out.`);
		}
		if (since !== undefined) return { ...common, wanted: { since } };
		return { ...common, wanted: { format: annotations ? 'annotations' : 'citations' } };
	}
	const known = LAYER_FORMAT_IDS.find((id) => id === (format ?? 'geojson'));
	if (known === undefined) {
		const meant = (DOSSIER_FORMAT_IDS as readonly string[]).includes(format ?? '')
			? `Use --${format}.`
			: suggestion(format ?? '', LAYER_FORMAT_IDS);
		throw new UsageError(`There is no format “${format}”. ${meant}`);
	}
	return { ...common, wanted: { format: known, layers: layer ?? 'all' } };
}

/** @throws UsageError where there is no such table, or not in this format */
function tableOf(text: string, format: string | undefined): TableKind {
	const kind = TABLE_KINDS.find((known) => known === text);
	if (kind === undefined) {
		throw new UsageError(`There is no table “${text}”. ${suggestion(text, TABLE_KINDS)}`);
	}
	if (format !== undefined && format !== 'csv') {
		throw new UsageError(`--table is written as csv alone, not as ${format}.`);
	}
	return kind;
}

/** @throws UsageError where actors side by side are not written in this format */
function comparisonFormat(text = 'csv'): ComparisonFormatId {
	const known = COMPARISON_FORMAT_IDS.find((id) => id === text);
	if (known !== undefined) return known;
	throw new UsageError(
		`--compare is not written as ${text}. ${suggestion(text, COMPARISON_FORMAT_IDS)}`
	);
}

/** @throws UsageError where it is no day */
function dayOf(word: string, text: string | undefined): string | undefined {
	if (text === undefined || v.is(isoDate, text)) return text;
	throw new UsageError(`${word} ${text} is no day: write it as 2026-01-19.`);
}

function parse(words: readonly string[]) {
	return readWords(words, {
		layer: { type: 'string', multiple: true },
		all: { type: 'boolean', default: false },
		annotations: { type: 'boolean', default: false },
		citations: { type: 'boolean', default: false },
		'changes-since': { type: 'string' },
		table: { type: 'string' },
		compare: { type: 'string' },
		date: { type: 'string' },
		filter: { type: 'string' },
		format: { type: 'string' },
		dossier: { type: 'string' },
		out: { type: 'string' },
		site: { type: 'string' },
		help: { type: 'boolean', default: false }
	}).values;
}
