/**
 * `npm run geo:derive`: makes the derived features of every dossier anew, by its recipes.json, and
 * fills in the geometry of every feature that names a boundary. Writes only the files that change.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DossierError } from '../src/lib/dossier/model/problem';
import { dossierSlugs } from '../src/lib/server/read-dossier';
import { deriveDossier } from './derive/derive-dossier';
import { readGeography, readGround } from './read-geography';

const ground = readGround();
for (const slug of dossierSlugs()) {
	const folder = join('geo', 'dossiers', slug);
	const files = readGeography(folder);
	try {
		for (const [name, text] of deriveDossier(files, ground)) {
			const path = join(folder, name);
			const changed = files.get(name) !== text;
			if (changed) writeFileSync(path, text);
			console.log(`${path}: ${changed ? 'written' : 'as it was'}`);
		}
	} catch (error) {
		if (!(error instanceof DossierError)) throw error;
		console.error(`${folder}: not derived. ${error.message}`);
		process.exitCode = 1;
	}
}
