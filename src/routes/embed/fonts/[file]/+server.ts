import { readFileSync } from 'node:fs';
import { FROZEN_FONTS, frozenFontName } from '$lib/embed/frozen-style';
import { fontPath } from '$lib/fonts/font-files';
import { error } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return FROZEN_FONTS.map((font) => ({ file: frozenFontName(font) }));
}

/** The fonts of frozen pages, under names that stay: those pages are also made without a build. */
export function GET({ params }) {
	const font = FROZEN_FONTS.find((candidate) => frozenFontName(candidate) === params.file);
	if (font === undefined) error(404, `There is no font “${params.file}”.`);
	const bytes = readFileSync(`node_modules/@fontsource/${fontPath(font, 'woff2')}`);
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'font/woff2' } });
}
