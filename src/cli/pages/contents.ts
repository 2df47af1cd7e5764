import { boundaryCodes, decodeBoundaries } from '../../lib/boundaries/boundaries';
import { DossierError, type Problem } from '../../lib/dossier/model/problem';
import { pageProblems } from '../../lib/panels/page/page-problems';
import { keptBaseMap } from '../../lib/server/base-map';
import { fromRoot, readDossier } from '../../lib/server/read-dossier';
import { regionCodesFor } from '../../lib/server/regions';

/**
 * What keeps a dossier from being built, told before anything is built: as `npm run geo:check` says
 * it, which checks the geography as well.
 */
export function problemsOfDossier(slug: string): readonly Problem[] {
	const boundaries = decodeBoundaries(keptBaseMap().boundaries);
	const options = { countries: new Set(boundaries.countries.keys()) };
	try {
		const dossier = readDossier(slug, options);
		const codes = new Set([...boundaryCodes(boundaries), ...regionCodesFor(dossier.features)]);
		return pageProblems(dossier, codes).map((problem) => fromRoot(slug, problem));
	} catch (error) {
		if (!(error instanceof DossierError)) throw error;
		return error.problems;
	}
}
