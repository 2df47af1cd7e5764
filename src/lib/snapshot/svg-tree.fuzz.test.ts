import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, damagedText } from '../../../tests/fixtures/random';
import { element, escape } from '../cartography/svg/writers/markup';
import { parseSvg } from './svg-tree';

describe('parseSvg', () => {
	it('reads back any text that our drawings write, and nothing from within it', () => {
		fc.assert(
			fc.property(anyText, anyText, (title, words) => {
				const markup = element('svg', { 'data-title': title }, element('text', {}, escape(words)));
				const { name, attributes, children } = parseSvg(markup);
				expect([name, attributes]).toEqual(['svg', { 'data-title': writable(title) }]);
				const text = words === '' ? [] : [writable(words)];
				expect(children).toEqual([{ name: 'text', attributes: {}, children: text }]);
			})
		);
	});

	it('reads or refuses a drawing however it is damaged', () => {
		const drawing = `<svg a="1"><g b="&lt;"><path d="M0 0"/></g><text>a &amp; b</text></svg>`;
		fc.assert(
			fc.property(damagedText(drawing), (text) => {
				try {
					parseSvg(text);
				} catch (error) {
					if (!(error instanceof SyntaxError)) throw error;
				}
			})
		);
	});
});

/** XML has no place for some characters, and does not want others: https://www.w3.org/TR/xml/#charsets */
function writable(text: string): string {
	return text.replace(
		/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
		'\uFFFD'
	);
}
