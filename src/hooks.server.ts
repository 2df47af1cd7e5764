import { EMBED_ROUTE, leadingOut } from '$lib/embed/picture';
import { PICTURE_MARK, pictureLinks } from '$lib/panels/page/picture-links';
import { inAscii } from '$lib/server/ascii';
import { drawPicture } from '$lib/server/map-picture';
import { withPolicyFirst } from '$lib/server/page-policy';
import { withScriptsLater } from '$lib/server/scripts-later';
import type { Handle } from '@sveltejs/kit';

/** The faces that the first screen is set in: fetched with the page, so that it is laid out once. */
const FIRST_FACES = /\b(?:noto-sans|source-serif-4)-latin-(?:400|600)-normal\b/u;

/**
 * Puts the drawn map where a page has left a mark for it. As part of the page's data it would be
 * sent twice: to be seen, and for the scripts, which do not need it.
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
			const page = html.replace(PICTURE_MARK, (_, slug: string) => {
				const { markup, sheet } =
					event.route.id === EMBED_ROUTE
						? drawPicture(slug, pictureLinks, leadingOut)
						: drawPicture(slug, pictureLinks);
				sheets.push(sheet);
				return markup;
			});
			const ascii = inAscii(withScriptsLater(page, scripts));
			return withPolicyFirst(ascii.html, sheets, ascii.rewritten);
		}
	});
};
