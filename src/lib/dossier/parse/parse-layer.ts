import type { Geometry } from 'geojson';
import type * as v from 'valibot';
import { checkSchema, isObject } from '../check/check-schema';
import type { Extent } from '../check/exchanged';
import { checkGeometry, hasSixDecimals, TO_DEGREES } from '../check/geojson';
import { LIMITS } from '../model/limits';
import { checkDuplicates, written, writtenIds } from '../check/known-ids';
import { parseJson } from './parse-json';
import { jsonPath, namingItems, shorten, type Report } from '../check/report';
import { isCountry } from '../model/reference';
import { isReserved } from '../model/reserved';
import { featurePropertiesSchema } from '../model/schema';
import type { Claim, LayerFeature } from '../model/types';

/** What the dossier must know of a layer to check its data. */
export interface LayerRules {
	readonly id: string;
	/** Schema of a feature's properties, those of every layer included. */
	readonly properties: v.GenericSchema;
	/** What a feature with these properties is drawn as; without it geometries of every kind pass. */
	readonly shapeOf?:
		| ((properties: Readonly<Record<string, unknown>>) => keyof typeof GEOMETRY_TYPES | undefined)
		| undefined;
	/** What must hold between a feature and its claims: the sentence to show if it does not. */
	readonly rule?:
		((feature: LayerFeature, claims: readonly Claim[]) => string | undefined) | undefined;
}

/** What the rest of the dossier says of what a layer should hold. */
export interface LayerContext {
	/** ISO 3166-1 alpha-3 codes that exist; without them every code of three letters does. */
	readonly countries?: ReadonlySet<string> | undefined;
	/** What the map shows at first; undefined where dossier.json cannot be read. */
	readonly frame?: Extent | undefined;
}

/** A layer's file as far as it can be read. */
export interface LayerFile {
	readonly id: string;
	/** Ids as written; undefined where they cannot be told. */
	readonly ids: ReadonlySet<string> | undefined;
	/** The features that are right, by their index in the file. */
	readonly features: ReadonlyMap<number, LayerFeature>;
}

/** The geometries that can be drawn as an area, a line or a point. */
const GEOMETRY_TYPES = {
	area: ['Polygon', 'MultiPolygon'],
	line: ['LineString', 'MultiLineString'],
	point: ['Point', 'MultiPoint']
} as const satisfies Record<string, readonly Geometry['type'][]>;

const COLLECTION_KEYS: ReadonlySet<string> = new Set(['type', 'features', 'name', 'bbox']);
const FEATURE_KEYS: ReadonlySet<string> = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);

/** `<layer>.geojson`: an RFC 7946 FeatureCollection, whose problems by itself are reported. */
export function parseLayer(
	text: string,
	layer: LayerRules,
	reportOnFile: Report,
	context: LayerContext = {}
): LayerFile {
	const raw = parseJson(text, reportOnFile);
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

function parseFeature(
	value: unknown,
	index: number,
	layer: LayerRules,
	report: Report,
	{ countries, frame }: LayerContext
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
	const note: Report = (...problem) => {
		clean = false;
		report(...problem);
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
	const geometry = checkFeatureGeometry(value, note, base, frame);
	if (properties !== undefined && geometry !== undefined) {
		checkType(geometry, layer.id, layer.shapeOf?.(properties), note, [...base, 'geometry', 'type']);
	}
	if (!clean || properties === undefined || geometry === undefined) return undefined;
	const country = countryOf(id as string, properties.boundary, countries);
	return {
		...{ type: 'Feature', id: id as string, geometry, properties },
		...(country !== undefined && { country })
	};
}

/** The country that a feature is: its boundary says so, and where it has none, an id that is a code. */
function countryOf(
	id: string,
	boundary: string | undefined,
	countries: ReadonlySet<string> | undefined
): string | undefined {
	const code = boundary ?? id;
	return isCountry(code) && (countries?.has(code) ?? true) ? code : undefined;
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

/** That a geometry is of a kind that its layer draws; one that is filled in is an area. */
function checkType(
	geometry: Geometry | null,
	layer: string,
	shape: keyof typeof GEOMETRY_TYPES | undefined,
	report: Report,
	steps: readonly (string | number)[]
): void {
	if (shape === undefined) return;
	const types: readonly string[] = GEOMETRY_TYPES[shape];
	const type = geometry?.type ?? 'Polygon';
	if (types.includes(type)) return;
	report(
		jsonPath(...steps),
		geometry === null
			? `A boundary is an area, and the layer “${layer}” draws such a feature as a ${shape}: it would not be seen.`
			: `The layer “${layer}” draws such a feature as ${shape === 'area' ? 'an area' : `a ${shape}`}: a ${type} would not be seen.`,
		`Write a ${types.join(' or ')}, or put the feature into a layer that draws what it is.`
	);
}

/** undefined: wrong, and reported. null: to be filled in from the boundaries. */
function checkFeatureGeometry(
	feature: Record<string, unknown>,
	report: Report,
	base: readonly (string | number)[],
	frame: Extent | undefined
): Geometry | null | undefined {
	const path = [...base, 'geometry'];
	const value = feature['geometry'];
	const boundary = written(feature['properties'], 'boundary');
	if (value !== null && boundary !== undefined) return checkFilledIn(value, report, path, frame);
	if (value !== null) return checkGeometry(value, report, path, frame);
	if (boundary !== undefined) return null;
	report(
		jsonPath(...path),
		'The feature has no geometry.',
		'Add one, or name the country or oblast in “boundary” and run npm run geo:derive.'
	);
	return undefined;
}

/** The shape of a boundary, which nobody has written: whatever is wrong with it, there is one remedy. */
function checkFilledIn(
	value: unknown,
	report: Report,
	path: readonly (string | number)[],
	frame: Extent | undefined
): Geometry | undefined {
	let isFirst = true;
	const note: Report = (_, message, __, { cause = message } = {}) => {
		if (!isFirst) return;
		isFirst = false;
		report(
			jsonPath(...path),
			`The shape of the boundary is damaged. ${message}`,
			'Run npm run geo:derive, which fills it in anew.',
			{ cause }
		);
	};
	return checkGeometry(value, note, path, frame);
}
