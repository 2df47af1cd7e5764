import { building } from '$app/environment';
import { viewTerms } from '$lib/view/view-terms';
import { frozenPage } from '$lib/embed/frozen-page';
import { drawnOnDay, readDrawnDossier } from '$lib/server/drawn-dossier';
import { dossierSlugs } from '$lib/server/read-dossier';
import { decodeView } from '$lib/view/url';

export const prerender = true;

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

/**
 * The default view as a page without any script, as a file; while the pages are changed, any view.
 * Not a page of SvelteKit's: those have a script in their head.
 */
export function GET({ params, url }) {
	const drawn = readDrawnDossier(params.dossier);
	const terms = viewTerms(drawn.dossier, drawn.index, drawn.isCountry);
	const { view } = decodeView(building ? '' : url.search, terms.defaults, terms.known);
	const page = frozenPage({
		...drawnOnDay(drawn, view.date),
		view,
		terms,
		standsForEveryView: building
	});
	// Exactly this type: with it SvelteKit names the file frozen.html, which every host sends as HTML.
	return new Response(page, { headers: { 'content-type': 'text/html' } });
}
