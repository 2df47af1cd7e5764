import type { Position } from 'geojson';
import { isObject } from '../check/check-schema';
import { signedArea } from '../check/geojson';
import { FLAT_COLUMNS, OWN_PREFIX, TOLD_MEMBERS, TOLD_PROPERTIES } from '../model/exported';
import { featureProperties } from '../model/schema';

type Properties = Readonly<Record<string, unknown>>;

/** What geographic programs add of their own: keys of a table, and how finely positions are written. */
const ADDED_MEMBERS: readonly string[] = ['name', 'xy_coordinate_resolution', 'bbox'];
const ADDED_PROPERTIES: readonly string[] = ['fid', 'ogc_fid', 'OBJECTID'];
/** Names of WGS 84 in longitude and latitude, as GeoJSON of 2008 has them. */
const WGS84 = /CRS:?84$|EPSG:.*\b4326$/i;

const TOLD: readonly string[] = [...TOLD_PROPERTIES, ...FLAT_COLUMNS, ...ADDED_PROPERTIES, 'id'];
/** Lists among a feature's own properties, which some programs turn into texts. */
const LISTS: readonly string[] = ['statements', 'label', 'frame'];

/**
 * A layer that was downloaded from a page of ours (see `data-export/geojson.ts`) as the dossier's file has
 * it, also where a geographic program such as QGIS has written it since: the features have their own ids
 * again, what follows from the dossier is left out, positions have six decimals and rings their direction.
 * Nothing else is changed: what somebody has added or written over stays, for the checks to name.
 *
 * 1. It is one of ours where a feature tells by its property `reference` which it is in which layer.
 * 2. Programs give every feature every column, and leave empty (null) what it does not have.
 * 3. Lists come back as lists, as JSON in a text, or as GDAL writes them: `(2:first,second)`.
 *
 * @param layer id of the layer whose file it is
 * @returns the collection as it was given, where it is not one of ours
 */
export function asLayerFile(collection: unknown, layer: string): unknown {
	if (!isObject(collection) || !Array.isArray(collection['features'])) return collection;
	const features = collection['features'] as unknown[];
	if (!features.some((feature) => referenceOf(feature) !== undefined)) return collection;
	const members = Object.entries(collection).filter(
		([key, value]) =>
			!(TOLD_MEMBERS as readonly string[]).includes(key) &&
			!ADDED_MEMBERS.includes(key) &&
			!(key === 'crs' && isWgs84(value))
	);
	return {
		...Object.fromEntries(members),
		features: features.map((feature) => asFeature(feature, layer))
	};
}

/** `<layer>:<id>`, where the properties have such a word. */
function referenceOf(feature: unknown): string | undefined {
	const properties = isObject(feature) ? feature['properties'] : undefined;
	const reference = isObject(properties) ? properties['reference'] : undefined;
	return typeof reference === 'string' && /^[^:\s]+:[^:\s]+$/.test(reference)
		? reference
		: undefined;
}

function isWgs84(crs: unknown): boolean {
	const properties = isObject(crs) ? crs['properties'] : undefined;
	const name = isObject(properties) ? properties['name'] : undefined;
	return typeof name === 'string' && WGS84.test(name);
}

function asFeature(feature: unknown, layer: string): unknown {
	if (!isObject(feature) || !isObject(feature['properties'])) return feature;
	const properties = feature['properties'];
	const id = referenceOf(feature) ?? properties['id'] ?? feature['id'];
	return {
		...without(feature, 'bbox'),
		// A feature of another layer keeps the whole word, which is no id: the check names it.
		id: typeof id === 'string' && id.startsWith(`${layer}:`) ? id.slice(layer.length + 1) : id,
		properties: ownProperties(properties),
		geometry: asGeometry(feature['geometry'])
	};
}

/** What a program has computed of a shape may no longer hold of it once its positions are rounded. */
function without(members: Properties, key: string): Properties {
	return Object.fromEntries(Object.entries(members).filter(([name]) => name !== key));
}

function ownProperties(properties: Properties): Properties {
	const { name, commonName } = properties;
	const own: [string, unknown][] = [];
	for (const [key, value] of Object.entries(properties)) {
		if (value === null || TOLD.includes(key)) continue;
		if (key === 'name' && name === commonName) continue;
		if (LISTS.includes(key)) own.push([key, asList(value)]);
		else if (key === 'date') own.push([key, asDate(value)]);
		else own.push([key.startsWith(OWN_PREFIX) ? key.slice(OWN_PREFIX.length) : key, value]);
	}
	// As our own files have them: a person compares the two.
	const rank = ([key]: [string, unknown]): number => (key === NAME ? -2 : COMMON.indexOf(key));
	return Object.fromEntries(own.sort((one, other) => rank(one) - rank(other)));
}

/** What is not in it is a layer's own, and comes after the name. */
const [NAME = '', ...COMMON] = Object.keys(featureProperties);

/** A list from a text that stands for one; anything else as it is. */
function asList(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const text = value.replace(/^\(\d+:(.*)\)$/s, '$1').replace(/^[[{(](.*)[\]})]$/s, '$1');
	return text
		.split(/[\s,;"]+/)
		.filter((word) => word !== '')
		.map((word) => (/^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word));
}

/** A day as ISO 8601 has it, where a program has written it as `2026/01/19` or given it an hour. */
function asDate(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const [, year, month, day] =
		/^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(value) ?? [];
	return year === undefined ? value : `${year}-${month}-${day}`;
}

const POLYGON_DEPTH: Readonly<Record<string, number>> = { Polygon: 1, MultiPolygon: 2 };

/** The geometry with six decimals, no position twice in a row, and rings by the right-hand rule. */
function asGeometry(geometry: unknown): unknown {
	if (!isObject(geometry) || !Array.isArray(geometry['coordinates'])) return geometry;
	const { type } = geometry;
	const coordinates = rounded(geometry['coordinates'] as unknown[]);
	const depth = typeof type === 'string' ? POLYGON_DEPTH[type] : undefined;
	return {
		...without(geometry, 'bbox'),
		coordinates:
			depth === 1
				? wound(coordinates)
				: depth === 2
					? (coordinates as unknown[][]).map((polygon) => wound(polygon))
					: coordinates
	};
}

function rounded(value: readonly unknown[]): unknown[] {
	const list = value.map((part) =>
		Array.isArray(part)
			? rounded(part)
			: typeof part === 'number'
				? Math.round(part * 1e6) / 1e6
				: part
	);
	return list.filter((part, place) => !isSamePosition(part, list[place - 1]));
}

function isSamePosition(one: unknown, other: unknown): boolean {
	return (
		isPosition(one) && isPosition(other) && one.every((degrees, place) => degrees === other[place])
	);
}

function isPosition(value: unknown): value is Position {
	return Array.isArray(value) && value.every((part) => typeof part === 'number');
}

/** A polygon's rings in the directions of RFC 7946, section 3.1.6: exterior counterclockwise. */
function wound(rings: unknown): unknown {
	if (!Array.isArray(rings)) return rings;
	return (rings as unknown[]).map((ring, place) => {
		if (!Array.isArray(ring) || !ring.every(isPair)) return ring;
		return signedArea(ring) > 0 === (place === 0) ? ring : [...ring].reverse();
	});
}

function isPair(value: unknown): value is [number, number] {
	return isPosition(value) && value.length === 2;
}
