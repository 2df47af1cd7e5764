import type { Geometry, Position } from 'geojson';

/**
 * A GeoJSON geometry as well-known text (OGC 06-103r4, section 7); positions stay longitude and latitude
 * in degrees.
 */
export function wellKnownText(geometry: Geometry): string {
	const type = geometry.type.toUpperCase();
	switch (geometry.type) {
		case 'Point':
			return `${type} (${position(geometry.coordinates)})`;
		case 'LineString':
			return `${type} ${list(geometry.coordinates)}`;
		case 'MultiPoint':
			return `${type} (${geometry.coordinates.map((point) => `(${position(point)})`).join(', ')})`;
		case 'Polygon':
		case 'MultiLineString':
			return `${type} ${lists(geometry.coordinates)}`;
		case 'MultiPolygon':
			return `${type} (${geometry.coordinates.map(lists).join(', ')})`;
		case 'GeometryCollection':
			return `${type} (${geometry.geometries.map(wellKnownText).join(', ')})`;
	}
}

function lists(parts: readonly Position[][]): string {
	return `(${parts.map(list).join(', ')})`;
}

function list(positions: readonly Position[]): string {
	return `(${positions.map(position).join(', ')})`;
}

function position(degrees: Position): string {
	return degrees.join(' ');
}
