import type { Geometry, Position } from 'geojson';
import type { Bounds } from './projection';

/**
 * The smallest bounds that hold all the geometries; as in RFC 7946, those that cross the
 * antimeridian (New Zealand, the USA) have a west greater than their east. undefined: there is
 * nothing to hold.
 */
export function boundsOf(geometries: Iterable<Geometry | null>): Bounds | undefined {
	return union([...geometries].flatMap(partsOf).map(boundsOfPart));
}

/**
 * The bounds in which to show a feature: those of its largest part and of whatever lies near it,
 * so that France is not framed together with Guiana. Near means within half the size of the
 * largest part.
 */
export function frameOf(geometry: Geometry): Bounds | undefined {
	const parts = partsOf(geometry).map(boundsOfPart);
	const main = parts.reduce<Bounds | undefined>(
		(largest, part) => (largest === undefined || extent(part) > extent(largest) ? part : largest),
		undefined
	);
	if (main === undefined) return undefined;
	const reach = Math.max(degreesWide(main), main[3] - main[1]) / 2;
	return union(parts.filter((part) => distance(main, part) <= reach));
}

/** Rings, lines and points on their own: each of them lies on one side of the antimeridian. */
function partsOf(geometry: Geometry | null): Position[][] {
	switch (geometry?.type) {
		case undefined:
			return [];
		case 'Point':
			return [[geometry.coordinates]];
		case 'MultiPoint':
			return geometry.coordinates.map((position) => [position]);
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
			return geometry.coordinates;
		case 'Polygon':
			return geometry.coordinates.slice(0, 1);
		case 'MultiPolygon':
			return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
		case 'GeometryCollection':
			return geometry.geometries.flatMap(partsOf);
	}
}

function boundsOfPart(positions: readonly Position[]): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [longitude = 0, latitude = 0] of positions) {
		west = Math.min(west, longitude);
		east = Math.max(east, longitude);
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	return [west, south, east, north];
}

/** Leaves out the widest stretch of longitudes, round the whole circle, that none of them covers. */
function union(parts: readonly Bounds[]): Bounds | undefined {
	const sorted = parts.toSorted((a, b) => a[0] - b[0]);
	const first = sorted[0];
	if (first === undefined) return undefined;
	let reached = first[2];
	let gap = { size: -Infinity, before: reached, after: first[0] };
	for (const [west, , east] of sorted) {
		if (west - reached > gap.size) gap = { size: west - reached, before: reached, after: west };
		reached = Math.max(reached, east);
	}
	const acrossAntimeridian = first[0] + 360 - reached;
	if (acrossAntimeridian >= gap.size) gap = { size: 0, before: reached, after: first[0] };
	return [
		gap.after,
		Math.min(...sorted.map((part) => part[1])),
		gap.before,
		Math.max(...sorted.map((part) => part[3]))
	];
}

/** Degrees of longitude from west to east, across the antimeridian where west is the greater. */
export function degreesWide([west, , east]: Bounds): number {
	return east >= west ? east - west : east - west + 360;
}

/** Comparable size; a degree of longitude is shorter away from the equator. */
function extent(bounds: Bounds): number {
	const [, south, , north] = bounds;
	const middle = ((south + north) / 2) * (Math.PI / 180);
	return degreesWide(bounds) * Math.cos(middle) * (north - south);
}

/** Degrees between two bounds along the wider of the two axes; 0 where they touch. */
function distance(a: Bounds, b: Bounds): number {
	const eastward = (((b[0] - a[2]) % 360) + 360) % 360;
	const westward = (((a[0] - b[2]) % 360) + 360) % 360;
	const overlap = b[0] <= a[2] && a[0] <= b[2];
	const sideways = overlap ? 0 : Math.min(eastward, westward);
	return Math.max(sideways, b[1] - a[3], a[1] - b[3], 0);
}

/** Bounds of several bounds, each of which may lie across the antimeridian; undefined for none. */
export function boundsAround(frames: readonly Bounds[]): Bounds | undefined {
	const corners = frames.flatMap(([west, south, east, north]) => {
		const corner = (one: number, other: number): [number, number][] => [
			[one, south],
			[other, north]
		];
		// Across the antimeridian they are two, one on either side.
		return west <= east ? [corner(west, east)] : [corner(west, 180), corner(-180, east)];
	});
	return boundsOf([{ type: 'MultiLineString', coordinates: corners }]);
}
