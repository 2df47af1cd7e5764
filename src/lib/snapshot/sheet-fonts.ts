import type { Font } from './text-layout';

/** One font file for the sheet. */
export interface SheetFont {
	readonly family: Font['family'];
	readonly weight: Font['weight'];
	readonly italic: boolean;
	/** As in CSS: `U+0000-00FF, U+0131`. */
	readonly unicodeRange: string;
	/** A `data:` URL: a picture that is drawn as an image may load nothing else. */
	readonly href: string;
}

/** The families by name, and what takes their place where they are missing. */
export const FAMILIES: Readonly<Record<Font['family'], string>> = {
	sans: "'Noto Sans', system-ui, sans-serif",
	serif: "'Source Serif 4', Georgia, serif"
};

export const FAMILY_NAMES: Readonly<Record<Font['family'], string>> = {
	sans: 'Noto Sans',
	serif: 'Source Serif 4'
};

/** Characters of the subsets that Fontsource cuts both families into (`unicode.json` in its packages). */
export const UNICODE_RANGES = {
	latin:
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
	latinExt:
		'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
	cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'
} as const;

/** Whether a font file has any of the text's characters. */
export function covers(unicodeRange: string, text: string): boolean {
	const ranges = unicodeRange.split(',').map((range) => {
		const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
		return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
	});
	return Array.from(text).some((character) => {
		const code = character.codePointAt(0) ?? 0;
		return ranges.some(([first, last]) => first <= code && code <= last);
	});
}

/** The files that a document with these texts needs, each text in its font. */
export function fontsFor(
	fonts: readonly SheetFont[],
	texts: Iterable<{ readonly text: string; readonly font: Font }>
): SheetFont[] {
	const lettersByFace = new Map<string, string>();
	for (const { text, font } of texts) {
		const face = faceOf(font.family, font.weight, font.italic === true);
		lettersByFace.set(face, (lettersByFace.get(face) ?? '') + text);
	}
	return fonts.filter(({ family, weight, italic, unicodeRange }) =>
		covers(unicodeRange, lettersByFace.get(faceOf(family, weight, italic)) ?? '')
	);
}

/** `@font-face` rules for a drawing that carries its fonts with it. */
export function fontRules(fonts: readonly SheetFont[]): string {
	return fonts
		.map(
			({ family, weight, italic, unicodeRange, href }) =>
				`@font-face{font-family:'${FAMILY_NAMES[family]}';font-weight:${weight};` +
				`font-style:${italic ? 'italic' : 'normal'};unicode-range:${unicodeRange};` +
				`src:url(${href}) format('woff2')}`
		)
		.join('');
}

function faceOf(family: string, weight: number, italic: boolean): string {
	return `${family} ${weight} ${italic}`;
}
