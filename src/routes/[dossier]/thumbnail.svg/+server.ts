import { dossierSlugs } from '$lib/server/read-dossier';
import { thumbnail } from '$lib/server/thumbnail';

export const prerender = true;

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

/** The dossier's map as the front page shows it. */
export function GET({ params }) {
	return new Response(thumbnail(params.dossier), { headers: { 'content-type': 'image/svg+xml' } });
}
