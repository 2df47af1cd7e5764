import { escape } from '../cartography/svg/writers/markup';

/**
 * A text as an XML element or attribute holds it, to be read back as it is but for what becomes U+FFFD:
 * a parser takes a bare carriage return for a line feed, and one of XML 1.1, or like it, two others.
 */
export function xmlText(text: string): string {
	return escape(text).replace(/[\r\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A text as KML's `description` holds it. Viewers take that for HTML, and `$[name]` for a value to be
 * filled in: the text is escaped for them before it is escaped for XML, so that it is read as it is.
 */
export function descriptionText(text: string): string {
	const html = escape(text)
		.replaceAll('$', '&#36;')
		.replace(/\r\n?|\n/g, '<br>');
	return xmlText(html);
}
