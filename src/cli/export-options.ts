import {
	DOSSIER_FORMAT_IDS,
	LAYER_FORMAT_IDS,
	type DossierFormatId,
	type LayerFormatId
} from '../lib/data-export/data-file';
import { suggestion } from '../lib/dossier/check/nearest';
import { LOCAL_SITE, readWords, siteAddress, UsageError } from './usage';

/** Layers in a format, or what no layer holds. */
type Wanted =
	| { readonly format: LayerFormatId; readonly layers: readonly string[] | 'all' }
	| { readonly format: DossierFormatId };

/** What is to be exported, and where to. */
export interface ExportOptions {
	readonly help: boolean;
	/** undefined: only help was asked for. */
	readonly wanted: Wanted | undefined;
	/** undefined: the first dossier. */
	readonly dossier: string | undefined;
	/** undefined: standard output. */
	readonly out: string | undefined;
	/** Address below which the pages are published, with a slash at its end. */
	readonly site: string;
}

export const USAGE = `Writes the data of a dossier to a file, or to standard output.

  npm run export -- --layer LAYER --format geojson --out layer.geojson
  npm run --silent export -- --all --format csv > claims.csv

What:
  --layer ID       a layer; give it again for more than one
  --all            all layers
  --annotations    the claims as a W3C Web Annotation collection (JSON-LD)
  --citations      the articles and other sources (CSL-JSON)

How:
  --format FORMAT  of layers: geojson (the default), csv or kml
  --dossier SLUG   a dossier other than the first
  --out FILE       where to write; standard output when left out (npm then needs --silent,
                   or its own lines stand above the data)
  --site ADDRESS   where the pages are published, for links and names in the files;
                   http://127.0.0.1:4173/ when left out, where npm start serves them
  --help           this text

Exit codes: 0 done, 1 could not be done, 2 wrong usage.
`;

/**
 * The command line, read and checked.
 * @param words what stands after the command's name
 * @throws UsageError
 */
export function parseOptions(words: readonly string[]): ExportOptions {
	const { layer, all, annotations, citations, format, dossier, out, site, help } = parse(words);
	const common = { help, dossier, out, site: siteAddress(site) };
	if (help) return { ...common, wanted: undefined };
	const asked = [
		...(layer === undefined ? [] : ['--layer']),
		...(all ? ['--all'] : []),
		...(annotations ? ['--annotations'] : []),
		...(citations ? ['--citations'] : [])
	];
	const [what, other] = asked;
	if (what === undefined) {
		throw new UsageError('Say what to export: --layer ID, --all, --annotations or --citations.');
	}
	if (other !== undefined) {
		throw new UsageError(`${asked.join(' and ')} cannot go together: give one of them.`);
	}
	if (layer === undefined && !all) {
		if (format !== undefined) {
			throw new UsageError(`${what} has one format only: leave --format out.`);
		}
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

function parse(words: readonly string[]) {
	return readWords(words, {
		layer: { type: 'string', multiple: true },
		all: { type: 'boolean', default: false },
		annotations: { type: 'boolean', default: false },
		citations: { type: 'boolean', default: false },
		format: { type: 'string' },
		dossier: { type: 'string' },
		out: { type: 'string' },
		site: { type: 'string', default: LOCAL_SITE },
		help: { type: 'boolean', default: false }
	}).values;
}
