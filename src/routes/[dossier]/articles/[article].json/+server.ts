import { readParts } from '$lib/server/dossier-page';
import { articleIds, dossierSlugs } from '$lib/server/read-dossier';
import { error, json } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dossierSlugs().flatMap((dossier) =>
		articleIds(dossier).map((article) => ({ dossier, article }))
	);
}

/** An article with its claims and notes, for a page that opened with another one. */
export function GET({ params }) {
	const part = readParts(params.dossier).find(({ article }) => article.id === params.article);
	if (part === undefined) error(404, `There is no article “${params.article}”.`);
	return json(part);
}
