import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionText, xmlText } from './kml-text';

const parser = new DOMParser({
	onError: (level, message) => {
		// U+FFFD is only strange to it.
		if (level !== 'warning') throw new Error(message);
	}
});

function parsed(content: string): string | null | undefined {
	return parser.parseFromString(`<a>${content}</a>`, 'text/xml').documentElement?.textContent;
}

describe('xmlText', () => {
	it.each(['<b>&amp;</b>', 'a ]]> b', '“quote” & Co.', 'a\r\nb', 'a\u2028b\u2029c', '𝄞'])(
		'is read back by a parser: %j',
		(text) => {
			expect(parsed(xmlText(text))).toBe(text);
		}
	);

	it('replaces what XML cannot hold', () => {
		expect(xmlText('a\u0000b\uffffc\ud800')).toBe('a\uFFFDb\uFFFDc\uFFFD');
	});

	it('is read back whatever it holds, but for that', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const writable = text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '\uFFFD');
				expect(parsed(xmlText(text))).toBe(writable);
			})
		);
	});
});

describe('descriptionText', () => {
	it('is no HTML to a viewer, and fills in no value', () => {
		const html = parsed(descriptionText('<script>x()</script> & $[name]\nnext'));
		expect(html).toBe('&lt;script&gt;x()&lt;/script&gt; &amp; &#36;[name]<br>next');
	});
});
