import { dossierSources, readFonts, readWholeDossier } from './dossier-page';
import { dossierSlugs } from './read-dossier';
import { untilChanged } from './until-changed';

/** A dossier as the front page announces it. */
export interface Announced {
	readonly slug: string;
	readonly title: string;
	readonly deck: string;
	/** BCP 47 tag of its words. */
	readonly language: string;
	/** ISO 8601 date that it describes. */
	readonly asOf: string;
	readonly articles: number;
	readonly claims: number;
	/** Whether its words take fonts beyond what every page has. */
	readonly hasFonts: boolean;
}

/**
 * How a dossier is announced, which is remembered of each: whoever asks while the dossier is at hand saves
 * that it is read again for the front page.
 * @throws DossierError with every problem of the dossier's files
 */
export const announced: (slug: string) => Announced = untilChanged(dossierSources, (slug) => {
	const { title, deck, language, asOf, articles, claims } = readWholeDossier(slug);
	return {
		...{ slug, title, deck, language, asOf },
		articles: articles.length,
		claims: claims.length,
		hasFonts: readFonts(slug).subsets.length > 0
	};
});

/**
 * All dossiers, the first one first, then by day, the newest first.
 * @throws DossierError with every problem of a dossier's files
 */
export function announcedDossiers(): Announced[] {
	const [first, ...others] = dossierSlugs().map(announced);
	if (first === undefined) return [];
	const byDay = others.sort((one, other) => (one.asOf < other.asOf ? 1 : -1));
	return [first, ...byDay];
}

/** What the site's own address shows: the page of the only dossier, by its slug, or all of them to choose from. */
export type FrontPage = { readonly only: string } | { readonly dossiers: readonly Announced[] };

/** @throws DossierError with every problem of a dossier's files */
export function frontPage(): FrontPage | undefined {
	const [first, ...others] = dossierSlugs();
	if (first === undefined) return undefined;
	return others.length === 0 ? { only: first } : { dossiers: announcedDossiers() };
}
