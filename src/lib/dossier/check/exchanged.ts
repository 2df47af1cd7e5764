import type { Geometry, Position } from 'geojson';

/** West, south, east and north of a rectangle of the plane, in degrees; west < east. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What to do about longitude and latitude that are exchanged. */
export const WRITE_LONGITUDE_FIRST =
	'Write [longitude, latitude]: degrees east first, then degrees north.';

/**
 * Whether positions are only where they are expected with their two numbers exchanged: as they stand
 * all lie outside, and the other way round all lie within. Of no positions nothing is said.
 * @param positions [longitude, latitude] in degrees
 * @param expected rectangles that count as one: those of a country's parts
 */
export function areOnlyWithinExchanged(
	positions: readonly Position[],
	...expected: readonly Bounds[]
): boolean {
	return (
		positions.length > 0 &&
		areAllOutside(positions, ...expected) &&
		positions.every(([longitude = NaN, latitude = NaN]) =>
			expected.some((each) => isWithin(each, latitude, longitude))
		)
	);
}

/**
 * Whether no position lies in any of some rectangles.
 * @param positions [longitude, latitude] in degrees
 */
export function areAllOutside(
	positions: readonly Position[],
	...bounds: readonly Bounds[]
): boolean {
	return positions.every(([longitude = NaN, latitude = NaN]) =>
		bounds.every((each) => !isWithin(each, longitude, latitude))
	);
}

/** Every position of a geometry, [longitude, latitude] in degrees. */
export function positionsOf(geometry: Geometry): Position[] {
	switch (geometry.type) {
		case 'Point':
			return [geometry.coordinates];
		case 'MultiPoint':
		case 'LineString':
			return geometry.coordinates;
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates.flat();
		case 'MultiPolygon':
			return geometry.coordinates.flat(2);
		case 'GeometryCollection':
			return geometry.geometries.flatMap(positionsOf);
	}
}

function isWithin(
	[west, south, east, north]: Bounds,
	longitude: number,
	latitude: number
): boolean {
	return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
