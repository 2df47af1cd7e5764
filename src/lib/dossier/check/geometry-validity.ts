import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import TopologyValidationError from 'jsts/org/locationtech/jts/operation/valid/TopologyValidationError.js';
import { LRUCache } from 'lru-cache';

/** Where, and why, programs that hold to the OGC's simple features refuse a geometry. */
export interface InvalidPlace {
	/** From the geometry to the position that is to blame: `['coordinates', 0, 1, 17]`. */
	readonly steps: readonly (string | number)[];
	readonly message: string;
	readonly remedy: string;
}

type Rings = Polygon['coordinates'];

const TOUCH_IN_POINTS = 'may only touch in points (RFC 7946, section 3.1.6)';

/**
 * The first place at which an area is not valid as OGC 06-103r4, “Simple feature access”, sections
 * 6.1.11 and 6.1.14 define it: a ring that crosses or touches itself; a hole that does not lie within
 * its polygon, lies in another hole, or has a side in common with another ring; holes that cut the
 * polygon into pieces; parts of a MultiPolygon that overlap or have a side in common. The judge is
 * JTS, whose rules are those of GEOS and so of QGIS, PostGIS and GDAL.
 *
 * @param geometry its rings are closed and have four positions or more, [longitude, latitude] in
 *   degrees, which are finite numbers
 * @returns undefined for a valid area, and for points and lines, which always are
 */
export function invalidPlace(geometry: Geometry): InvalidPlace | undefined {
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return undefined;
	const text = JSON.stringify(geometry.coordinates);
	if (valid.has(text)) return undefined;
	const place = placeIn(geometry);
	if (place === undefined && text.length <= MOST_REMEMBERED) valid.set(text, true);
	return place;
}

/** Characters of coordinates: about as many as all countries of the world have. */
const MOST_REMEMBERED = 4_000_000;

/** Coordinates of valid areas: the same countries stand in many layers, and in many dossiers. */
const valid = new LRUCache<string, true>({
	maxSize: MOST_REMEMBERED,
	sizeCalculation: (_, text) => text.length
});

function placeIn(geometry: Polygon | MultiPolygon): InvalidPlace | undefined {
	if (geometry.type === 'Polygon') {
		if (faultOf(geometry) === undefined) return undefined;
		return invalidRing(geometry.coordinates, ['coordinates']);
	}
	if (faultOf(geometry) === undefined) return undefined;
	const polygons = geometry.coordinates;
	for (const [index, rings] of polygons.entries()) {
		if (faultOf({ type: 'Polygon', coordinates: rings }) === undefined) continue;
		return invalidRing(rings, ['coordinates', index]);
	}
	const upTo = (part: number) =>
		faultOf({ type: 'MultiPolygon', coordinates: polygons.slice(0, part + 1) });
	const part = firstInvalid(polygons.length, (index) => upTo(index) !== undefined);
	const at = upTo(part)?.at;
	return {
		steps: ['coordinates', part, 0, nearest(polygons[part]?.[0], at)],
		message: 'Parts of a MultiPolygon overlap, or have a side in common.',
		remedy: `Join this part and the other into one polygon, or cut it off where they meet: parts ${TOUCH_IN_POINTS}.`
	};
}

/** The ring that is to blame in a polygon that is not valid: itself, or the first hole too many. */
function invalidRing(rings: Rings, steps: readonly (string | number)[]): InvalidPlace {
	for (const [index, ring] of rings.entries()) {
		const fault = faultOf({ type: 'Polygon', coordinates: [ring] });
		if (fault === undefined) continue;
		return {
			steps: [...steps, index, nearest(ring, fault.at)],
			message: 'A ring crosses itself, or touches itself.',
			remedy:
				'Move or remove this position, or the other side; where a ring comes back to one of its positions, make two rings of it.'
		};
	}
	const upTo = (hole: number) =>
		faultOf({ type: 'Polygon', coordinates: rings.slice(0, hole + 1) });
	const hole = firstInvalid(rings.length, (index) => upTo(index) !== undefined);
	const fault = upTo(hole);
	return {
		steps: [...steps, hole, nearest(rings[hole], fault?.at)],
		...inWords(fault?.type)
	};
}

function inWords(type: number | undefined): { message: string; remedy: string } {
	const remedy = `Cut it off where it meets the other ring, or join the two: rings of a polygon ${TOUCH_IN_POINTS}.`;
	switch (type) {
		case TopologyValidationError.HOLE_OUTSIDE_SHELL:
		case TopologyValidationError.NESTED_HOLES:
			return {
				message: 'A hole, or part of it, lies outside of its polygon or in another hole.',
				remedy
			};
		case TopologyValidationError.DISCONNECTED_INTERIOR:
			return {
				message: 'Holes cut a polygon into pieces.',
				remedy: 'Write each piece as a polygon of its own, in a MultiPolygon.'
			};
		default:
			return {
				message: 'A hole crosses another ring of its polygon, or has a side in common with it.',
				remedy
			};
	}
}

interface Fault {
	/** One of the numbers of TopologyValidationError. */
	readonly type: number;
	readonly at: Position;
}

function faultOf(geometry: Geometry): Fault | undefined {
	const operation = new IsValidOp(new GeoJSONReader(new GeometryFactory()).read(geometry));
	// Its declared type leaves out that there may be none.
	const error = operation.getValidationError() as TopologyValidationError | null;
	if (error === null) return undefined;
	const { x, y } = error.getCoordinate() as { x: number; y: number };
	return { type: error.getErrorType() as number, at: [x, y] };
}

/** The first of so many parts with which those up to it are no longer valid, if the last is not. */
function firstInvalid(count: number, isInvalidUpTo: (part: number) => boolean): number {
	let [low, high] = [0, count - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isInvalidUpTo(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The number of the position that is nearest to a place. */
function nearest(ring: readonly Position[] = [], [x = NaN, y = NaN]: Position = []): number {
	const distances = ring.map(([longitude = NaN, latitude = NaN]) =>
		Math.hypot(longitude - x, latitude - y)
	);
	return Math.max(0, distances.indexOf(Math.min(...distances)));
}
