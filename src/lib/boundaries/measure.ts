import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import {
	borderLength,
	decodeBoundaries,
	landNeighbours,
	type BoundaryTopology
} from './boundaries';
import { distanceBetween, outlineOf } from './outline-distance';

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
	const { countries } = decodeBoundaries(topology);
	const middle = countries.get(centre);
	if (middle === undefined) {
		throw new RangeError(`There is no country ${centre} in the boundary file.`);
	}
	const centreOutline = outlineOf(ringsOf(middle.geometry));
	const lines = linesOf(line);
	const lineOutline = lines.length === 0 ? undefined : outlineOf(lines);
	const neighbours = new Set(landNeighbours(topology, centre));
	const facts: Record<string, CountryFacts> = {};
	for (const [id, { geometry }] of countries) {
		const outline = id === centre ? centreOutline : outlineOf(ringsOf(geometry));
		const touches = id === centre || neighbours.has(id);
		const within = runsThrough(geometry, lines);
		const toLine = lineOutline && !within ? distanceBetween(outline, lineOutline) : 0;
		facts[id] = {
			sharedBorder: neighbours.has(id) ? Math.round(borderLength(topology, centre, id) * 1000) : 0,
			distance: touches ? 0 : Math.round(distanceBetween(outline, centreOutline)),
			distanceToLine: lineOutline ? Math.round(toLine) : null,
			...(within && { lineRunsThrough: true })
		};
	}
	return facts;
}

/** One position alone does not count, since that at a line’s end may lie on the border. */
function runsThrough(area: Polygon | MultiPolygon, lines: readonly Position[][]): boolean {
	return lines.flat().filter((position) => booleanPointInPolygon(position, area)).length > 1;
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
	return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function linesOf(collection: FeatureCollection<Geometry | null> | undefined): Position[][] {
	return (collection?.features ?? []).flatMap(({ geometry }) => {
		if (geometry?.type === 'LineString') return [geometry.coordinates];
		return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
	});
}
