import { drawnPage } from '$lib/drawn-files/drawn-files';
import { frontPage } from '$lib/server/front-page';
import { error } from '@sveltejs/kit';

/** The one dossier's page, or where there are several, a page that leads to each. */
export async function load() {
	const page = frontPage() ?? error(404, 'There is no dossier in geo/dossiers.');
	return 'only' in page ? { only: await drawnPage(page.only) } : page;
}
