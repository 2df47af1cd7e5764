import { frontPage } from '$lib/server/front-page';
import { error } from '@sveltejs/kit';

/** The one dossier's page, or where there are several, a page that leads to each. */
export function load() {
	return frontPage() ?? error(404, 'There is no dossier in geo/dossiers.');
}
