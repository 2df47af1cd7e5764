import sansCyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import sansCyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import sansLatin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import sansLatin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import sansLatinExt400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import sansLatinExt600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import serifCyrillic400 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2?url';
import serifCyrillicItalic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff2?url';
import serifCyrillic600 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2?url';
import serifLatin400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import serifLatinItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url';
import serifLatin600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import serifLatinExt400 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?url';
import serifLatinExtItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff2?url';
import serifLatinExt600 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?url';
import { expect, it } from 'vitest';
import { textWidth } from './metrics';
import { FACES, WORDS } from './specimens';

/** By the order of FACES; each list in the order of trying: Latin, Latin Extended, Cyrillic. */
const FILES = [
	[sansLatin400, sansLatinExt400, sansCyrillic400],
	[sansLatin600, sansLatinExt600, sansCyrillic600],
	[serifLatin400, serifLatinExt400, serifCyrillic400],
	[serifLatinItalic, serifLatinExtItalic, serifCyrillicItalic],
	[serifLatin600, serifLatinExt600, serifCyrillic600]
];

it.each(FACES.map((face, index) => [face, FILES[index] ?? []] as const))(
	'measures as the browser does: %o',
	async (face, files) => {
		// Each file is a family of its own, so that the browser falls back in the order given.
		const families = await Promise.all(
			files.map(async (address, index) => {
				const family = `${face.family}-${face.weight}-${String(face.italic)}-${index}`;
				document.fonts.add(await new FontFace(family, `url(${address})`).load());
				return `'${family}'`;
			})
		);
		const context = new OffscreenCanvas(1, 1).getContext('2d');
		if (context === null) throw new Error('There is no canvas to measure with.');
		for (const size of [10.5, 40]) {
			context.font = `${size}px ${families.join(', ')}`;
			context.fontKerning = 'normal';
			context.textRendering = 'geometricPrecision';
			for (const text of WORDS) {
				const browser = context.measureText(text).width;
				expect(Math.abs(textWidth(text, face, size) / browser - 1), text).toBeLessThan(0.005);
			}
		}
	}
);
