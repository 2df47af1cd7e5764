import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoundaryTopology } from '../src/lib/boundaries/boundaries';
import type { Ground } from './derive/derive-dossier';
import type { Alliance } from './derive/neighbours';

/**
 * The boundaries and the list of NATO's members.
 * @param root the repository's folder
 */
export function readGround(root: string = process.cwd()): Ground {
	const read = (path: string): unknown => JSON.parse(readFileSync(join(root, 'geo', path), 'utf8'));
	return {
		topology: read('boundaries/boundaries.topojson') as BoundaryTopology,
		alliance: read('nato-members.json') as Alliance
	};
}

/**
 * The geography of a dossier: text by name of its layers, recipes.json and settlements.json.
 * @param folder the dossier's
 */
export function readGeography(folder: string): Map<string, string> {
	const names = readdirSync(folder).filter((name) =>
		/^(?:.+\.geojson|recipes\.json|settlements\.json)$/.test(name)
	);
	return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
