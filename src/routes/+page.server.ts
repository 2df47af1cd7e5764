import { readDossierPage } from '$lib/server/dossier-page';
import { dossierSlugs } from '$lib/server/read-dossier';
import { error } from '@sveltejs/kit';

/** The dossier's path may be left out for the first dossier. */
export function load() {
	const [first] = dossierSlugs();
	if (first === undefined) error(404, 'There is no dossier in geo/dossiers.');
	return readDossierPage(first);
}
