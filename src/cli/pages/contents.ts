import { decodeBoundaries } from '../../lib/boundaries/boundaries';
import { DossierError, type Problem } from '../../lib/dossier/problem';
import { LAYERS } from '../../lib/layers/registry';
import { readBaseMap } from '../../lib/server/base-map';
import { dossierSlugs, readDossier } from '../../lib/server/read-dossier';

/**
 * What keeps the dossiers from being built, told before anything is built: as `npm run geo:check` says
 * it, which checks the geography as well.
 * @param root the project's folder
 */
export function problemsOfContents(root: string): Problem[] {
	const { countries } = decodeBoundaries(readBaseMap(root).boundaries);
	const options = { layers: LAYERS, countries: new Set(countries.keys()) };
	return dossierSlugs(root).flatMap((slug) => {
		try {
			readDossier(slug, options, root);
			return [];
		} catch (error) {
			if (!(error instanceof DossierError)) throw error;
			return error.problems;
		}
	});
}
