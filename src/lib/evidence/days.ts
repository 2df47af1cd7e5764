/** Days that a timeline can stand on: those on which something was said, and the dossier's own. */
export interface Days {
	/** Rising, each once: ISO 8601 dates. */
	readonly days: readonly string[];
	/** Place of the day that is looked at: of the last one that is not after it. */
	readonly current: number;
}

/**
 * The days of a dossier, and which of them is looked at.
 * @param saidOn the days on which something was said, rising
 * @param asOf the dossier's own day
 * @param date the day that is looked back to; undefined: the dossier's own
 */
export function daysOf(saidOn: readonly string[], asOf: string, date: string | undefined): Days {
	const days = [...new Set([...saidOn, asOf])].sort();
	const looked = date ?? asOf;
	return {
		days,
		current: Math.max(
			0,
			days.findLastIndex((day) => day <= looked)
		)
	};
}
