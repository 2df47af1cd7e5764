import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { BBox, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import {
	borderLength,
	decodeBoundaries,
	landNeighbours,
	type BoundaryTopology
} from './boundaries';
import { distanceBetween, outlineOf, type Outline } from './outline-distance';

/** Where a country lies as seen from another. All in whole metres, on a sphere. */
export interface CountryFacts {
	/** Length of the land border with the other country; 0 where they share none. */
	readonly sharedBorder: number;
	/** From border to border; 0 where they touch, and for the country itself. */
	readonly distance: number;
	/**
	 * To the nearest point of the line; 0 where it runs through the country or begins at its
	 * border; null without a line.
	 */
	readonly distanceToLine: number | null;
	/** Only of a country that the line runs through: not of one where it only begins. */
	readonly lineRunsThrough?: true;
}

/** A country, prepared for measuring. */
interface MeasuredCountry {
	readonly outline: Outline;
	readonly parts: readonly { readonly part: Polygon; readonly box: BBox }[];
}

const measured = new WeakMap<BoundaryTopology, ReadonlyMap<string, MeasuredCountry>>();

/** All countries, prepared once for each file. */
function measuredCountries(topology: BoundaryTopology): ReadonlyMap<string, MeasuredCountry> {
	const known = measured.get(topology);
	if (known !== undefined) return known;
	const countries = new Map(
		[...decodeBoundaries(topology).countries].map(([id, { geometry }]) => [id, prepare(geometry)])
	);
	measured.set(topology, countries);
	return countries;
}

function prepare(geometry: Polygon | MultiPolygon): MeasuredCountry {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return {
		outline: outlineOf(polygons.flat()),
		parts: polygons.map((coordinates) => {
			const part: Polygon = { type: 'Polygon', coordinates };
			return { part, box: bbox(part) };
		})
	};
}

/**
 * How every country lies to one of them and to the line, by ISO 3166-1 alpha-3 code.
 *
 * Distances are the shortest between the outlines, overseas parts included, along great circles on a
 * sphere of the Earth's mean radius (6,371,008.8 m): at most 0.6% from those on the ellipsoid. The
 * outlines are generalised, so all figures are: print them rounded.
 *
 * @param centre ISO 3166-1 alpha-3
 * @param line its lines are the line; areas among its features are passed over
 * @throws RangeError when there is no such country
 */
export function factsOfCountries(
	topology: BoundaryTopology,
	centre: string,
	line: FeatureCollection<Geometry | null> | undefined
): Record<string, CountryFacts> {
	const countries = measuredCountries(topology);
	const middle = countries.get(centre);
	if (middle === undefined) {
		throw new RangeError(`There is no country ${centre} in the boundary file.`);
	}
	const lines = linesOf(line);
	const positions = lines.flat();
	const around = bbox({ type: 'MultiPoint', coordinates: positions });
	const lineOutline = lines.length === 0 ? undefined : outlineOf(lines);
	const neighbours = new Set(landNeighbours(topology, centre));
	const facts: Record<string, CountryFacts> = {};
	for (const [id, country] of countries) {
		const touches = id === centre || neighbours.has(id);
		const within = runsThrough(country, positions, around);
		const toLine = lineOutline && !within ? distanceBetween(country.outline, lineOutline) : 0;
		facts[id] = {
			sharedBorder: neighbours.has(id) ? Math.round(borderLength(topology, centre, id) * 1000) : 0,
			distance: touches ? 0 : Math.round(distanceBetween(country.outline, middle.outline)),
			distanceToLine: lineOutline ? Math.round(toLine) : null,
			...(within && { lineRunsThrough: true })
		};
	}
	return facts;
}

/** One position alone does not count, since that at a line’s end may lie on the border. */
function runsThrough(
	{ parts }: MeasuredCountry,
	positions: readonly Position[],
	around: BBox
): boolean {
	const near = parts.filter(({ box }) => meet(box, around));
	let within = 0;
	for (const position of positions) {
		if (near.some(({ part }) => booleanPointInPolygon(position, part))) within++;
		if (within > 1) return true;
	}
	return false;
}

function meet(one: BBox, other: BBox): boolean {
	return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

function linesOf(collection: FeatureCollection<Geometry | null> | undefined): Position[][] {
	return (collection?.features ?? []).flatMap(({ geometry }) => {
		if (geometry?.type === 'LineString') return [geometry.coordinates];
		return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
	});
}
