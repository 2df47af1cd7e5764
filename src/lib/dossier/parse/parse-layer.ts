import type { Geometry } from 'geojson';
import type * as v from 'valibot';
import { checkSchema, isObject } from '../check/check-schema';
import { checkGeometry, hasSixDecimals } from '../check/geojson';
import { LIMITS } from '../model/limits';
import { checkDuplicates, written, writtenIds } from '../check/known-ids';
import { parseJson } from './parse-json';
import { jsonPath, type Report } from '../check/report';
import { isReserved } from '../model/reserved';
import { featurePropertiesSchema } from '../model/schema';
import type { Claim, LayerFeature } from '../model/types';

/** What the dossier must know of a layer to check its data. */
export interface LayerRules {
	readonly id: string;
	/** Schema of a feature's properties, those of every layer included. */
	readonly properties: v.GenericSchema;
	/** What must hold between a feature and its claims: the sentence to show if it does not. */
	readonly rule?:
		((feature: LayerFeature, claims: readonly Claim[]) => string | undefined) | undefined;
}

/** A layer's file as far as it can be read. */
export interface LayerFile {
	readonly id: string;
	/** Ids as written; undefined where they cannot be told. */
	readonly ids: ReadonlySet<string> | undefined;
	/** The features that are right, by their index in the file. */
	readonly features: ReadonlyMap<number, LayerFeature>;
}

const COLLECTION_KEYS: ReadonlySet<string> = new Set(['type', 'features', 'name', 'bbox']);
const FEATURE_KEYS: ReadonlySet<string> = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);

/** `<layer>.geojson`: an RFC 7946 FeatureCollection, whose problems by itself are reported. */
export function parseLayer(text: string, layer: LayerRules, report: Report): LayerFile {
	const raw = parseJson(text, report);
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
		if (key === 'crs') {
			report(
				'crs',
				'RFC 7946 has no “crs”: coordinates are WGS 84 longitude and latitude.',
				'Convert the coordinates if they are anything else, and remove the key.'
			);
		} else {
			report(jsonPath(key), `A FeatureCollection has no key “${key}” here.`, 'Remove it.');
		}
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
		const feature = parseFeature(item, index, layer, report);
		if (feature !== undefined) features.set(index, feature);
	}
	return { id: layer.id, ids: writtenIds(items), features };
}

function parseFeature(
	value: unknown,
	index: number,
	layer: LayerRules,
	report: Report
): LayerFeature | undefined {
	const base = ['features', index] as const;
	if (!isObject(value) || value['type'] !== 'Feature') {
		report(
			jsonPath(...base),
			'This is not a GeoJSON Feature.',
			'Write {"type": "Feature", "id": …, "geometry": …, "properties": …}.'
		);
		return undefined;
	}
	let clean = true;
	const note: Report = (path, message, remedy) => {
		clean = false;
		report(path, message, remedy);
	};
	for (const key of Object.keys(value)) {
		if (FEATURE_KEYS.has(key)) continue;
		note(
			jsonPath(...base, key),
			`A Feature has no key “${key}”.`,
			'Put it into the feature’s properties.'
		);
	}
	const id = value['id'];
	if (typeof id !== 'string' || !/^[A-Za-z0-9_-]{1,100}$/.test(id)) {
		note(
			jsonPath(...base, 'id'),
			id === undefined ? 'The feature has no id.' : 'The id does not fit.',
			'Write at most 100 letters, digits, hyphens and underscores; links and claims use it.'
		);
	} else if (isReserved(id)) {
		note(
			jsonPath(...base, 'id'),
			`“${id}” cannot be an id.`,
			'Choose another word: JavaScript has a meaning for this one.'
		);
	}
	const properties = checkProperties(value['properties'], layer, note, [...base, 'properties']);
	const geometry = checkFeatureGeometry(value, note, base);
	if (!clean || properties === undefined || geometry === undefined) return undefined;
	return { type: 'Feature', id: id as string, geometry, properties };
}

/** Against the layer's schema first; what a layer has left out is caught by that of every layer. */
function checkProperties(
	value: unknown,
	layer: LayerRules,
	report: Report,
	base: readonly (string | number)[]
): LayerFeature['properties'] | undefined {
	const own = checkSchema(layer.properties, value, report, base);
	if (!isObject(own)) return undefined;
	const known = Object.fromEntries(
		Object.keys(featurePropertiesSchema.entries).flatMap((key) =>
			Object.hasOwn(own, key) ? [[key, own[key]]] : []
		)
	);
	const common = checkSchema(featurePropertiesSchema, known, report, base);
	if (common === undefined) return undefined;
	if (common.label?.some((degrees) => !hasSixDecimals(degrees))) {
		report(
			jsonPath(...base, 'label'),
			'A position has more than six decimals.',
			'Round it to six decimals or fewer.'
		);
	}
	return { ...own, ...common };
}

/** undefined: wrong, and reported. null: to be filled in from the boundaries. */
function checkFeatureGeometry(
	feature: Record<string, unknown>,
	report: Report,
	base: readonly (string | number)[]
): Geometry | null | undefined {
	const path = [...base, 'geometry'];
	const value = feature['geometry'];
	if (value !== null) return checkGeometry(value, report, path);
	if (written(feature['properties'], 'boundary') !== undefined) return null;
	report(
		jsonPath(...path),
		'The feature has no geometry.',
		'Add one, or name the country or oblast in “boundary” and run npm run geo:derive.'
	);
	return undefined;
}
