import type { Problem } from '../dossier/model/problem';
import { DOSSIERS, dossierSlugs } from './read-dossier';

/**
 * What is wrong with the dossiers taken together.
 * @param root the repository's folder
 */
export function siteProblems(root: string = process.cwd()): Problem[] {
	if (dossierSlugs(root).length > 0) return [];
	return [
		{
			file: DOSSIERS,
			path: '',
			message: 'There is no dossier, and so nothing to show.',
			remedy: 'Add a folder with dossier.json, articles/ and claims.json.'
		}
	];
}
