import { building } from '$app/environment';
import { drawFrozen, drawn } from '$lib/drawn-files/drawn-files';
import { dossierSlugs } from '$lib/server/read-dossier';

export const prerender = true;

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

/**
 * The default view as a page without any script, as a file; while the pages are changed, any view.
 * Not a page of SvelteKit's: those have a script in their head.
 */
export async function GET({ params, url }) {
	const page = building
		? await drawn(params.dossier, 'frozen.html')
		: drawFrozen(params.dossier, url.search, false);
	// Exactly this type: with it SvelteKit names the file frozen.html, which every host sends as HTML.
	return new Response(page, { headers: { 'content-type': 'text/html' } });
}
