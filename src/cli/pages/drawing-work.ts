import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../lib/dossier/model/problem';
import { draw as drawFile, DRAWN_FILES } from '../../lib/drawn-files/drawn-files';
import { keptBaseMap } from '../../lib/server/base-map';
import { problemsOfDossier } from './contents';

/* What runs in the threads of `draw.ts`. */

/** See {@link problemsOfDossier}. */
export function check(slug: string): readonly Problem[] {
	return problemsOfDossier(slug, keptBaseMap().boundaries);
}

/** Draws all of a dossier that is right, into a folder of its name. */
export async function draw({
	slug,
	folder
}: {
	readonly slug: string;
	readonly folder: string;
}): Promise<void> {
	const own = join(folder, slug);
	mkdirSync(own, { recursive: true });
	for (const name of DRAWN_FILES) writeFileSync(join(own, name), await drawFile(slug, name));
}
