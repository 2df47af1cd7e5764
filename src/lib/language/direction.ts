/** How a line of text runs. */
export type Direction = 'ltr' | 'rtl';

// Where Unicode has put, and keeps free, what is written from right to left:
// https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt
const RIGHT_TO_LEFT =
	/[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const CURSIVE =
	/\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Nko}|\p{Script=Mandaic}|\p{Script=Adlam}/u;

/** Whether anything in a text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
	return RIGHT_TO_LEFT.test(text);
}

/** Whether letters of a text are joined, so that nothing may be put between them. */
export function isCursive(text: string): boolean {
	return CURSIVE.test(text);
}

/**
 * How a text runs by its first letter, as `dir="auto"` in HTML has it and rules P2 and P3 of
 * https://www.unicode.org/reports/tr9/; `ltr` where it has none.
 */
export function directionOf(text: string): Direction {
	const [letter = ''] = /\p{L}/u.exec(text.replace(ISOLATED, '')) ?? [];
	return hasRightToLeft(letter) ? 'rtl' : 'ltr';
}

const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/gu;

/**
 * A name or title for a sentence of another direction, so that neither turns the other round: within a
 * first strong isolate where it has letters that run from right to left, else as it is.
 */
export function isolated(text: string): string {
	return hasRightToLeft(text) ? `\u2068${text}\u2069` : text;
}

/** How texts of a language (BCP 47) run: by the script that it is written in. */
export function directionOfLanguage(tag: string): Direction {
	const { script = '' } = new Intl.Locale(tag).maximize();
	return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}

/** Scripts of living languages that run from right to left, by ISO 15924. */
const RIGHT_TO_LEFT_SCRIPTS = new Set([
	'Adlm',
	'Arab',
	'Hebr',
	'Mand',
	'Nkoo',
	'Rohg',
	'Samr',
	'Syrc',
	'Thaa',
	'Yezi'
]);
