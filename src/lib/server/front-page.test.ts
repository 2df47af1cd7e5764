import { expect, it } from 'vitest';
import { readFonts, readWholeDossier } from './dossier-page';
import { announced, announcedDossiers } from './front-page';
import { dossierSlugs } from './read-dossier';

it('every dossier is announced, the first one first', () => {
	const slugs = announcedDossiers().map(({ slug }) => slug);
	expect(slugs[0]).toBe(dossierSlugs()[0]);
	expect(slugs.toSorted()).toEqual(dossierSlugs().toSorted());
});

it.each(dossierSlugs())('%s is announced as what its page will be', (slug) => {
	const { title, articles, claims, asOf } = readWholeDossier(slug);
	expect(announced(slug)).toMatchObject({
		...{ slug, title, asOf },
		articles: articles.length,
		claims: claims.length,
		hasFonts: readFonts(slug).subsets.length > 0
	});
});
