import { fontFileName } from '$lib/fonts/font-files';
import { filesOf } from '$lib/fonts/load-scripts';
import { knowSubsets } from '$lib/fonts/subsets';
import { readInstalledFile } from '$lib/server/dossier-fonts';
import { readFonts } from '$lib/server/dossier-page';
import { dossierSlugs } from '$lib/server/read-dossier';
import { error } from '@sveltejs/kit';

export const prerender = true;

const FORMATS = ['woff', 'woff2'] as const;

/** The files of the scripts that dossiers need, by their names: the rest comes with the program. */
function fontFiles() {
	const scripts = dossierSlugs().flatMap((slug) => readFonts(slug).subsets);
	knowSubsets(scripts);
	const files = filesOf(scripts).flatMap((file) =>
		FORMATS.map((format) => [fontFileName(file, format), { file, format }] as const)
	);
	return new Map(files);
}

export function entries() {
	return [...fontFiles().keys()].map((file) => ({ file }));
}

/** A font file of a script that one of the dossiers is written in. */
export function GET({ params }) {
	const found = fontFiles().get(params.file);
	if (found === undefined) error(404, `There is no font “${params.file}”.`);
	const bytes = readInstalledFile(found.file, found.format);
	return new Response(bytes, { headers: { 'content-type': `font/${found.format}` } });
}
