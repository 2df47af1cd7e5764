import type { ActorId } from '../dossier/model/types';
import { annotations, ANNOTATIONS_TYPE } from './annotations';
import { citations, CITATIONS_TYPE } from './citations';
import { changesCsv, csv } from './csv';
import { placesCsv, shapesCsv } from './feature-csv';
import { comparisonCsv, comparisonMarkdown } from './comparison-text';
import { geoJson } from './geojson';
import { layerIds } from '../layers/layers-of';
import type { ExportInput } from './input';
import { kml } from './kml';
import { tableCsv, type SeenTable } from './table-text';

/** A finished file: its name, and its text to be written as UTF-8. */
export interface DataFile {
	readonly name: string;
	readonly mediaType: string;
	readonly text: string;
}

interface LayerFormat {
	readonly mediaType: string;
	readonly extension: string;
	/** What tells its file from another with the same extension. */
	readonly suffix?: string;
	/** Whether the features' geometries are needed. */
	readonly shapes: boolean;
	readonly write: (input: ExportInput, layers: readonly string[]) => string;
}

const CSV_TYPE = 'text/csv;charset=utf-8';

/** The formats of layers. */
export const LAYER_FORMATS = {
	geojson: {
		mediaType: 'application/geo+json',
		extension: 'geojson',
		shapes: true,
		write: geoJson
	},
	csv: { mediaType: CSV_TYPE, extension: 'csv', shapes: false, write: csv },
	'csv-places': {
		mediaType: CSV_TYPE,
		extension: 'csv',
		suffix: 'places',
		shapes: true,
		write: placesCsv
	},
	'csv-wkt': {
		mediaType: CSV_TYPE,
		extension: 'csv',
		suffix: 'wkt',
		shapes: true,
		write: shapesCsv
	},
	kml: {
		mediaType: 'application/vnd.google-earth.kml+xml',
		extension: 'kml',
		shapes: true,
		write: kml
	}
} as const satisfies Record<string, LayerFormat>;
export type LayerFormatId = keyof typeof LAYER_FORMATS;
export const LAYER_FORMAT_IDS = Object.keys(LAYER_FORMATS) as LayerFormatId[];

/** The formats of what no layer holds: the claims with their passages, and the sources. */
const DOSSIER_FORMATS = {
	annotations: { mediaType: ANNOTATIONS_TYPE, extension: 'jsonld', write: annotations },
	citations: { mediaType: CITATIONS_TYPE, extension: 'json', write: citations }
} as const;
export type DossierFormatId = keyof typeof DOSSIER_FORMATS;
export const DOSSIER_FORMAT_IDS = Object.keys(DOSSIER_FORMATS) as DossierFormatId[];

/**
 * Layers as a file. The same input gives the same bytes, in Node and in the browser.
 * @throws Error where the format needs shapes and a feature comes without
 */
export function layersFile(
	input: ExportInput,
	layers: readonly string[],
	format: LayerFormatId
): DataFile {
	const { mediaType, extension, suffix, write }: LayerFormat = LAYER_FORMATS[format];
	const all = layerIds(input.dossier).every((layer) => layers.includes(layer));
	const subject = [all ? 'all-layers' : layers.join('-'), ...(suffix ? [`as-${suffix}`] : [])].join(
		'-'
	);
	return { name: fileName(input, subject, extension), mediaType, text: write(input, layers) };
}

/** The dossier's claims or sources as a file. */
export function dossierFile(input: ExportInput, format: DossierFormatId): DataFile {
	const { mediaType, extension, write } = DOSSIER_FORMATS[format];
	return { name: fileName(input, format, extension), mediaType, text: write(input) };
}

/** What changed since a day, an ISO 8601 date, as CSV. */
export function changesFile(input: ExportInput, since: string): DataFile {
	const { mediaType, extension } = LAYER_FORMATS.csv;
	const name = fileName(input, `changes-since-${since}`, extension);
	return { name, mediaType, text: changesCsv(input, since) };
}

/** A table as CSV: the columns and rows that are seen, in their order. */
export function tableFile(input: ExportInput, table: SeenTable): DataFile {
	const { mediaType, extension } = LAYER_FORMATS.csv;
	const name = fileName(input, `table-of-${table.kind}`, extension);
	return { name, mediaType, text: tableCsv(input, table) };
}

/** The formats of actors side by side. */
const COMPARISON_FORMATS = {
	csv: { mediaType: CSV_TYPE, extension: 'csv', write: comparisonCsv },
	markdown: {
		mediaType: 'text/markdown;charset=utf-8',
		extension: 'md',
		write: comparisonMarkdown
	}
} as const;
export type ComparisonFormatId = keyof typeof COMPARISON_FORMATS;
export const COMPARISON_FORMAT_IDS = Object.keys(COMPARISON_FORMATS) as ComparisonFormatId[];

/** Actors side by side, in their order. */
export function comparisonFile(
	input: ExportInput,
	actors: readonly ActorId[],
	format: ComparisonFormatId
): DataFile {
	const { mediaType, extension, write } = COMPARISON_FORMATS[format];
	const name = fileName(input, `comparison-of-${actors.join('-')}`, extension);
	return { name, mediaType, text: write(input, actors) };
}

function fileName({ dossier, filter }: ExportInput, subject: string, extension: string): string {
	const part = filter === undefined ? '' : '-filtered';
	return `${dossier.slug}-${dossier.asOf}-${subject}${part}.${extension}`;
}
