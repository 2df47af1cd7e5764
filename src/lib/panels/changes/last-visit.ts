import { recall, remember } from '../../view/browser-memory';

/**
 * The day that a dossier described when this browser had it open last, kept in the browser alone, and from
 * now on the day that it describes today.
 * @param day ISO 8601 date
 * @returns undefined where it was never open, or nothing is kept
 */
export function takeVisit(slug: string, day: string): string | undefined {
	const name = `sourceline-visit-${slug}`;
	const before = recall(name);
	remember(name, day);
	return before !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(before) ? before : undefined;
}
