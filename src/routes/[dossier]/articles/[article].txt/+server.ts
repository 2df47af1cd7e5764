import { readWholeDossier } from '$lib/server/dossier-page';
import { articleIds, dossierSlugs } from '$lib/server/read-dossier';
import { error } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dossierSlugs().flatMap((dossier) =>
		articleIds(dossier).map((article) => ({ dossier, article }))
	);
}

/** An article’s text alone, unaltered: what annotations count their positions in. */
export function GET({ params }) {
	const { articles } = readWholeDossier(params.dossier);
	const article = articles.find(({ id }) => id === params.article);
	if (article === undefined) error(404, `There is no article “${params.article}”.`);
	return new Response(article.body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
