import { language } from './language';

/** A date in words ("19 January 2026") from an ISO 8601 date; the calendar day is kept as written. */
export function formatDate(isoDate: string): string {
	return new Intl.DateTimeFormat(dayMonthYear(), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${isoDate}T00:00:00Z`));
}

// "en" alone means American order; the dossier's texts put the day first.
function dayMonthYear(): string {
	return language() === 'en' ? 'en-GB' : language();
}

/** Kilometres for reading: whole below 100, to the nearest ten above. */
export function formatKilometres(kilometres: number): string {
	const rounded = kilometres < 100 ? Math.round(kilometres) : Math.round(kilometres / 10) * 10;
	return new Intl.NumberFormat(language(), {
		style: 'unit',
		unit: 'kilometer',
		unitDisplay: 'short'
	}).format(rounded);
}

/**
 * A country's name in the interface language from its ISO 3166-1 alpha-2 code; the code itself
 * where the runtime knows no name.
 */
export function regionName(alpha2: string): string {
	return new Intl.DisplayNames(language(), { type: 'region' }).of(alpha2) ?? alpha2;
}
