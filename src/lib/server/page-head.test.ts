import { describe, expect, it } from 'vitest';
import { UNKNOWN_ORIGIN } from '../embed/origin';
import { dossierHead } from './page-head';

const SLUG = 'ukraine-guarantees';

describe('what a dossier’s page tells others', () => {
	const known = dossierHead(SLUG, 'https://maps.example');
	const unknown = dossierHead(SLUG, UNKNOWN_ORIGIN);

	it('has what the Open Graph protocol asks of every page, and whole addresses', () => {
		// https://ogp.me: title, type, image and url; the locale with a territory.
		expect(known).toContain('<meta property="og:type" content="website">');
		expect(known).toMatch(/<meta property="og:title" content="[^"]*Ukraine/);
		expect(known).toContain(
			`<meta property="og:image" content="https://maps.example/${SLUG}/card.png">`
		);
		expect(known).toContain('<meta property="og:image:width" content="1200">');
		expect(known).toContain('<meta property="og:image:height" content="630">');
		expect(known).toContain(`<meta property="og:url" content="https://maps.example/${SLUG}">`);
		expect(known).toContain('<meta property="og:locale" content="en_US">');
		expect(known).toContain(`<link rel="canonical" href="https://maps.example/${SLUG}">`);
		expect(known).toContain(
			`href="https://maps.example/embed/${SLUG}/oembed.json?url=https%3A%2F%2Fmaps.example%2F${SLUG}"`
		);
	});

	it('invents no address where nobody knows the site’s', () => {
		expect(unknown).toContain('og:title');
		expect(unknown).not.toMatch(/og:image|og:url|canonical/);
		expect(unknown.replaceAll(/https:\/\/(schema\.org|spdx\.org\/licenses\/MIT)/g, '')).not.toMatch(
			/https?:/
		);
	});

	it('has a data set that can be read, and that ends no element', () => {
		const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(known) ?? [];
		expect(text).not.toContain('<');
		expect(JSON.parse(text)).toMatchObject({ '@type': 'Dataset', inLanguage: 'en' });
	});
});
