import {
	area,
	buffer,
	difference,
	feature,
	featureCollection,
	intersect,
	simplify,
	union
} from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Polygon | MultiPolygon;

/** What becomes of an outline in the end; see `outline` in recipes.json. */
export interface Outline {
	/** Bends tighter than this are rounded off: kilometres. */
	readonly softeningKilometres: number;
	/** Greatest distance of the drawn outline from the computed one: degrees. */
	readonly toleranceDegrees: number;
	/** Smaller parts, and smaller holes, are left out: square kilometres. */
	readonly smallestPartSquareKilometres: number;
	/** Decimals of a degree that are kept. */
	readonly decimals: number;
}

/** Segments in a quarter of a circle. */
const STEPS = 8;

/** How far thinning out may move a line before a distance is kept from it: part of the distance. */
const COARSENESS = 0.03;
const KILOMETRES_OF_DEGREE = 111.2;

/**
 * Everything within a distance of a geometry; with a distance below 0, what lies deeper within. The
 * geometry is thinned out before, which makes this many times faster and the outline calmer.
 */
export function around(geometry: Geometry, kilometres: number): Area {
	const tolerance = (Math.abs(kilometres) * COARSENESS) / KILOMETRES_OF_DEGREE;
	const coarse = simplify(feature(geometry), { tolerance, highQuality: true });
	return some(buffer(coarse, kilometres, { steps: STEPS })?.geometry);
}

/** What is in the first and in none of the others. */
export function minus(first: Area, ...others: readonly Area[]): Area {
	if (others.length === 0) return first;
	return some(
		difference(featureCollection([first, ...others].map((one) => feature(one))))?.geometry
	);
}

/** What is in any of them. */
export function together(first: Area, ...others: readonly Area[]): Area {
	if (others.length === 0) return first;
	return some(union(featureCollection([first, ...others].map((one) => feature(one))))?.geometry);
}

/** What is in both. */
export function common(first: Area, second: Area): Area {
	return some(intersect(featureCollection([feature(first), feature(second)]))?.geometry);
}

/** With notches filled and points worn off, each up to about twice the distance wide. */
export function softened(shape: Area, kilometres: number): Area {
	return around(around(around(shape, kilometres), -2 * kilometres), kilometres);
}

/** The outline as it is drawn: few vertices, no slivers, RFC 7946 winding, rounded. */
export function drawn(shape: Area, outline: Outline): Area {
	const simple = simplify(feature(shape), {
		tolerance: outline.toleranceDegrees,
		highQuality: true
	}).geometry;
	const smallest = outline.smallestPartSquareKilometres * 1e6;
	const polygons = polygonsOf(simple)
		.map((rings) =>
			rings
				.filter((ring) => area({ type: 'Polygon', coordinates: [ring] }) >= smallest)
				.map((ring, index) => wound(roundedRing(ring, outline.decimals), index === 0))
		)
		.filter((rings, index) => rings.length > 0 && keepsExterior(simple, index, smallest));
	const [first, ...others] = polygons.sort((a, b) => size(b) - size(a));
	if (first === undefined) throw new RangeError('Nothing is left of the area: widen it.');
	return others.length === 0
		? { type: 'Polygon', coordinates: first }
		: { type: 'MultiPolygon', coordinates: polygons };
}

/** The rings of each polygon of an area. */
export function polygonsOf(shape: Area): Position[][][] {
	return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

function keepsExterior(shape: Area, index: number, smallest: number): boolean {
	const exterior = polygonsOf(shape)[index]?.[0] ?? [];
	return area({ type: 'Polygon', coordinates: [exterior] }) >= smallest;
}

function size(rings: Position[][]): number {
	return area({ type: 'Polygon', coordinates: rings });
}

function roundedRing(ring: readonly Position[], decimals: number): Position[] {
	const rounded = ring.map((position) =>
		position.map((degrees) => Number(degrees.toFixed(decimals)))
	);
	return rounded.filter(
		([x, y], index) => index === 0 || x !== rounded[index - 1]?.[0] || y !== rounded[index - 1]?.[1]
	);
}

/** RFC 7946, section 3.1.6: exterior rings counterclockwise, holes clockwise. */
export function wound(ring: Position[], exterior: boolean): Position[] {
	let twice = 0;
	for (let index = 1; index < ring.length; index++) {
		const [fromX = NaN, fromY = NaN] = ring[index - 1] ?? [];
		const [toX = NaN, toY = NaN] = ring[index] ?? [];
		twice += fromX * toY - toX * fromY;
	}
	return twice > 0 === exterior ? ring : [...ring].reverse();
}

function some(shape: Area | undefined): Area {
	if (shape === undefined) throw new RangeError('Nothing is left of the area: widen it.');
	return shape;
}
