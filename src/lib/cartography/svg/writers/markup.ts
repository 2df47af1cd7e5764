import { shortest } from './path-data';

/** Attributes by name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element; numbers to a hundredth. */
export function element(name: string, attributes: Attributes, content = ''): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${asText(value)}"`)
		.join('');
	return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function asText(value: string | number | undefined): string {
	return typeof value === 'number' ? shortest(value) : escape(value ?? '');
}

/** What XML 1.0 has no place for, even escaped: control characters, half characters, U+FFFE, U+FFFF. */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;

/** Text that stands for itself in an element or an attribute; what cannot becomes U+FFFD. */
export function escape(text: string): string {
	return text
		.replace(UNWRITABLE, '\uFFFD')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
