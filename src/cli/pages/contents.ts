import {
	boundaryCodes,
	decodeBoundaries,
	type BoundaryTopology
} from '../../lib/boundaries/boundaries';
import { DossierError, type Problem } from '../../lib/dossier/model/problem';
import { pageProblems } from '../../lib/panels/page/page-problems';
import { fromRoot, readDossier } from '../../lib/server/read-dossier';
import { regionCodesFor } from '../../lib/server/regions';

/**
 * What keeps a dossier from being built, told before anything is built: as `npm run geo:check` says
 * it, which checks the geography as well.
 * @param topology of all maps
 * @param root the project's folder
 */
export function problemsOfDossier(
	slug: string,
	topology: BoundaryTopology,
	root: string = process.cwd()
): readonly Problem[] {
	const boundaries = decodeBoundaries(topology);
	const options = { countries: new Set(boundaries.countries.keys()) };
	try {
		const dossier = readDossier(slug, options, root);
		const codes = new Set([
			...boundaryCodes(boundaries),
			...regionCodesFor(dossier.features, root)
		]);
		return pageProblems(dossier, codes).map((problem) => fromRoot(slug, problem));
	} catch (error) {
		if (!(error instanceof DossierError)) throw error;
		return error.problems;
	}
}
