import { describe, expect, it } from 'vitest';
import { readDrawnDossier } from '$lib/server/drawn-dossier';
import { decodeView } from '$lib/view/url';
import { viewTerms } from '$lib/view/view-terms';
import { frozenPage } from '$lib/embed/frozen-page';

const drawn = readDrawnDossier('ukraine-guarantees');
const terms = viewTerms(drawn.dossier, drawn.index, drawn.isCountry);

function pageOf(query: string, dossier = drawn.dossier, origin?: string): string {
	const { view } = decodeView(query, terms.defaults, terms.known);
	return frozenPage({ ...drawn, dossier, view, terms, origin });
}

describe('a frozen page', () => {
	const page = pageOf('select=troops:FRA&layers=troops,fortifications,contact-line');

	it('has no script, and nothing from elsewhere', () => {
		expect(page).not.toMatch(/<script|\son[a-z]+="|javascript:/i);
		// What is loaded, as opposed to what is linked: addresses in url(…) and src.
		const loaded = [...page.matchAll(/url\('?([^)']+)|\ssrc="([^"]*)"/g)].map(
			([, url, source]) => url ?? source
		);
		expect(loaded.filter((address) => !/^(#|\.\.\/fonts\/)/.test(address ?? ''))).toEqual([]);
	});

	it('says what must always be said', () => {
		expect(page).toContain('As of 19 January 2026');
		expect(page).toContain('UN General Assembly resolution 68/262');
		expect(page).toContain('Natural Earth');
		expect(page).toContain('GeoNames (CC BY 4.0)');
		expect(page).toContain(
			'Illustrative, no location has been published: Proposed fortifications.'
		);
	});

	it('leads to the same view, and to each feature’s place in the page, which leads to it there', () => {
		expect(page).toContain(
			'href="../../ukraine-guarantees?layers=troops,fortifications,contact-line&amp;select=troops:FRA" target="_blank"'
		);
		expect(page).toMatch(/<a href="#claims-DEU" data-feature="troops:DEU">/);
		expect(page).toContain(
			'href="../../ukraine-guarantees?layers=troops,fortifications,contact-line&amp;select=troops:DEU" target="_blank"'
		);
	});

	it('tells the words that a feature rests on, and where they stand', () => {
		const [, germany = ''] = /<section [^>]*id="claims-DEU"(.*?)<\/section>/su.exec(page) ?? [];
		expect(germany).toContain('Germany: Potential, on conditions');
		expect(germany).toContain('announced Germany’s potential military role');
		expect(germany).toContain('Paragraph 5');
	});

	// A frame without allow-popups opens no window, and nothing in it can find that out.
	it('opens a window by links only whose address can be read, or that say what to do', () => {
		const known = pageOf('', drawn.dossier, 'https://maps.example');
		const links = [
			...known.matchAll(/<a [^>]*target="_blank"[^>]*>.*?<\/a>(?:<p[^>]*>(.*?)<\/p>)?/gsu)
		];
		expect(links.length).toBeGreaterThan(20);
		for (const [link, told] of links) {
			const [, href = ''] = /href="([^"]*)"/u.exec(link) ?? [];
			if (told === undefined) expect(link).toContain(`>${href}</a>`);
			else expect(told).toContain(`https://maps.example/${href.replace('../../', '')}</span>`);
		}
		expect(known).not.toMatch(/<base|target="_(?:top|parent)"/u);
		expect(page).toContain('Copy the address from the link’s menu.');
	});

	it('uses each id once, and refers to none that is missing', () => {
		const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const named = page.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g);
		for (const [, drawing, place] of named) expect(ids).toContain(drawing ?? place);
	});

	it('has the colours of both themes', () => {
		// Okabe–Ito blue on paper; what takes its place on dark ground is for the layer to say.
		expect(page).toMatch(/fill="light-dark\(#0072b2,#[0-9a-f]{6}\)"/i);
	});

	it('is the same page for the same view', () => {
		expect(pageOf('layers=troops,fortifications,contact-line&select=troops:FRA')).toBe(page);
	});

	it('keeps what a title says out of its markup', () => {
		const title = `</title><script>alert("1")</script> & 'more'`;
		const odd = pageOf('', { ...drawn.dossier, title });
		expect(odd).not.toContain('<script');
		expect(odd).toContain('&lt;script&gt;alert(&quot;1&quot;)');
	});

	it('brings the fonts of the scripts that the dossier is written in', () => {
		const nile = readDrawnDossier('nile-agreement');
		const known = viewTerms(nile.dossier, nile.index, nile.isCountry);
		const { view } = decodeView('', known.defaults, known.known);
		const arabic = frozenPage({ ...nile, view, terms: known });
		expect(arabic).toContain(
			"url('../../fonts/ibm-plex-sans-arabic-arabic-400-normal.woff2') format('woff2')"
		);
	});

	it('can show no layer at all', () => {
		expect(pageOf('layers=')).toContain('No layer is shown.');
	});
});
