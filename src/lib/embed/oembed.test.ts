import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/fixtures/random';
import { DOMParser, type Element } from '@xmldom/xmldom';
import {
	oembedAnswer,
	oembedResponse,
	queryOfPage,
	readOembedQuery,
	writtenAnswer
} from './oembed';

const SITE = 'https://maps.example/';
const REQUEST = {
	site: SITE,
	product: 'Sourceline',
	dossier: { slug: 'harbour', title: 'The “harbour” & "quay"' },
	thumbnails: [
		{ name: 'large.png', width: 1200, height: 630 },
		{ name: 'small.png', width: 400, height: 210 }
	],
	query: 'layers=troops&select=troops:FRA'
};

describe('an oEmbed answer', () => {
	it('has everything that version 1.0 asks of the type “rich”', () => {
		const answer = oembedAnswer(REQUEST);
		expect(answer).toMatchObject({
			version: '1.0',
			type: 'rich',
			title: 'The “harbour” & "quay"',
			provider_name: 'Sourceline',
			provider_url: 'https://maps.example/',
			width: 800,
			height: 450
		});
		expect(answer.html).toContain(
			'src="https://maps.example/embed/harbour?layers=troops&amp;select=troops:FRA"'
		);
		expect(answer.html).toContain('title="The “harbour” &amp; &quot;quay&quot;"');
	});

	it('is never larger than the room there is, in numbers and in code', () => {
		const answer = oembedAnswer({ ...REQUEST, maximum: { width: 640, height: 300 } });
		expect([answer.width, answer.height]).toEqual([640, 300]);
		expect(answer.html).toContain('width="640" height="300"');
		// 16:9 of 640.
		const alone = oembedAnswer({ ...REQUEST, maximum: { width: 640, height: undefined } });
		expect(alone.height).toBe(360);
		const small = oembedAnswer({ ...REQUEST, maximum: { width: 200, height: 100 } });
		expect([small.width, small.height]).toEqual([200, 100]);
		const wide = oembedAnswer({ ...REQUEST, maximum: { width: 5000, height: undefined } });
		expect([wide.width, wide.height]).toEqual([800, 450]);
	});

	it('is called by what the view has selected, as the frame’s code is', () => {
		const answer = oembedAnswer({ ...REQUEST, selected: 'France' });
		expect(answer.title).toBe('France · The “harbour” & "quay"');
		expect(answer.html).toContain('title="France · The “harbour” &amp; &quot;quay&quot;"');
	});

	it('has the best picture of the view that is no larger than the room there is', () => {
		// All three or none, https://oembed.com, 2.3.4.1.
		const pictureIn = (width: number, height?: number) => {
			const answer = oembedAnswer({ ...REQUEST, maximum: { width, height } });
			return [answer.thumbnail_url, answer.thumbnail_width, answer.thumbnail_height];
		};
		const query = '?layers=troops&select=troops:FRA';
		expect(pictureIn(1200)).toEqual([`https://maps.example/harbour/large.png${query}`, 1200, 630]);
		expect(pictureIn(640)).toEqual([`https://maps.example/harbour/small.png${query}`, 400, 210]);
		expect(pictureIn(640, 200)).toEqual([undefined, undefined, undefined]);
	});

	it('is in XML what it is in JSON', () => {
		const answer = oembedAnswer(REQUEST);
		const { type, text } = writtenAnswer(answer, 'xml');
		expect(type).toMatch(/^text\/xml/);
		const root = new DOMParser({
			onError: () => expect.unreachable('the XML is not well-formed')
		}).parseFromString(text, 'text/xml').documentElement;
		// https://oembed.com, 2.3.4.5: one element each, below the element oembed.
		expect(root?.nodeName).toBe('oembed');
		const read = [...(root?.childNodes ?? [])]
			.filter((node): node is Element => node.nodeType === 1)
			.map((element) => [element.nodeName, element.textContent]);
		expect(read).toEqual(Object.entries(answer).map(([name, value]) => [name, String(value)]));
	});

	it('embeds the default view where the query is empty', () => {
		expect(oembedAnswer({ ...REQUEST, query: '' }).html).toContain(
			'src="https://maps.example/embed/harbour" '
		);
	});
});

describe('an oEmbed request', () => {
	it('is read by the names of the specification', () => {
		const parameters = new URLSearchParams(
			'url=https%3A%2F%2Fmaps.example%2Fharbour%3Fselect%3Dtroops%3AFRA&maxwidth=640&maxheight=360&format=json'
		);
		expect(readOembedQuery(parameters)).toEqual({
			url: 'https://maps.example/harbour?select=troops:FRA',
			format: 'json',
			maximum: { width: 640, height: 360 }
		});
	});

	it.each(['', '0', '-5', '1e3', 'wide', '99999999999'])('sets no limit with “%s”', (text) => {
		const { maximum } = readOembedQuery(new URLSearchParams({ maxwidth: text }));
		expect(maximum.width).toBeUndefined();
	});
});

