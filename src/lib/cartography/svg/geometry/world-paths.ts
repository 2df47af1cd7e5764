import type { Geometry, Position } from 'geojson';
import { project } from '../../projection';
import { extentOf, twiceArea, type Extent, type Point } from './geometry';

/** A line or ring on the world's square, in CSS pixels at zoom 0; or a point alone. */
export interface WorldPath {
	readonly points: readonly Point[];
	/** A ring of an area: anticlockwise on the screen around land, clockwise around a hole. */
	readonly closed: boolean;
	readonly box: Extent;
}

// The same geometries are drawn again in other colours, and from other places.
const projected = new WeakMap<Geometry, readonly WorldPath[]>();

/** All lines, rings or points of a geometry on the square world. */
export function worldPaths(geometry: Geometry): readonly WorldPath[] {
	const known = projected.get(geometry) ?? pathsOf(geometry);
	projected.set(geometry, known);
	return known;
}

function pathsOf(geometry: Geometry): WorldPath[] {
	switch (geometry.type) {
		case 'Point':
			return [line([geometry.coordinates])];
		case 'MultiPoint':
			return geometry.coordinates.map((place) => line([place]));
		case 'LineString':
			return [line(geometry.coordinates)];
		case 'MultiLineString':
			return geometry.coordinates.map(line);
		case 'Polygon':
			return geometry.coordinates.map(ring);
		case 'MultiPolygon':
			return geometry.coordinates.flatMap((rings) => rings.map(ring));
		case 'GeometryCollection':
			return geometry.geometries.flatMap((part) => worldPaths(part));
	}
}

function line(places: readonly Position[]): WorldPath {
	const points = places.map(toWorld);
	return { points, closed: false, box: extentOf(points) };
}

function ring(places: readonly Position[], index: number): WorldPath {
	const points = places.slice(0, -1).map(toWorld);
	// RFC 7946 asks for this order, but not all files keep to it. The first point stays the first.
	if (twiceArea(points) > 0 === (index === 0)) points.push(...points.splice(1).reverse());
	return { points, closed: true, box: extentOf(points) };
}

function toWorld([longitude = 0, latitude = 0]: Position): Point {
	return project([longitude, latitude], 0);
}
