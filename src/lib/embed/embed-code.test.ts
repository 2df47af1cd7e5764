import { describe, expect, it } from 'vitest';
import { documentAround, frameCode, pictureCode } from './embed-code';

const ADDRESS = 'https://maps.example/embed/harbour?layers=a,b&select=troops:FRA';
const TITLE = `Who "holds" the <harbour> & 'quay'?`;

describe('code of a frame', () => {
	it('is one iframe of the size asked for', () => {
		expect(
			frameCode({ address: ADDRESS, title: 'Harbour', size: { width: 600, height: 400 } })
		).toBe(
			'<iframe src="https://maps.example/embed/harbour?layers=a,b&amp;select=troops:FRA" title="Harbour" width="600" height="400" style="border: 0; max-width: 100%" loading="lazy"></iframe>'
		);
	});

	it('is as wide as its place where no size is asked for', () => {
		const code = frameCode({ address: ADDRESS, title: 'Harbour' });
		expect(code).toContain('width: 100%; aspect-ratio: 16 / 9');
		expect(code).not.toMatch(/\swidth="/);
	});

	it('keeps quotes and angle brackets of a title inside its attribute', () => {
		const code = frameCode({ address: ADDRESS, title: TITLE });
		expect(code).toContain(
			'title="Who &quot;holds&quot; the &lt;harbour&gt; &amp; &#39;quay&#39;?"'
		);
		// HTML: an attribute in double quotes ends at the next double quote, a tag at the next ">".
		expect(code.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
	});
});

describe('code of a picture', () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Київ “quoted”</text></svg>';
	const code = pictureCode({ address: ADDRESS, description: TITLE, svg, width: 960, height: 540 });

	it('carries the drawing, letters beyond Latin included', () => {
		const [, data = ''] = /src="data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)"/.exec(code) ?? [];
		expect(Buffer.from(data, 'base64').toString('utf8')).toBe(svg);
	});

	it('leads to the view, and says what it shows', () => {
		expect(code).toMatch(
			/^<a href="https:\/\/maps\.example\/embed\/harbour\?layers=a,b&amp;select=troops:FRA"><img /
		);
		expect(code).toContain('alt="Who &quot;holds&quot; the &lt;harbour&gt; &amp; &#39;quay&#39;?"');
		expect(code).toMatch(/<\/a>$/);
	});

	it('makes a whole document with an escaped title', () => {
		const whole = documentAround(code, '</title><script>alert(1)</script>', 'en');
		expect(whole).toMatch(/^<!doctype html>\n<html lang="en">/);
		expect(whole).toContain(code);
		expect(whole).not.toContain('<script');
	});
});
