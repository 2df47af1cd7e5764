import type { Geometry, Position } from 'geojson';
import { lengthInKilometres } from './smooth';

/** Lines, or the exterior rings of areas, the longest first. */
export function linesOf(geometry: Geometry | null): Position[][] {
	const found = ((): Position[][] => {
		switch (geometry?.type) {
			case 'LineString':
				return [geometry.coordinates];
			case 'MultiLineString':
				return geometry.coordinates;
			case 'Polygon':
				return geometry.coordinates.slice(0, 1);
			case 'MultiPolygon':
				return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
			default:
				return [];
		}
	})();
	return [...found].sort((a, b) => lengthInKilometres(b) - lengthInKilometres(a));
}
