import { orphanWarnings } from '../dossier/check/orphan-warnings';
import { reviewWarnings } from '../dossier/check/review-warnings';
import { formatProblems, type Problem } from '../dossier/model/problem';
import { fromRoot } from './read-dossier';

/** What of a dossier waits for a person to decide; its files have no problem. */
export interface Undecided {
	/** Quotes that have no certain place in their articles' present texts. */
	readonly orphans: readonly Problem[];
	/** Claims to be read again, because their articles' words have changed. */
	readonly reviews: readonly Problem[];
}

/**
 * What of a dossier without problems waits for a person, with its file named from the repository's folder.
 * @param files by path from the dossier's folder
 */
export function undecidedIn(slug: string, files: ReadonlyMap<string, string>): Undecided {
	const named = (warning: Problem): Problem => fromRoot(slug, warning);
	return {
		orphans: orphanWarnings(files).map(named),
		reviews: reviewWarnings(files).map(named)
	};
}

/** It as texts, each with what it is about; none where nothing waits. */
export function undecidedReports({ orphans, reviews }: Undecided): string[] {
	return [
		report(orphans, {
			one: '1 quote has no certain place in its article’s present text. The page says so; decide about it:',
			other: `${orphans.length} quotes have no certain place in their articles’ present texts. The page says so; decide about them:`
		}),
		report(reviews, {
			one: '1 claim is to be read again: its article’s words have changed. The page says so until you have:',
			other: `${reviews.length} claims are to be read again: their articles’ words have changed. The page says so until you have:`
		})
	].flat();
}

function report(
	warnings: readonly Problem[],
	{ one, other }: { readonly one: string; readonly other: string }
): string[] {
	if (warnings.length === 0) return [];
	return [`${warnings.length === 1 ? one : other}\n${formatProblems(warnings)}`];
}
