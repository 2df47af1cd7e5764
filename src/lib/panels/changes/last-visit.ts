/**
 * The day that a dossier described when this browser had it open last, kept in the browser alone, and from
 * now on the day that it describes today.
 * @param day ISO 8601 date
 * @returns undefined where it was never open, or nothing is kept
 */
export function takeVisit(slug: string, day: string): string | undefined {
	const key = `sourceline-visit-${slug}`;
	try {
		const before = localStorage.getItem(key) ?? undefined;
		localStorage.setItem(key, day);
		return before !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(before) ? before : undefined;
	} catch (error) {
		// Storage is full or denied: then no visit is remembered, which is what the reader has chosen.
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
