import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../lib/dossier/model/problem';
import { draw as drawFile, DRAWN_FILES } from '../../lib/drawn-files/drawn-files';
import { keptBaseMap } from '../../lib/server/base-map';
import { readWholeDossier } from '../../lib/server/dossier-page';
import { problemsOfDossier } from './contents';

/* What runs in the threads of `draw.ts`. */

/**
 * Checks a dossier, and draws all of it that its pages show at first where it is right.
 * @param folder where it is drawn, into a folder of its name; left out where nothing is to be drawn
 * @returns what keeps it from being built
 */
export async function checkAndDraw({
	slug,
	folder
}: {
	readonly slug: string;
	readonly folder?: string;
}): Promise<readonly Problem[]> {
	const problems = problemsOfDossier(() => readWholeDossier(slug), keptBaseMap().boundaries);
	if (problems.length > 0 || folder === undefined) return problems;
	const own = join(folder, slug);
	mkdirSync(own, { recursive: true });
	for (const name of DRAWN_FILES) writeFileSync(join(own, name), await drawFile(slug, name));
	return [];
}
