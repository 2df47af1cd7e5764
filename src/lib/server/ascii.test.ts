import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inAscii } from './ascii';

describe('a page in ASCII', () => {
	it('has references for what is beyond it, in texts and attributes', () => {
		// U+2019 is 8217, U+1F1EB is 127467.
		expect(inAscii('<p title="Ünder">Ukraine’s 🇫</p>').html).toBe(
			'<p title="&#220;nder">Ukraine&#8217;s &#127467;</p>'
		);
	});

	it('has escapes in scripts, and tells which have been written anew', () => {
		const { html, rewritten } = inAscii('<script>say("’🇫")</script><script>1</script>');
		expect(html).toBe('<script>say("\\u2019\\ud83c\\uddeb")</script><script>1</script>');
		expect(rewritten).toEqual([{ from: 'say("’🇫")', to: 'say("\\u2019\\ud83c\\uddeb")' }]);
	});

	it('has escapes in style sheets that no digit after them changes', () => {
		expect(inAscii('<style>q::before{content:"“1"}</style>').html).toBe(
			'<style>q::before{content:"\\00201c1"}</style>'
		);
	});

	it('reads the same as it was, whatever it says', () => {
		const read = (page: string) =>
			new DOMParser().parseFromString(page, 'text/xml').documentElement?.textContent;
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				// What XML forbids, or takes for a line's end, HTML does not.
				const page = `<p>${text.replace(/[\p{C}\p{Zl}\p{Zp}<>&]/gu, ' ')}</p>`;
				const { html } = inAscii(page);
				expect(html).toMatch(/^[ -~]*$/);
				expect(read(html)).toBe(read(page));
			})
		);
	});

	it('has data that reads the same as it was', () => {
		fc.assert(
			fc.property(fc.json({ stringUnit: 'grapheme' }), (json) => {
				const data = json.replaceAll('<', '\\u003c');
				const { html } = inAscii(`<script type="application/json">${data}</script>`);
				const [, ascii = ''] = /^<script[^>]*>(.*)<\/script>$/s.exec(html) ?? [];
				expect(ascii).toMatch(/^[ -~]*$/);
				expect(JSON.parse(ascii)).toEqual(JSON.parse(json));
			})
		);
	});
});
