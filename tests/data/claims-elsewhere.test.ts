import { describe, expect, it } from 'vitest';
import { letters, withWarsaw } from '../fixtures/letters';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import { readDossierFiles } from '../../src/lib/server/read-dossier';
import { claimsElsewhere } from '../../src/lib/panels/countries/claims-elsewhere';
import { pictureLinks } from '../../src/lib/panels/page/picture-links';
import { testCountryName } from '../support/test-dossier';

const files = readDossierFiles('ukraine-guarantees');
const dossier = parseDossier(withWarsaw(letters(files, 30)), {});
const told = { dossier, index: indexDossier(dossier), countryName: testCountryName };

describe('claimsElsewhere', () => {
	it('gives a place of which only another article speaks a section that names the article', () => {
		const sections = claimsElsewhere('<a href="#claims-places-warsaw">Warsaw</a>', told);
		expect(sections).toMatch(/^<section id="claims-places-warsaw"><h3>Warsaw<\/h3>/);
		expect(sections).toContain('1 claim, in an article that this page does not hold. Its text:');
		expect(sections).toContain(
			'<a href="./ukraine-guarantees/articles/letter-7.txt" lang="en">Letter 7</a> The Test Post · 15 July 2026'
		);
	});

	it('names five of many articles, and says how many more there are', () => {
		const sections = claimsElsewhere('<a href="#claims-NOR">Norway</a>', told);
		expect(sections.match(/<li>/g)).toHaveLength(5);
		expect(sections).toContain('30 claims, in articles that this page does not hold.');
		expect(sections).toContain('… and 25 more articles.');
	});

	it('leaves alone what the page holds, and what it does not link', () => {
		expect(claimsElsewhere('<a href="#claims-FRA">France</a><li id="claims-FRA">', told)).toBe('');
		expect(claimsElsewhere('<a href="#sidebar">Skip</a>', told)).toBe('');
	});

	it('answers every link that the drawn map can have', () => {
		const link = pictureLinks(told);
		const references = [
			...told.index.features,
			...['FRA', 'NOR', 'ESP', 'POL', 'UKR'].map((id) => `countries:${id}` as const)
		];
		const hrefs = references.flatMap((reference) => link(reference)?.href ?? []);
		const page = hrefs.map((href) => `<a href="${href}"></a>`).join('');
		const sections = claimsElsewhere(page, told);
		expect(hrefs).toContain('#claims-places-warsaw');
		for (const href of hrefs) expect(sections).toContain(` id="${href.slice(1)}"`);
	});

	it('is markup of its own, whatever the titles say', () => {
		const hostile = {
			...dossier,
			articles: dossier.articles.map((article) => ({ ...article, title: '</a><script>"&' }))
		};
		const sections = claimsElsewhere('<a href="#claims-NOR">Norway</a>', {
			...told,
			dossier: hostile
		});
		expect(sections).not.toContain('<script');
		expect(sections).toContain('&lt;/a&gt;&lt;script&gt;&quot;&amp;');
	});
});
