import { claimsElsewhere, ELSEWHERE_MARK } from '$lib/panels/countries/claims-elsewhere';
import { EMBED_ROUTE } from '$lib/embed/picture';
import { PICTURE_MARK } from '$lib/panels/page/picture-links';
import { dossierHead, frontHead } from '$lib/server/page-head';
import { dossierSlugs } from '$lib/server/read-dossier';
import { readDrawnDossier } from '$lib/server/drawn-dossier';
import { drawnPicture } from '$lib/drawn-files/drawn-files';
import type { Picture } from '$lib/server/map-picture';
import { withPolicyFirst } from '$lib/server/page-policy';
import { withScriptsLater } from '$lib/first-paint/scripts-later';
import type { Handle } from '@sveltejs/kit';

/** The faces that the first screen is set in: fetched with the page, so that it is laid out once. */
const FIRST_FACES = /\b(?:noto-sans|source-serif-4)-latin-(?:400|600)-normal\b/u;

/** What a page says to others than its readers; embedded maps say nothing. */
function headOf(route: string | null, slug: string | undefined, origin: string): string {
	const [first = '', ...others] = dossierSlugs();
	if (route === '/[dossier]' && slug !== undefined) return dossierHead(slug, origin);
	if (route !== '/') return '';
	return others.length === 0 ? dossierHead(first, origin) : frontHead(origin);
}

/**
 * The page with the drawn map where it has left a mark for it.
 * @returns with the style sheets that stand in the maps
 */
async function withPictures(
	html: string,
	route: string | null
): Promise<{ readonly markup: string; readonly sheets: string[] }> {
	const name = route === EMBED_ROUTE ? 'embed-picture.json' : 'picture.json';
	const pictures = new Map<string, Picture>();
	for (const [, slug = ''] of html.matchAll(PICTURE_MARK)) {
		pictures.set(slug, await drawnPicture(slug, name));
	}
	return {
		markup: html.replace(PICTURE_MARK, (_, slug: string) => pictures.get(slug)?.markup ?? ''),
		sheets: [...pictures.values()].map(({ sheet }) => sheet)
	};
}

/**
 * Puts the drawn map where a page has left a mark for it, and what its links lead to where that rests
 * on other articles; and into its head what others than its readers are told. As part of the page's data
 * they would be sent twice: to be seen, and for the scripts, which do not need them.
 */
export const handle: Handle = ({ event, resolve }) => {
	const scripts: string[] = [];
	return resolve(event, {
		preload: ({ type, path }) => {
			if (type === 'js') scripts.push(path);
			return type === 'css' || (type === 'font' && FIRST_FACES.test(path));
		},
		transformPageChunk: async ({ html }) => {
			const { markup, sheets } = await withPictures(html, event.route.id);
			const page = markup.replace(ELSEWHERE_MARK, (_, slug: string) =>
				claimsElsewhere(markup, readDrawnDossier(slug))
			);
			const head = headOf(event.route.id, event.params['dossier'], event.url.origin);
			const whole = page.replace('</head>', () => `${head}\n</head>`);
			return withPolicyFirst(withScriptsLater(whole, scripts), sheets);
		}
	});
};
