import { scriptRules } from '$lib/fonts/script-rules';
import { readFonts } from '$lib/server/dossier-page';
import { dossierSlugs } from '$lib/server/read-dossier';
import { error } from '@sveltejs/kit';

export const prerender = true;

const needsFonts = (slug: string): boolean => readFonts(slug).subsets.length > 0;

export function entries() {
	return dossierSlugs()
		.filter(needsFonts)
		.map((dossier) => ({ dossier }));
}

/** The style sheet that brings a dossier's page the fonts of its scripts. */
export function GET({ params: { dossier } }) {
	if (!dossierSlugs().includes(dossier) || !needsFonts(dossier)) {
		error(404, `“${dossier}” needs no fonts of its own.`);
	}
	const rules = scriptRules(readFonts(dossier).subsets, './');
	return new Response(rules, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
