import { drawn } from '$lib/drawn-files/drawn-files';
import { dossierSlugs } from '$lib/server/read-dossier';

export const prerender = true;

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

/** The dossier's map as the front page shows it. */
export async function GET({ params }) {
	const picture = await drawn(params.dossier, 'thumbnail.svg');
	return new Response(picture, { headers: { 'content-type': 'image/svg+xml' } });
}
