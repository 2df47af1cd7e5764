import sansCyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import sansCyrillicSemiBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import sansLatin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import sansLatinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import sansLatinExtendedSemiBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import sansLatinSemiBold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import { FONTS } from '$lib/cartography/labels';

/**
 * Addresses of the map's font files, on our own origin, by the name that its style uses. A file is
 * fetched only when one of its letters is drawn.
 */
export const FONT_FACES: Readonly<Record<string, readonly string[]>> = {
	[FONTS.regular]: [sansLatin, sansLatinExtended, sansCyrillic],
	[FONTS.strong]: [sansLatinSemiBold, sansLatinExtendedSemiBold, sansCyrillicSemiBold]
};
