import type { Geometry } from 'geojson';
import { checkSchema, isObject } from '../check/check-schema';
import type { Bounds } from '../check/exchanged';
import { checkGeometry, hasSixDecimals } from '../check/geojson';
import { written } from '../check/known-ids';
import { jsonPath, type Report } from '../check/report';
import { isCountry } from '../model/reference';
import { isReserved } from '../model/reserved';
import { featurePropertiesSchema } from '../model/schema';
import type { LayerFeature } from '../model/types';
import type { LayerRules } from './layer-rules';

/** What the rest of the dossier says of what a layer should hold. */
export interface LayerContext {
	/** ISO 3166-1 alpha-3 codes that exist; without them every code of three letters does. */
	readonly countries?: ReadonlySet<string> | undefined;
	/** What the map shows at first; undefined where dossier.json cannot be read. */
	readonly frame?: Bounds | undefined;
}

/** The geometries that can be drawn as an area, a line or a point. */
const GEOMETRY_TYPES = {
	area: ['Polygon', 'MultiPolygon'],
	line: ['LineString', 'MultiLineString'],
	point: ['Point', 'MultiPoint']
} as const satisfies Record<string, readonly Geometry['type'][]>;

const FEATURE_KEYS: ReadonlySet<string> = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);

/** One feature of a layer's file, whose problems by itself are reported; undefined where it has any. */
export function parseFeature(
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
		checkShape(geometry, properties, layer, note, base);
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

/** That something is drawn of a feature: it has a category, and a geometry that this one draws. */
function checkShape(
	geometry: Geometry | null,
	properties: LayerFeature['properties'],
	{ id: layer, shapeOf }: LayerRules,
	report: Report,
	base: readonly (string | number)[]
): void {
	const shape = shapeOf(properties);
	if (shape === undefined) {
		report(
			jsonPath(...base, 'properties'),
			`The layer “${layer}” has no category for these properties: the feature would not be seen.`,
			'Correct them, or add a category to the layer in dossier.json whose “where” they fit.'
		);
		return;
	}
	const types: readonly string[] = GEOMETRY_TYPES[shape];
	const type = geometry?.type ?? 'Polygon';
	if (types.includes(type)) return;
	report(
		jsonPath(...base, 'geometry', 'type'),
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
	frame: Bounds | undefined
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
		'Add one, or name the country or region in “boundary” and run npm run geo:derive.'
	);
	return undefined;
}

/** The shape of a boundary, which nobody has written: whatever is wrong with it, there is one remedy. */
function checkFilledIn(
	value: unknown,
	report: Report,
	path: readonly (string | number)[],
	frame: Bounds | undefined
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
