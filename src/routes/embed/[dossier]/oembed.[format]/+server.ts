import { building } from '$app/environment';
import { indexDossier } from '$lib/dossier/model/claim-index';
import { t } from '$lib/language/language';
import { standingOf } from '$lib/evidence/standing';
import { regionName } from '$lib/language/format';
import { viewTerms } from '$lib/view/view-terms';
import { UNKNOWN_ORIGIN } from '$lib/embed/origin';
import {
	OEMBED_FORMATS,
	oembedLinkAnswer,
	oembedResponse,
	writtenAnswer,
	type OembedFormat
} from '$lib/embed/oembed';
import { THUMBNAILS } from '$lib/server/card';
import { readPageGround, readWholeDossier } from '$lib/server/dossier-page';
import { dossierSlugs } from '$lib/server/read-dossier';
import { error } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dossierSlugs().flatMap((dossier) => OEMBED_FORMATS.map((format) => ({ dossier, format })));
}

/** The default view's oEmbed answer, as a file; while the pages are changed, that of any view. */
export function GET({ params, url }) {
	const ending = OEMBED_FORMATS.find((format) => format === params.format);
	if (ending === undefined) error(404, `oEmbed has no format “${params.format}”.`);
	const dossier = readWholeDossier(params.dossier);
	const { countryCodes } = readPageGround(params.dossier);
	const index = indexDossier(dossier);
	const countryName = (alpha3: string): string => {
		const alpha2 = countryCodes[alpha3];
		return alpha2 === undefined ? alpha3 : regionName(alpha2);
	};
	const product = t('page:product');
	if (building && url.origin === UNKNOWN_ORIGIN) {
		return responseOf(oembedLinkAnswer(dossier.title, product), ending);
	}
	const { status, body, format } = oembedResponse({
		parameters: building ? new URLSearchParams() : url.searchParams,
		site: new URL('../../', url).href,
		product,
		dossier,
		format: ending,
		thumbnails: THUMBNAILS,
		terms: viewTerms(dossier, index, (id) => Object.hasOwn(countryCodes, id)),
		nameOf: (reference) => standingOf({ dossier, index, countryName }, reference).name,
		isFirst: dossierSlugs()[0] === params.dossier
	});
	return responseOf(body, format, status);
}

function responseOf(body: object, format: OembedFormat, status = 200): Response {
	const { type, text } = writtenAnswer(body, format);
	return new Response(text, { status, headers: { 'content-type': type } });
}
