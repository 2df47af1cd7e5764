import { orphanWarnings } from '../dossier/check/orphan-warnings';
import { formatProblems, type Problem } from '../dossier/model/problem';
import { fromRoot, readDossierFiles } from './read-dossier';

/**
 * What is to be decided about the orphans of a dossier that has no problem.
 * @param root the repository's folder
 */
export function readOrphanWarnings(slug: string, root: string = process.cwd()): Problem[] {
	return orphanWarnings(readDossierFiles(slug, root)).map((warning) => fromRoot(slug, warning));
}

/** The warnings as text, with what they are about; '' where there is none. */
export function orphanReport(warnings: readonly Problem[]): string {
	if (warnings.length === 0) return '';
	const heading =
		warnings.length === 1
			? '1 quote has no certain place in its article’s present text. The page says so; decide about it:'
			: `${warnings.length} quotes have no certain place in their articles’ present texts. The page says so; decide about them:`;
	return `${heading}\n${formatProblems(warnings)}`;
}

const warned = new Set<string>();

/** Says once for each dossier, and to the maintainer alone, which of its quotes are orphans. */
export function warnOfOrphans(slug: string, root?: string): void {
	if (warned.has(slug)) return;
	warned.add(slug);
	const report = orphanReport(readOrphanWarnings(slug, root));
	if (report !== '') console.warn(`\nWarning: ${report}\n`);
}
