import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { linesOf } from './lines';

/** Degrees between two obstacles: their padding closes the gap up to about zoom 8. */
const OBSTACLE_STEP = 0.04;

/**
 * Points along the lines of a layer, close together. Invisible symbols stand on them, so that the
 * renderer's own placement keeps labels off the line.
 */
export function obstacles(features: readonly Feature<Geometry | null>[]): FeatureCollection<Point> {
	const points: FeatureCollection<Point>['features'] = [];
	for (const { geometry } of features) {
		if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') continue;
		for (const line of linesOf(geometry)) {
			line.forEach(([x = 0, y = 0], index) => {
				const [nextX = x, nextY = y] = line[index + 1] ?? [];
				const steps = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / OBSTACLE_STEP));
				for (let step = 0; step < steps; step++) {
					const share = step / steps;
					points.push({
						type: 'Feature',
						geometry: {
							type: 'Point',
							coordinates: [x + (nextX - x) * share, y + (nextY - y) * share]
						},
						properties: {}
					});
				}
			});
		}
	}
	return { type: 'FeatureCollection', features: points };
}
