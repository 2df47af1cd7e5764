import { isolated } from './direction';
import { language } from './language';

/**
 * A formatter of the interface language, made when it is first needed and kept: making one takes
 * ten to a hundred times as long as using it, and a page formats hundreds of names and dates.
 */
function kept<Formatter>(make: (language: string) => Formatter): () => Formatter {
	const made = new Map<string, Formatter>();
	return () => {
		const current = language();
		const known = made.get(current);
		if (known !== undefined) return known;
		const formatter = make(current);
		made.set(current, formatter);
		return formatter;
	};
}

const days = kept(
	(current) =>
		// "en" alone means American order; the dossier's texts put the day first.
		new Intl.DateTimeFormat(current === 'en' ? 'en-GB' : current, {
			day: 'numeric',
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC'
		})
);
const kilometres = kept((current) => unitFormat(current, 'kilometer'));
const metres = kept((current) => unitFormat(current, 'meter'));
const kilobytes = kept((current) => unitFormat(current, 'kilobyte'));
const regions = kept((current) => new Intl.DisplayNames(current, { type: 'region' }));
const conjunctions = kept((current) => new Intl.ListFormat(current, { type: 'conjunction' }));
const enumerations = kept(
	(current) => new Intl.ListFormat(current, { type: 'unit', style: 'short' })
);
const collators = kept((current) => new Intl.Collator(current));

function unitFormat(current: string, unit: string): Intl.NumberFormat {
	return new Intl.NumberFormat(current, {
		style: 'unit',
		unit,
		unitDisplay: 'short',
		maximumFractionDigits: 2
	});
}

/** A date in words ("19 January 2026") from an ISO 8601 date; the calendar day is kept as written. */
export function formatDate(isoDate: string): string {
	return days().format(new Date(`${isoDate}T00:00:00Z`));
}

/** Kilometres as exactly as a measured distance is told: whole below 100, to the nearest ten above. */
export function roundedKilometres(distance: number): number {
	return distance < 100 ? Math.round(distance) : Math.round(distance / 10) * 10;
}

/** Kilometres for reading: see {@link roundedKilometres}. */
export function formatKilometres(distance: number): string {
	return kilometres().format(roundedKilometres(distance));
}

/** A length as it is published, from the least to the greatest figure in kilometres: “535–542 km”. */
export function formatKilometreRange([least, greatest]: readonly [number, number]): string {
	return least === greatest
		? kilometres().format(least)
		: kilometres().formatRange(least, greatest);
}

/** A round distance in metres as a scale bar is labelled: "500 m", "2 km". */
export function formatDistance(distance: number): string {
	return distance >= 1000 ? kilometres().format(distance / 1000) : metres().format(distance);
}

/** A file's size for reading: "58 kB"; a kilobyte has 1000 bytes, and less than one is one. */
export function formatSize(bytes: number): string {
	return kilobytes().format(Math.max(1, Math.round(bytes / 1000)));
}

/** Names as part of a sentence: "France and United Kingdom". */
export function joinNames(names: readonly string[]): string {
	return conjunctions().format(names);
}

/** Names as a list for reading: "France, United Kingdom". */
export function listNames(names: readonly string[]): string {
	return enumerations().format(names.map(isolated));
}

/** Which of two names comes first in the interface language: below zero where the first does. */
export function compareNames(one: string, other: string): number {
	return collators().compare(one, other);
}

/**
 * A country's name in the interface language from its ISO 3166-1 alpha-2 code; the code itself
 * where the runtime knows no name.
 */
export function regionName(alpha2: string): string {
	return regions().of(alpha2) ?? alpha2;
}
