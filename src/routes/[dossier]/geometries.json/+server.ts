import { readOwnGeometries } from '$lib/server/dossier-page';
import { dossierSlugs } from '$lib/server/read-dossier';
import { json } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

/** The dossier's own geometries, for the map alone. */
export function GET({ params }) {
	return json(readOwnGeometries(params.dossier));
}
