import { EMBED_ROUTE, leadingOut } from '$lib/panels/embed-picture';
import { PICTURE_MARK, pictureLinks } from '$lib/panels/picture-links';
import { drawPicture } from '$lib/server/map-picture';
import { withPolicyFirst } from '$lib/server/page-policy';
import type { Handle } from '@sveltejs/kit';

/**
 * Puts the drawn map where a page has left a mark for it. As part of the page's data it would be
 * sent twice: to be seen, and for the scripts, which do not need it.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const sheets: string[] = [];
			const page = html.replace(PICTURE_MARK, (_, slug: string) => {
				const picture = drawPicture(slug, pictureLinks);
				sheets.push(...styleSheets(picture));
				return event.route.id === EMBED_ROUTE ? leadingOut(picture, slug) : picture;
			});
			return withPolicyFirst(withScriptsLater(page), sheets);
		}
	});

/** The scripts take nothing from what is to be seen before they run: the page, and its fonts. */
function withScriptsLater(html: string): string {
	return html.replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"');
}

function styleSheets(picture: string): string[] {
	return [...picture.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, sheet = '']) => sheet);
}
