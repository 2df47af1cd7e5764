import type { FeatureCollection, Point } from 'geojson';
import { t } from '../language/language';

/** Seas that help to find one's bearings: [longitude, latitude] of the name, smallest zoom. */
const SEAS = [
	['atlantic', -20, 47, 2],
	['north-sea', 3.2, 56.2, 3],
	['baltic-sea', 19.2, 56.6, 4],
	['mediterranean', 18.2, 34.9, 3],
	['black-sea', 34.6, 43.5, 3],
	['sea-of-azov', 36.6, 46.05, 6],
	['caspian-sea', 50.6, 42, 4],
	['norwegian-sea', 2, 67, 3],
	['adriatic', 15.2, 43.15, 5],
	['aegean', 25.1, 38.7, 5]
] as const;

/** Names of seas in the interface language; `rank` is the smallest zoom at which each is shown. */
export function seaLabels(): FeatureCollection<Point, { name: string; rank: number }> {
	return {
		type: 'FeatureCollection',
		features: SEAS.map(([key, longitude, latitude, rank]) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [longitude, latitude] },
			properties: { name: t(`layers:seas.${key}`), rank }
		}))
	};
}
