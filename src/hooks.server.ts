import { claimsElsewhere, ELSEWHERE_MARK } from '$lib/panels/countries/claims-elsewhere';
import { EMBED_ROUTE, leadingOut } from '$lib/embed/picture';
import { PICTURE_MARK, pictureLinks } from '$lib/panels/page/picture-links';
import { dossierHead, frontHead } from '$lib/server/page-head';
import { dossierSlugs } from '$lib/server/read-dossier';
import { readDrawnDossier } from '$lib/server/drawn-dossier';
import { drawPicture } from '$lib/server/map-picture';
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
		transformPageChunk: ({ html }) => {
			const sheets: string[] = [];
			const drawn = html.replace(PICTURE_MARK, (_, slug: string) => {
				const { markup, sheet } =
					event.route.id === EMBED_ROUTE
						? drawPicture(slug, pictureLinks, leadingOut)
						: drawPicture(slug, pictureLinks);
				sheets.push(sheet);
				return markup;
			});
			const page = drawn.replace(ELSEWHERE_MARK, (_, slug: string) =>
				claimsElsewhere(drawn, readDrawnDossier(slug))
			);
			const head = headOf(event.route.id, event.params['dossier'], event.url.origin);
			const whole = page.replace('</head>', () => `${head}\n</head>`);
			return withPolicyFirst(withScriptsLater(whole, scripts), sheets);
		}
	});
};
