import { length } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh, neighbors } from 'topojson-client';
import type {
	GeometryCollection,
	MultiPolygon as ArcMultiPolygon,
	Polygon as ArcPolygon,
	Properties,
	Topology
} from 'topojson-specification';
import { withoutCut } from './edge-of-the-map';

export interface CountryProperties {
	/** ISO 3166-1 alpha-3; XKX for Kosovo. */
	id: string;
	/** ISO 3166-1 alpha-2; XK for Kosovo. */
	iso2: string;
	/** Where to write the name: [longitude, latitude] in degrees. */
	label: [longitude: number, latitude: number];
}

export interface OblastProperties {
	/** ISO 3166-2, for instance `UA-63`. */
	id: string;
	/** English, from the Ukrainian form. */
	name: string;
}

/** A collection of areas with properties each, which TopoJSON's own types leave open. */
export interface AreaCollection<Own extends Properties> extends GeometryCollection<Own> {
	geometries: ((ArcPolygon<Own> | ArcMultiPolygon<Own>) & { properties: Own })[];
}

export type BoundaryTopology = Topology<{
	countries: AreaCollection<CountryProperties>;
	oblasts: AreaCollection<OblastProperties>;
}>;

export type CountryFeature = Feature<Polygon | MultiPolygon, CountryProperties>;

export interface Boundaries {
	/** By ISO 3166-1 alpha-3 code, in the order of the codes. */
	readonly countries: ReadonlyMap<string, CountryFeature>;
	/** The 27 first-level units of Ukraine, in the order of their codes. */
	readonly oblasts: FeatureCollection<Polygon | MultiPolygon, OblastProperties>;
}

const DECIMALS = 6;

const unpacked = new WeakMap<BoundaryTopology, BoundaryTopology>();
const decoded = new WeakMap<BoundaryTopology, Boundaries>();

/**
 * All countries and oblasts as GeoJSON, the same objects for the same file.
 *
 * Coordinates are [longitude, latitude] in degrees, six decimals at most; rings are closed and run as RFC 7946
 * asks, exterior anticlockwise and holes clockwise (d3-geo wants the opposite). No ring crosses ±180°.
 * @throws TypeError when `topology` is not one that `derive.ts` has written
 */
export function decodeBoundaries(topology: BoundaryTopology): Boundaries {
	const known = decoded.get(topology);
	if (known !== undefined) return known;
	const plain = unpack(topology);
	const countries = feature(plain, plain.objects.countries).features as CountryFeature[];
	const boundaries: Boundaries = {
		countries: new Map(countries.map((country) => [country.properties.id, country])),
		oblasts: feature(plain, plain.objects.oblasts) as Boundaries['oblasts']
	};
	decoded.set(topology, boundaries);
	return boundaries;
}

/** Codes of all that has a boundary: ISO 3166-1 alpha-3 of countries, ISO 3166-2 of oblasts. */
export function boundaryCodes({ countries, oblasts }: Boundaries): ReadonlySet<string> {
	return new Set([...countries.keys(), ...oblasts.features.map(({ properties }) => properties.id)]);
}

/**
 * The land border of two countries: the very points that both have. Coordinates are [longitude, latitude] in
 * degrees. Without lines when the countries have no land border.
 * @param first ISO 3166-1 alpha-3
 * @param second ISO 3166-1 alpha-3
 * @throws RangeError when there is no such country
 */
export function sharedBorder(
	topology: BoundaryTopology,
	first: string,
	second: string
): MultiLineString {
	const plain = unpack(topology);
	const one = countryGeometry(plain, first);
	const other = countryGeometry(plain, second);
	return mesh(
		plain,
		plain.objects.countries,
		(a, b) => (a === one && b === other) || (a === other && b === one)
	);
}

/**
 * The length of two countries' land border, in kilometres on a sphere; 0 when they have none. Borders are
 * generalised, so this is shorter than what surveyors give.
 * @throws RangeError when there is no such country
 */
export function borderLength(topology: BoundaryTopology, first: string, second: string): number {
	const border = sharedBorder(topology, first, second);
	return length({ type: 'Feature', geometry: border, properties: {} });
}

/**
 * The countries that have a land border with this one: ISO 3166-1 alpha-3 codes, in their order.
 * @throws RangeError when there is no such country
 */
export function landNeighbours(topology: BoundaryTopology, id: string): string[] {
	const { geometries } = topology.objects.countries;
	const index = geometries.indexOf(countryGeometry(topology, id));
	const indices = neighbors(geometries)[index] ?? [];
	return indices.flatMap((neighbour) => geometries[neighbour]?.properties.id ?? []).sort();
}

/**
 * Every land border between countries, each once, without coasts and without the cut at ±180°. Coordinates are
 * [longitude, latitude] in degrees.
 */
export function countryBorderLines(topology: BoundaryTopology): MultiLineString {
	const plain = unpack(topology);
	return mesh(plain, plain.objects.countries, (a, b) => a !== b);
}

/**
 * Every coast, without the cut at ±180°, where countries that reach across it are cut in two. Coordinates are
 * [longitude, latitude] in degrees.
 */
export function coastLines(topology: BoundaryTopology): MultiLineString {
	const plain = unpack(topology);
	const outlines = mesh(plain, plain.objects.countries as GeometryCollection, (a, b) => a === b);
	return { ...outlines, coordinates: outlines.coordinates.flatMap(withoutCut) };
}

/**
 * The coast of one country, as `coastLines`: [longitude, latitude] in degrees. Without lines when it has none.
 * @throws RangeError when there is no such country
 */
export function coastOf(topology: BoundaryTopology, id: string): MultiLineString {
	const plain = unpack(topology);
	const country = countryGeometry(plain, id);
	const outlines = mesh(
		plain,
		plain.objects.countries,
		(a, b) => (a as unknown) === b && a === country
	);
	return { ...outlines, coordinates: outlines.coordinates.flatMap(withoutCut) };
}

/**
 * Every line between two oblasts, each once, without the border and the coast of Ukraine. Coordinates are
 * [longitude, latitude] in degrees.
 */
export function oblastLines(topology: BoundaryTopology): MultiLineString {
	const plain = unpack(topology);
	return mesh(plain, plain.objects.oblasts, (a, b) => a !== b);
}

/**
 * The topology with arcs in degrees, rounded, once for each file: rounding the arcs and not the features keeps
 * polygons and lines made of the same arc equal to the last digit.
 */
function unpack(topology: BoundaryTopology): BoundaryTopology {
	const known = unpacked.get(topology);
	if (known !== undefined) return known;
	const { transform, ...rest } = topology;
	if (transform === undefined)
		throw new TypeError('The boundary file has no transform: run npm run geo:boundaries.');
	const [scaleX, scaleY] = transform.scale;
	const [shiftX, shiftY] = transform.translate;
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([differenceX = NaN, differenceY = NaN]) => {
			x += differenceX;
			y += differenceY;
			return [rounded(x * scaleX + shiftX), rounded(y * scaleY + shiftY)];
		});
	});
	const plain: BoundaryTopology = { ...rest, arcs };
	unpacked.set(topology, plain);
	return plain;
}

function rounded(degrees: number): number {
	return Number(degrees.toFixed(DECIMALS));
}

function countryGeometry(topology: BoundaryTopology, id: string) {
	const found = topology.objects.countries.geometries.find(
		({ properties }) => properties.id === id
	);
	if (found === undefined) throw new RangeError(`There is no country ${id} in the boundary file.`);
	return found;
}
