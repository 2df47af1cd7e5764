import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseMap } from '../cartography/assemble';

const FILES = {
	boundaries: 'geo/boundaries/boundaries.topojson',
	rivers: 'geo/basemap/rivers.geojson',
	cities: 'geo/basemap/cities.geojson'
} as const satisfies Record<keyof BaseMap, string>;

/**
 * What the ground of every map is drawn from. `npm run geo:check` holds the files to their types.
 * @param root the repository's folder
 */
export function readBaseMap(root: string = process.cwd()): BaseMap {
	const read = <Part extends keyof BaseMap>(part: Part): BaseMap[Part] =>
		JSON.parse(readFileSync(join(root, FILES[part]), 'utf8')) as BaseMap[Part];
	return { boundaries: read('boundaries'), rivers: read('rivers'), cities: read('cities') };
}
