import { claimRecords } from '$lib/data-export/schema-org';
import { readDrawnDossier } from '$lib/server/drawn-dossier';
import { dossierSlugs } from '$lib/server/read-dossier';
import { UNKNOWN_ORIGIN } from '$lib/embed/origin';
import { json } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

/** The claims in the words of schema.org, for search engines; its addresses are whole where the site's is known. */
export function GET({ params, url }) {
	const drawn = readDrawnDossier(params.dossier);
	const site = url.origin === UNKNOWN_ORIGIN ? '../' : `${url.origin}/`;
	return json(claimRecords({ ...drawn, features: drawn.dossier.features, site }));
}
