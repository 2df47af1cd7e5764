import { describe, expect, it } from 'vitest';
import { leadingOut } from './lib/embed/picture';
import { pictureLinks } from './lib/panels/page/picture-links';
import { drawPicture } from './lib/server/map-picture';

const { markup: picture, sheet } = drawPicture('ukraine-guarantees', pictureLinks);

describe('the picture of the dossier’s default view', () => {
	it('has the layers that are visible at first, and no other', () => {
		const layers = new Set(
			[...picture.matchAll(/data-layer="([^"]+)"/g)].map(([, layer]) => layer)
		);
		expect([...layers].sort()).toEqual(['base', 'contact-line', 'countries', 'places', 'troops']);
	});

	it('has the frame for its view box', () => {
		// 57 of 360 degrees of longitude; asinh(tan 62°) = 1.38900 and asinh(tan 35.5°) = 0.66389 of 2π.
		const [, width = 0, height = 0] =
			/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture)?.map(Number) ?? [];
		expect(height / width).toBeCloseTo((1.389 - 0.66389) / (2 * Math.PI) / (57 / 360), 3);
	});

	it('links a country once to what is said of it, and one without claims not at all', () => {
		expect(picture.match(/href="#claims-FRA"/g)).toHaveLength(1);
		expect(picture).toMatch(/<a href="#claims-FRA"[^>]*><title>France<\/title>/);
		expect(picture).not.toContain('countries:CHE');
	});

	it('follows the theme', () => {
		// Okabe–Ito blue on paper, and its lighter sister on a dark ground.
		expect(picture).toContain('light-dark(#0072b2,#3a9ad9)');
	});

	it('tells the policy of the one style sheet that it carries', () => {
		const sheets = [...picture.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, text]) => text);
		expect(sheets).toEqual([sheet]);
	});

	it('leads out of a frame, to the dossier’s page in a window of its own', () => {
		const { markup } = drawPicture('ukraine-guarantees', pictureLinks, leadingOut);
		expect(markup).toMatch(
			/<a target="_blank" rel="noopener" href="\.\.\/ukraine-guarantees#claims-FRA"/
		);
		expect(markup).not.toContain('href="#');
	});

	it('has no ids that could meet others in its page, and nothing from elsewhere', () => {
		expect(picture).not.toMatch(/ id="/);
		expect(picture).not.toMatch(/(href|src)="(?!#)/);
		expect(picture).not.toContain('url(');
	});
});
