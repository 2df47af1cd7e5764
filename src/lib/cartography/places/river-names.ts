import type { Feature, Geometry, LineString } from 'geojson';
import { linesOf } from '../lines';
import type { Rivers } from './places';
import { lengthInKilometres, smoothLine } from '../smooth';

/** Kilometres: letters need a calmer line than a river. */
const LETTERING_RADIUS = 12;
/** Kilometres: on a shorter piece no name has room at any zoom. */
const SHORTEST = 20;

/** The courses along which the names of rivers are written: smoothed, and only of those that have a name. */
export function riverNames({ features }: Rivers): {
	type: 'FeatureCollection';
	features: Feature<LineString, { name: string; rank: number }>[];
} {
	return {
		type: 'FeatureCollection',
		features: features
			.filter(({ properties }) => properties.name !== '')
			.flatMap(({ geometry, properties: { name, rank } }) =>
				courses(geometry).map((course) => ({
					type: 'Feature' as const,
					geometry: course,
					properties: { name, rank: rank + 1 }
				}))
			)
	};
}

const known = new WeakMap<Geometry, LineString[]>();

function courses(river: Geometry): LineString[] {
	const found =
		known.get(river) ??
		linesOf(river)
			.filter((line) => lengthInKilometres(line) >= SHORTEST)
			.map((line) => ({
				type: 'LineString' as const,
				coordinates: smoothLine(line, LETTERING_RADIUS)
			}));
	known.set(river, found);
	return found;
}
