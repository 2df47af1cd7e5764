import { readContents } from '$lib/server/dossier-page';
import { dossierSlugs } from '$lib/server/read-dossier';
import { json } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

/** Which articles the dossier has, and whom and what each of them speaks of. */
export function GET({ params }) {
	return json(readContents(params.dossier));
}
