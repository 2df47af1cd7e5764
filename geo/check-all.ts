import { join } from 'node:path';
import { boundaryCodes, decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { crowdedLayers } from '../src/lib/dossier/check/crowded-layers';
import { DossierError, type Problem } from '../src/lib/dossier/model/problem';
import type { Dossier } from '../src/lib/dossier/model/types';
import { LAYERS } from '../src/lib/layers/registry';
import { pageProblems } from '../src/lib/panels/page/page-problems';
import { readOrphanWarnings } from '../src/lib/server/orphans';
import { DOSSIERS, dossierSlugs, fromRoot, readDossier } from '../src/lib/server/read-dossier';
import { siteProblems } from '../src/lib/server/whole-site';
import { checkBoundaries } from './boundaries/check';
import { checkGeography } from './check-geography';
import { readGeography, readGround } from './read-geography';

export interface CheckResult {
	/** Empty when all is well; files are named from the repository's folder. */
	readonly problems: readonly Problem[];
	/** What is right, and yet not as it should be. */
	readonly warnings: readonly Problem[];
	/** Quotes without a certain place: for a maintainer to decide, and no problem of the files. */
	readonly orphans: readonly Problem[];
	/** The dossiers that can be read. */
	readonly dossiers: readonly Dossier[];
	readonly countries: number;
	readonly oblasts: number;
}

/**
 * Checks everything in geo/: the boundaries, every dossier, and the geography of each. Takes some
 * seconds, since what is derived is derived anew.
 *
 * @param root the repository's folder
 */
export function checkAll(root: string = process.cwd()): CheckResult {
	const ground = readGround(root);
	const problems = checkBoundaries(ground.topology);
	// Boundaries that are wrong may be unreadable: nothing can then be held against them.
	const boundaries = problems.length === 0 ? decodeBoundaries(ground.topology) : undefined;
	const countries = boundaries && new Set(boundaries.countries.keys());
	problems.push(...siteProblems(root));
	const dossiers: Dossier[] = [];
	const orphans: Problem[] = [];
	for (const slug of dossierSlugs(root)) {
		const folder = `${DOSSIERS}/${slug}`;
		const found: Problem[] = [];
		try {
			const dossier = readDossier(slug, { layers: LAYERS, countries }, root);
			dossiers.push(dossier);
			const page = boundaries ? pageProblems(dossier, boundaryCodes(boundaries)) : [];
			found.push(...page.map((problem) => fromRoot(slug, problem)));
			orphans.push(...readOrphanWarnings(slug, root));
		} catch (error) {
			if (!(error instanceof DossierError)) throw error;
			found.push(...error.problems);
		}
		// The geography of a layer that is no proper GeoJSON would only repeat its problems.
		if (boundaries !== undefined && !found.some(({ file }) => file.endsWith('.geojson'))) {
			found.push(...checkGeography(folder, readGeography(join(root, folder)), ground));
		}
		problems.push(...found);
	}
	const warnings = dossiers.flatMap((dossier) =>
		crowdedLayers(dossier).map((warning) => fromRoot(dossier.slug, warning))
	);
	return {
		problems,
		warnings,
		orphans,
		dossiers,
		countries: boundaries?.countries.size ?? 0,
		oblasts: boundaries?.oblasts.features.length ?? 0
	};
}
