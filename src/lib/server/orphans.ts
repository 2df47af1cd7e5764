import { orphanWarnings } from '../dossier/check/orphan-warnings';
import { reviewWarnings } from '../dossier/check/review-warnings';
import { formatProblems, type Problem } from '../dossier/model/problem';
import { fromRoot, readDossierFiles } from './read-dossier';

/**
 * What is to be decided about the orphans of a dossier that has no problem.
 * @param root the repository's folder
 */
export function readOrphanWarnings(slug: string, root: string = process.cwd()): Problem[] {
	return orphanWarnings(readDossierFiles(slug, root)).map((warning) => fromRoot(slug, warning));
}

/**
 * Which claims of a dossier that has no problem are to be read again.
 * @param root the repository's folder
 */
export function readReviewWarnings(slug: string, root: string = process.cwd()): Problem[] {
	return reviewWarnings(readDossierFiles(slug, root)).map((warning) => fromRoot(slug, warning));
}

/** These warnings as text, with what they are about; '' where there is none. */
export function reviewReport(warnings: readonly Problem[]): string {
	if (warnings.length === 0) return '';
	const heading =
		warnings.length === 1
			? '1 claim is to be read again: its article’s words have changed. The page says so until you have:'
			: `${warnings.length} claims are to be read again: their articles’ words have changed. The page says so until you have:`;
	return `${heading}\n${formatProblems(warnings)}`;
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

/**
 * Says once for each dossier, and to the maintainer alone, which of its quotes are orphans, and which of its
 * claims are to be read again.
 */
export function warnOfUndecided(slug: string, root?: string): void {
	if (warned.has(slug)) return;
	warned.add(slug);
	const reports = [
		orphanReport(readOrphanWarnings(slug, root)),
		reviewReport(readReviewWarnings(slug, root))
	];
	for (const report of reports) {
		if (report !== '') console.warn(`\nWarning: ${report}\n`);
	}
}
