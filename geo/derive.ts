/**
 * `npm run geo:derive`: makes the derived features of every dossier anew, by its recipes.json, and
 * fills in the geometry of every feature that names a boundary. Writes only the files that change, and
 * none of a dossier in which something written by hand would be lost.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateFolder } from '../src/lib/dossier/migrate/migrate-folder';
import { DossierError } from '../src/lib/dossier/model/problem';
import { dossierSlugs } from '../src/lib/server/read-dossier';
import { deriveDossier } from './derive/derive-dossier';
import type { Ground } from './derive/material';
import { readLayer } from './derive/layer-file';
import { readGeography, readGround } from './read-geography';

try {
	const ground = readGround();
	for (const slug of dossierSlugs()) derive(slug, ground);
} catch (error) {
	if (!(error instanceof DossierError)) throw error;
	console.error(`Nothing was derived. ${error.message}`);
	process.exitCode = 1;
}

function derive(slug: string, ground: Ground): void {
	const folder = join('geo', 'dossiers', slug);
	try {
		const files = migrateFolder(readGeography(folder));
		for (const [name, text] of deriveDossier(files, ground)) {
			const path = join(folder, name);
			const old = files.get(name);
			if (old === text) console.log(`${path}: as it was`);
			else {
				writeFileSync(path, text);
				console.log(`${path}: written${goneWords(name, old, text)}`);
			}
		}
	} catch (error) {
		if (!(error instanceof DossierError)) throw error;
		console.error(`${folder}: not derived. ${error.message}`);
		process.exitCode = 1;
	}
}

/** Which features are there no longer: those of recipes that are gone. */
function goneWords(name: string, old: string | undefined, text: string): string {
	if (old === undefined) return '';
	const ids = new Set(readLayer(name, text).features.map(({ id }) => id));
	const gone = readLayer(name, old).features.filter(({ id }) => !ids.has(id));
	if (gone.length === 0) return '';
	return `; gone with their recipes: ${gone.map(({ id }) => String(id)).join(', ')}`;
}
