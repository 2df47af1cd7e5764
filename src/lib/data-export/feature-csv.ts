import { FLAT_COLUMNS } from '../dossier/model/exported';
import { basisWords } from '../evidence/basis-words';
import { aboutFile } from './about-file';
import { written } from './csv';
import { featureRecord, type FeatureRecord } from './feature-record';
import { flatColumns, LIST, withoutClashes } from './flat-columns';
import { featuresOf, type ExportInput } from './input';
import { placeOfFeature } from './place-of-feature';
import { wellKnownText } from './wkt';

/**
 * Layers as CSV with one row a feature and one place for each, `longitude` and `latitude` in degrees of
 * WGS 84: for programs that set points on a map. See {@link placeOfFeature} for which place.
 * @throws Error where a feature comes without its geometry
 */
export function placesCsv(input: ExportInput, layers: readonly string[]): string {
	return featuresCsv(input, layers, ['longitude', 'latitude'], (record) => {
		const [longitude, latitude] = placeOfFeature(record);
		return { longitude: String(longitude), latitude: String(latitude) };
	});
}

/**
 * The same with each feature's whole shape as well-known text in the column `WKT`, as GDAL and QGIS look
 * for it. Excel cuts cells of more than 32,767 characters, which boundaries have.
 * @throws Error where a feature comes without its geometry
 */
export function shapesCsv(input: ExportInput, layers: readonly string[]): string {
	return featuresCsv(input, layers, ['WKT'], ({ geometry }) => ({ WKT: wellKnownText(geometry) }));
}

const BEFORE = ['dossier', 'as_of', 'feature', 'layer', 'layer_name', 'name', 'detail'] as const;
const AFTER = [
	'basis',
	'basis_in_words',
	'certainty',
	'date',
	'note',
	'source',
	'statements',
	'boundary',
	...FLAT_COLUMNS,
	'licence',
	'border_policy',
	'warning'
] as const;

function featuresCsv(
	input: ExportInput,
	layers: readonly string[],
	numbers: readonly string[],
	shape: (record: FeatureRecord) => Readonly<Record<string, string>>
): string {
	const about = aboutFile(input, layers);
	const records = layers.flatMap((layer) =>
		featuresOf(input, layer).map((feature) => featureRecord(input, layer, feature))
	);
	const taken = [...BEFORE, ...AFTER, ...numbers];
	const owns = records.map(({ own }) => withoutClashes(own, taken));
	const ownColumns = [...new Set(owns.flatMap((own) => Object.keys(own)))];
	const rows = records.map((record, place) => ({
		...Object.fromEntries(ownColumns.map((name) => [name, cell(owns[place]?.[name])])),
		dossier: about.dossier.slug,
		as_of: about.asOf,
		feature: record.reference,
		layer: record.layer,
		layer_name: record.layerName,
		name: record.name,
		detail: record.detail,
		basis: record.basis,
		basis_in_words: record.basisInWords,
		certainty: record.certainty ?? '',
		date: record.date,
		note: record.note ?? '',
		source: record.source,
		statements: (record.statements ?? []).join(LIST),
		boundary: record.boundary ?? '',
		...flatColumns(input, record),
		licence: about.licence,
		border_policy: about.borderPolicy,
		warning: record.basis === 'illustrative' ? basisWords('illustrative') : '',
		...shape(record)
	}));
	return written([...BEFORE, ...ownColumns, ...AFTER, ...numbers], rows, numbers);
}

function cell(value: unknown): string {
	return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}
