import { boundaryCodes, decodeBoundaries } from '../../lib/boundaries/boundaries';
import { DossierError, type Problem } from '../../lib/dossier/model/problem';
import { pageProblems } from '../../lib/panels/page/page-problems';
import { readBaseMap } from '../../lib/server/base-map';
import { readSlugs, fromRoot, readDossier } from '../../lib/server/read-dossier';
import { regionCodesFor } from '../../lib/server/regions';
import { siteProblems } from '../../lib/server/whole-site';

/**
 * What keeps the dossiers from being built, told before anything is built: as `npm run geo:check` says
 * it, which checks the geography as well.
 * @param root the project's folder
 */
export function problemsOfContents(root: string): Problem[] {
	const boundaries = decodeBoundaries(readBaseMap(root).boundaries);
	const options = { countries: new Set(boundaries.countries.keys()) };
	const ofDossiers = readSlugs(root).slugs.flatMap((slug) => {
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
	});
	return [...siteProblems(root), ...ofDossiers];
}
