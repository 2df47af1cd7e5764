import { escape } from '../cartography/svg/writers/markup';

// Control characters have no place in XML 1.0 (but for tab and line breaks, which become spaces),
// and marks that turn the reading direction would let a title pretend to be something else.
const CONTROLS = /[\p{Cc}\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const MARKS = /[\u061c\u200e\u200f\u2068\u2069]/u;
const SPACES = /[\t\n\r]/gu;

/** Text as it may stand in a drawing: one line, well-formed, without control characters. */
export function plainText(text: string): string {
	return text.toWellFormed().replace(SPACES, ' ').replace(CONTROLS, '');
}

/**
 * Plain text with the marks of direction that Arabic and Hebrew need, and with isolates: they turn nothing
 * round that is outside of them.
 */
export function markedText(text: string): string {
	return text
		.toWellFormed()
		.replace(SPACES, ' ')
		.replace(CONTROLS, (control) => (MARKS.test(control) ? control : ''));
}

/** Plain text for an element or an attribute of an XML document, in whichever quotes. */
export function plainXml(text: string): string {
	return escape(plainText(text)).replaceAll("'", '&#39;');
}

/** A length or coordinate with at most two decimals, which is finer than any printer. */
export function decimal(value: number): string {
	const rounded = Math.round(value * 100) / 100;
	// Adding 0 turns -0 into 0.
	return String(rounded + 0);
}
