import sansCyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import sansCyrillicSemiBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import sansLatin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import sansLatinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import sansLatinExtendedSemiBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import sansLatinSemiBold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import { FONTS } from '$lib/cartography/labels';
import { fontFileName } from '$lib/fonts/font-files';
import { knowSubsets, type FontSubset } from '$lib/fonts/subsets';

/**
 * Addresses of the map's font files, on our own origin, by the name that its style uses. A file is
 * fetched only when one of its letters is drawn.
 */
export const FONT_FACES: Readonly<Record<string, readonly string[]>> = {
	[FONTS.regular]: [sansLatin, sansLatinExtended, sansCyrillic],
	[FONTS.strong]: [sansLatinSemiBold, sansLatinExtendedSemiBold, sansCyrillicSemiBold]
};

/**
 * The addresses with those of a dossier's scripts.
 * @param folder where the files of scripts are
 */
export function fontFacesWith(
	scripts: readonly FontSubset[],
	folder: string
): Readonly<Record<string, readonly string[]>> {
	if (scripts.length === 0) return FONT_FACES;
	knowSubsets(scripts);
	const files = (weight: 400 | 600): string[] =>
		scripts.map(
			({ name }) =>
				folder + fontFileName({ face: { family: 'sans', weight }, subset: name }, 'woff2')
		);
	return {
		[FONTS.regular]: [...(FONT_FACES[FONTS.regular] ?? []), ...files(400)],
		[FONTS.strong]: [...(FONT_FACES[FONTS.strong] ?? []), ...files(600)]
	};
}
