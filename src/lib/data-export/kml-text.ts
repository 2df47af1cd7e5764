/** What XML 1.0 does not want, even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	// A parser takes a bare carriage return for a line feed; one of XML 1.1, or like it, these two as well.
	'\r': '&#13;',
	'\u2028': '&#8232;',
	'\u2029': '&#8233;'
};

/** A text as an XML element or attribute holds it; characters that XML does not know become U+FFFD. */
export function xmlText(text: string): string {
	return text
		.replace(UNWRITABLE, '\uFFFD')
		.replace(/[&<>"\r\u2028\u2029]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * A text as KML's `description` holds it. Viewers take that for HTML, and `$[name]` for a value to be
 * filled in: the text is escaped for them before it is escaped for XML, so that it is read as it is.
 */
export function descriptionText(text: string): string {
	const html = text
		.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
		.replaceAll('$', '&#36;')
		.replace(/\r\n?|\n/g, '<br>');
	return xmlText(html);
}
