import { building } from '$app/environment';
import { card, CARD_NAMES, isCardName } from '$lib/server/card';
import { readDrawnDossier } from '$lib/server/drawn-dossier';
import { drawn } from '$lib/drawn-files/drawn-files';
import { dossierSlugs } from '$lib/server/read-dossier';
import { error } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dossierSlugs().flatMap((dossier) =>
		CARD_NAMES.map((name) => ({ dossier, card: name.replace('.png', '') }))
	);
}

/** The default view as a picture, as a file; while the pages are changed, any view. */
export async function GET({ params, url }) {
	const name = `${params.card}.png`;
	if (!isCardName(name)) error(404, `There is no picture “${name}”.`);
	const picture = building
		? await drawn(params.dossier, name)
		: await card(readDrawnDossier(params.dossier), url.search, name);
	return new Response(picture, { headers: { 'content-type': 'image/png' } });
}
