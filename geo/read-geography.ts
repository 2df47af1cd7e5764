import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseBoundaries } from '../src/lib/cartography/parse-base-map';
import { DossierError, type Problem } from '../src/lib/dossier/model/problem';
import { reportInto } from '../src/lib/dossier/check/report';
import { BOUNDARIES, readParsed } from '../src/lib/server/base-map';
import { readRegion } from '../src/lib/server/regions';
import { readText } from '../src/lib/server/read-text';
import type { Ground } from './derive/material';

/**
 * The boundaries.
 * @param root the repository's folder
 * @throws DossierError when they cannot be read; files are named from the repository's folder
 */
export function readGround(root: string = process.cwd()): Ground {
	const problems: Problem[] = [];
	const topology = readParsed(root, BOUNDARIES, parseBoundaries, problems);
	if (!topology) throw new DossierError(problems);
	return { topology, region: (code) => readRegion(code, root) };
}

/**
 * What the geography of a dossier is derived from and checked against: text by name of its layers,
 * dossier.json, recipes.json, rosters.json and checks.json, whatever their schema.
 * @param folder the dossier's
 * @throws DossierError when a file cannot be read; files are named from the dossier's folder
 */
export function readGeography(folder: string): Map<string, string> {
	const problems: Problem[] = [];
	const files = new Map<string, string>();
	const names = readdirSync(folder).filter((name) => /\.(geo)?json$/.test(name));
	for (const name of names.sort()) {
		const text = readText(join(folder, name), reportInto(problems, name));
		if (text !== undefined) files.set(name, text);
	}
	if (problems.length > 0) throw new DossierError(problems);
	return files;
}
