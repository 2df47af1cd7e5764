import type { Geometry, Position } from 'geojson';

/** A GeoJSON geometry as a KML one; positions stay [longitude, latitude] in degrees. */
export function kmlGeometry(geometry: Geometry): string {
	switch (geometry.type) {
		case 'Point':
			return `<Point>${coordinates([geometry.coordinates])}</Point>`;
		case 'LineString':
			// Without this a long line cuts through the globe.
			return `<LineString><tessellate>1</tessellate>${coordinates(geometry.coordinates)}</LineString>`;
		case 'Polygon':
			return polygon(geometry.coordinates);
		case 'MultiPoint':
			return parts(
				geometry.coordinates.map((position) => ({ type: 'Point', coordinates: position }))
			);
		case 'MultiLineString':
			return parts(geometry.coordinates.map((line) => ({ type: 'LineString', coordinates: line })));
		case 'MultiPolygon':
			return parts(geometry.coordinates.map((rings) => ({ type: 'Polygon', coordinates: rings })));
		case 'GeometryCollection':
			return parts(geometry.geometries);
	}
}

function parts(geometries: readonly Geometry[]): string {
	return `<MultiGeometry>${geometries.map(kmlGeometry).join('')}</MultiGeometry>`;
}

function polygon([exterior = [], ...holes]: Position[][]): string {
	const ring = (positions: Position[]) => `<LinearRing>${coordinates(positions)}</LinearRing>`;
	return [
		'<Polygon><tessellate>1</tessellate>',
		`<outerBoundaryIs>${ring(exterior)}</outerBoundaryIs>`,
		...holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`),
		'</Polygon>'
	].join('');
}

function coordinates(positions: readonly Position[]): string {
	return `<coordinates>${positions.map((position) => position.join(',')).join(' ')}</coordinates>`;
}
