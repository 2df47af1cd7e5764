import { building } from '$app/environment';
import { indexDossier } from '$lib/dossier/model/claim-index';
import { t } from '$lib/language/language';
import { viewTerms } from '$lib/view/view-terms';
import { UNKNOWN_ORIGIN } from '$lib/embed/origin';
import { oembedLinkAnswer, oembedResponse } from '$lib/embed/oembed';
import { readDossierPage, readWholeDossier } from '$lib/server/dossier-page';
import { dossierSlugs } from '$lib/server/read-dossier';
import { json } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

/** The default view's oEmbed answer, as a file; while the pages are changed, that of any view. */
export function GET({ params, url }) {
	const dossier = readWholeDossier(params.dossier);
	const { countryCodes } = readDossierPage(params.dossier);
	const product = t('page:product');
	if (building && url.origin === UNKNOWN_ORIGIN) {
		return json(oembedLinkAnswer(dossier.title, product));
	}
	const { status, body } = oembedResponse({
		parameters: building ? new URLSearchParams() : url.searchParams,
		site: new URL('../../', url).href,
		product,
		dossier,
		terms: viewTerms(dossier, indexDossier(dossier), (id) => Object.hasOwn(countryCodes, id)),
		isFirst: dossierSlugs()[0] === params.dossier
	});
	return json(body, { status });
}
