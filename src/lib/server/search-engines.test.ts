import { DOMParser } from '@xmldom/xmldom';
import { expect, it } from 'vitest';
import { robots, sitemap } from './search-engines';

it('lists pages as the protocol of site maps has it', () => {
	const text = sitemap('https://maps.example', [{ path: '' }, { path: 'a&b', date: '2026-01-19' }]);
	const document = new DOMParser({
		onError: () => expect.unreachable('not well-formed')
	}).parseFromString(text, 'text/xml');
	// https://www.sitemaps.org/protocol.html: the namespace, and loc before lastmod (a W3C date).
	expect(document.documentElement?.namespaceURI).toBe(
		'http://www.sitemaps.org/schemas/sitemap/0.9'
	);
	const texts = (name: string) =>
		[...document.getElementsByTagName(name)].map(({ textContent }) => textContent);
	expect(texts('loc')).toEqual(['https://maps.example/', 'https://maps.example/a&b']);
	expect(texts('lastmod')).toEqual(['2026-01-19']);
});

it('lets everything be read, and names the list of pages only where the site has an address', () => {
	expect(robots('https://maps.example')).toContain('\nSitemap: https://maps.example/sitemap.xml\n');
	expect(robots('')).not.toContain('Sitemap');
	expect(robots('')).not.toContain('Disallow');
});
