import {
	boundaryCodes,
	decodeBoundaries,
	type BoundaryTopology
} from '../../lib/boundaries/boundaries';
import { DossierError, type Problem } from '../../lib/dossier/model/problem';
import type { Dossier } from '../../lib/dossier/model/types';
import { pageProblems } from '../../lib/panels/page/page-problems';
import { fromRoot } from '../../lib/server/read-dossier';
import { regionCodesFor } from '../../lib/server/regions';

/**
 * What keeps a dossier from being built, told before anything is built: as `npm run geo:check` says
 * it, which checks the geography as well.
 * @param read reads the dossier
 * @param topology of all maps
 * @param root the project's folder
 */
export function problemsOfDossier(
	read: () => Dossier,
	topology: BoundaryTopology,
	root: string = process.cwd()
): readonly Problem[] {
	try {
		const dossier = read();
		const codes = new Set([
			...boundaryCodes(decodeBoundaries(topology)),
			...regionCodesFor(dossier.features, root)
		]);
		return pageProblems(dossier, codes).map((problem) => fromRoot(dossier.slug, problem));
	} catch (error) {
		if (!(error instanceof DossierError)) throw error;
		return error.problems;
	}
}
