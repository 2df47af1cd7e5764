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
import { t } from '../language/language';
import { SnapshotError } from './canvas';
import { covers, FAMILY_NAMES, UNICODE_RANGES, type SheetFont } from './sheet-fonts';

type Subset = keyof typeof UNICODE_RANGES;
type Face = Pick<SheetFont, 'family' | 'weight' | 'italic'>;

const FILES: readonly (readonly [Face, Readonly<Record<Subset, string>>])[] = [
	[
		{ family: 'sans', weight: 400, italic: false },
		{ latin: sansLatin400, latinExt: sansLatinExt400, cyrillic: sansCyrillic400 }
	],
	[
		{ family: 'sans', weight: 600, italic: false },
		{ latin: sansLatin600, latinExt: sansLatinExt600, cyrillic: sansCyrillic600 }
	],
	[
		{ family: 'serif', weight: 400, italic: false },
		{ latin: serifLatin400, latinExt: serifLatinExt400, cyrillic: serifCyrillic400 }
	],
	[
		{ family: 'serif', weight: 400, italic: true },
		{ latin: serifLatinItalic, latinExt: serifLatinExtItalic, cyrillic: serifCyrillicItalic }
	],
	[
		{ family: 'serif', weight: 600, italic: false },
		{ latin: serifLatin600, latinExt: serifLatinExt600, cyrillic: serifCyrillic600 }
	]
];

const loaded = new Map<string, Promise<SheetFont>>();

/**
 * The sheet's fonts for a text's characters, ready to be put into a drawing, and known to the page,
 * so that a canvas measures with them. Each file is fetched once.
 * @throws SnapshotError where a file cannot be fetched
 */
export async function loadFonts(text: string): Promise<SheetFont[]> {
	const needed = FILES.flatMap(([face, files]) =>
		(Object.keys(UNICODE_RANGES) as Subset[])
			.filter((subset) => subset === 'latin' || covers(UNICODE_RANGES[subset], text))
			.map((subset) => [face, subset, files[subset]] as const)
	);
	return Promise.all(
		needed.map(([face, subset, address]) => {
			const known = loaded.get(address) ?? loadFont(face, UNICODE_RANGES[subset], address);
			loaded.set(address, known);
			// What failed may work the next time.
			known.catch(() => loaded.delete(address));
			return known;
		})
	);
}

async function loadFont(face: Face, unicodeRange: string, address: string): Promise<SheetFont> {
	const response = await fetch(address);
	if (!response.ok) {
		throw new SnapshotError(t('snapshot:error.font', { status: response.status }));
	}
	const bytes = await response.arrayBuffer();
	const font = new FontFace(FAMILY_NAMES[face.family], bytes, {
		weight: String(face.weight),
		style: face.italic ? 'italic' : 'normal',
		unicodeRange
	});
	document.fonts.add(await font.load());
	return { ...face, unicodeRange, href: await dataUrl(bytes) };
}

function dataUrl(bytes: ArrayBuffer): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			resolve(String(reader.result));
		};
		reader.onerror = () => {
			reject(new SnapshotError(t('snapshot:error.font', { status: reader.error?.name ?? '' })));
		};
		reader.readAsDataURL(new Blob([bytes], { type: 'font/woff2' }));
	});
}