describe('the format of an answer', () => {
	const respond = (query: string, format: 'json' | 'xml') =>
		oembedResponse({
			parameters: new URLSearchParams(query),
			site: SITE,
			product: 'Sourceline',
			dossier: { slug: 'harbour', title: 'The harbour' },
			format,
			thumbnails: [],
			terms: {
				defaults: { drawingOrder: ['troops'], layers: ['troops'], article: 'a' },
				known: {
					layers: ['troops'],
					newestDay: '2026-01-19',
					hasFeature: () => true,
					hasArticle: () => true,
					hasPassage: () => true,
					hasValue: () => true
				}
			},
			nameOf: () => '',
			isFirst: true
		});
	const formatFor = (query: string, format: 'json' | 'xml') => {
		const { status, format: spoken } = respond(query, format);
		return [status, spoken];
	};

	it('has the view of the link, and not how a sheet of it is set', () => {
		const url = `${SITE}harbour?select=troops:FRA&sheet=title:Buy%20now,size:slide`;
		const { body } = respond(new URLSearchParams({ url }).toString(), 'json');
		expect(JSON.stringify(body)).toContain('select=troops:FRA');
		expect(JSON.stringify(body)).not.toMatch(/sheet=|Buy/u);
	});

	it('is what the request says, then what the address ends with, and 501 where it is neither', () => {
		expect(formatFor('', 'json')).toEqual([200, 'json']);
		expect(formatFor('', 'xml')).toEqual([200, 'xml']);
		expect(formatFor('format=xml', 'json')).toEqual([200, 'xml']);
		expect(formatFor('format=json', 'xml')).toEqual([200, 'json']);
		expect(formatFor('format=yaml', 'xml')[0]).toBe(501);
	});
});

describe('the page that an answer is asked for', () => {
	const query = (url: string, isFirst = false) => queryOfPage(url, SITE, 'harbour', isFirst);

	it('is the dossier’s page or its embed', () => {
		expect(query('https://maps.example/harbour?select=troops:FRA')).toBe('?select=troops:FRA');
		expect(query('https://maps.example/harbour/')).toBe('');
		expect(query('https://maps.example/embed/harbour?layers=troops')).toBe('?layers=troops');
	});

	it('is the front page for the first dossier only', () => {
		expect(query('https://maps.example/?layers=troops', true)).toBe('?layers=troops');
		expect(query('https://maps.example/?layers=troops')).toBeUndefined();
	});

	it('is no other page and no other site', () => {
		expect(query('https://maps.example/airport')).toBeUndefined();
		expect(query('https://elsewhere.example/harbour')).toBeUndefined();
		expect(query('http://maps.example/harbour')).toBeUndefined();
		expect(query('not an address')).toBeUndefined();
	});
});

describe('any request', () => {
	const parameter = fc.tuple(
		fc.constantFrom('url', 'format', 'maxwidth', 'maxheight', '__proto__'),
		fc.oneof(anyText, fc.constantFrom('json', '320', '1e9', '-1', `${SITE}harbour`, SITE))
	);
	const defaults = { drawingOrder: ['troops'], layers: ['troops'] as const, article: 'a' };
	const known = {
		layers: ['troops'],
		newestDay: '2026-01-19',
		hasFeature: () => true,
		hasArticle: () => true,
		hasPassage: () => true,
		hasValue: () => true
	};

	it('is answered with one frame that shows this site, or with an error', () => {
		fc.assert(
			fc.property(fc.array(parameter), anyText, anyText, (parameters, query, title) => {
				const asked = new URLSearchParams([...parameters, ['url', `${SITE}harbour?${query}`]]);
				const { status, body } = oembedResponse({
					parameters: asked,
					site: SITE,
					product: 'Sourceline',
					dossier: { slug: 'harbour', title },
					format: 'json',
					thumbnails: REQUEST.thumbnails,
					terms: { defaults, known },
					nameOf: () => title,
					isFirst: true
				});
				if ('error' in body) expect(status).toBeGreaterThanOrEqual(400);
				else {
					expect(body.html).toMatch(
						/^<iframe src="https:\/\/maps\.example\/embed\/harbour[^"<>]*" title="[^"<>]*" width="\d+" height="\d+" style="[\w: ;%-]+" loading="lazy"><\/iframe>$/
					);
				}
			})
		);
	});
});
