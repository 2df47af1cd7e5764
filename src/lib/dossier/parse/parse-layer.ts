import { isObject } from '../check/check-schema';
import { TO_DEGREES } from '../check/geojson';
import { LIMITS } from '../model/limits';
import { asLayerFile } from './downloaded-layer';
import { checkDuplicates, written, writtenIds } from '../check/known-ids';
import { parseJson } from './parse-json';
import { jsonPath, namingItems, shorten, type Report } from '../check/report';
import { isCountry } from '../model/reference';
import type { LayerFeature } from '../model/types';
import type { LayerRules } from './layer-rules';
import { parseFeature, type LayerContext } from './parse-feature';

/** A layer's file as far as it can be read. */
export interface LayerFile {
	readonly id: string;
	/** Ids as written; undefined where they cannot be told. */
	readonly ids: ReadonlySet<string> | undefined;
	/** The features that are right, by their index in the file. */
	readonly features: ReadonlyMap<number, LayerFeature>;
}

const COLLECTION_KEYS: ReadonlySet<string> = new Set(['type', 'features', 'name', 'bbox']);

/**
 * `<layer>.geojson`: an RFC 7946 FeatureCollection, whose problems by itself are reported. One that was
 * downloaded from a page of ours, and maybe edited since, is taken as the file that it was made from.
 */
export function parseLayer(
	text: string,
	layer: LayerRules,
	reportOnFile: Report,
	context: LayerContext = {}
): LayerFile {
	const raw = asLayerFile(parseJson(text, reportOnFile), layer.id);
	const report = namingItems(raw, reportOnFile);
	const unreadable: LayerFile = { id: layer.id, ids: undefined, features: new Map() };
	if (raw === undefined) return unreadable;
	const list = written(raw, 'features');
	if (!isObject(raw) || raw['type'] !== 'FeatureCollection' || !Array.isArray(list)) {
		report(
			'',
			'The file is not a GeoJSON FeatureCollection.',
			'Write {"type": "FeatureCollection", "features": […]}.'
		);
		return unreadable;
	}
	for (const key of Object.keys(raw)) {
		if (COLLECTION_KEYS.has(key)) continue;
		if (key !== 'crs') {
			report(jsonPath(key), `A FeatureCollection has no key “${key}” here.`, 'Remove it.');
			continue;
		}
		const projection = otherProjection(raw[key]);
		report(
			'crs',
			projection === undefined
				? 'RFC 7946 has no “crs”: coordinates are WGS 84 longitude and latitude.'
				: `The coordinates are those of “${shorten(projection)}”: RFC 7946 has WGS 84 longitude and latitude, and no “crs”.`,
			projection === undefined
				? 'Convert the coordinates if they are anything else, and remove the key.'
				: `${TO_DEGREES} Remove the key.`
		);
		// Every position would be told as well.
		if (projection !== undefined) return { ...unreadable, ids: writtenIds(list) };
	}
	if (list.length === 0) {
		report('features', 'The layer has no features.', 'Add one, or remove the file.');
		return unreadable;
	}
	if (list.length > LIMITS.items) {
		report(
			'features',
			`The layer has more than ${LIMITS.items} features.`,
			'Divide or simplify it.'
		);
		return unreadable;
	}
	const items = list as unknown[];
	checkDuplicates(
		items.map((feature, index) => [written(feature, 'id'), 'features', index, 'id']),
		'a feature',
		report
	);
	const features = new Map<number, LayerFeature>();
	for (const [index, item] of items.entries()) {
		const feature = parseFeature(item, index, layer, report, context);
		if (feature !== undefined) features.set(index, feature);
	}
	checkCountries(features, report);
	return { id: layer.id, ids: writtenIds(items), features };
}

/** The name of a coordinate reference system, as GeoJSON of 2008 has it, that is not WGS 84's. */
function otherProjection(crs: unknown): string | undefined {
	const name = written(written(crs, 'properties'), 'name');
	return typeof name === 'string' && !/CRS:?84$|EPSG:.*\b4326$/i.test(name) ? name : undefined;
}

/** That each country is one feature of the layer at most, and no id is the code of another country. */
function checkCountries(features: ReadonlyMap<number, LayerFeature>, report: Report): void {
	const first = new Map<string, number>();
	for (const [index, { id, country }] of features) {
		const path = (key: string) => jsonPath('features', index, ...key.split('.'));
		if (country === undefined) continue;
		const before = first.get(country);
		if (before === undefined) first.set(country, index);
		else {
			report(
				path('properties.boundary'),
				`The layer has the country ${country} already (features[${before}]).`,
				'Keep one of the two: a country stands for one thing in a layer.'
			);
		}
		if (isCountry(id) && id !== country) {
			report(
				path('id'),
				`The id “${id}” is the code of a country, and the feature is another: its boundary is ${country}.`,
				`Write "${country}", or an id that is no code.`
			);
		}
	}
}
