import type { Problem } from '../dossier/model/problem';
import { DOSSIERS, readSlugs } from './read-dossier';

/**
 * What is wrong with the dossiers taken together.
 * @param root the repository's folder
 */
export function siteProblems(root: string = process.cwd()): readonly Problem[] {
	const { slugs, problems } = readSlugs(root);
	if (slugs.length > 0) return problems;
	return [
		{
			file: DOSSIERS,
			path: '',
			message: 'There is no dossier, and so nothing to show.',
			remedy: 'Add a folder with dossier.json, articles/ and claims.json.'
		}
	];
}
