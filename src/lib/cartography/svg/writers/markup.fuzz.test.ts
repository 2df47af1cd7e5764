import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../../../../../tests/fixtures/random';
import { element, escape } from './markup';

it('a parser of XML reads back any text that our drawings write, and nothing from within it', () => {
	fc.assert(
		fc.property(anyText, anyText, (title, words) => {
			const markup = element('svg', { 'data-title': title }, element('text', {}, escape(words)));
			const root = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
			expect(root?.attributes.length).toBe(1);
			expect(root?.getElementsByTagName('*').length).toBe(1);
			expect(root?.firstChild?.nodeName).toBe('text');
			expect(root?.textContent).toBe(normalised(words, /\r\n?/gu, '\n'));
			expect(root?.getAttribute('data-title')).toBe(normalised(title, /\r\n|[\t\n\r]/gu, ' '));
		})
	);
});

/**
 * A text as XML has it: without characters that it has no place for or does not want
 * (https://www.w3.org/TR/xml/#charsets), and with one kind of line break, which is a space in attributes.
 */
function normalised(text: string, breaks: RegExp, asRead: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
		.replace(breaks, asRead);
}
