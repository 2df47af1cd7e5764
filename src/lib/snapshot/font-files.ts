import type { Face } from '../fonts/face';

/** Characters of the subsets that Fontsource cuts both families into (`unicode.json` in its packages). */
const UNICODE_RANGES = {
	latin:
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
	'latin-ext':
		'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
	cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'
} as const;

/** The order is that in which a character is looked for. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic'] as const;
type Subset = (typeof SUBSETS)[number];

/** One file of a face, with some of its characters. */
export interface FontFile {
	readonly face: Face;
	readonly subset: Subset;
}

/** A font file with its content. */
export interface LoadedFont extends FontFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a font file. `woff2` is what drawings carry with them; `woff` what letters are taken from.
 * @throws where it cannot be had
 */
export type ReadFont = (
	file: FontFile,
	format: 'woff' | 'woff2'
) => Promise<Uint8Array<ArrayBuffer>>;

/** A text and the face that it is set in. */
export interface SetText {
	readonly text: string;
	readonly face: Face;
}

const PACKAGES: Readonly<Record<Face['family'], string>> = {
	sans: 'noto-sans',
	serif: 'source-serif-4'
};

/** Where a file is among Fontsource's packages: `noto-sans/files/noto-sans-latin-400-normal.woff`. */
export function fontPath({ face, subset }: FontFile, format: 'woff' | 'woff2'): string {
	const name = PACKAGES[face.family];
	const posture = face.italic === true ? 'italic' : 'normal';
	return `${name}/files/${name}-${subset}-${face.weight}-${posture}.${format}`;
}

/** As CSS writes it. */
export function unicodeRange({ subset }: FontFile): string {
	return UNICODE_RANGES[subset];
}

/** A face by a name, the same for equal faces. */
export function faceName({ family, weight, italic }: Face): string {
	return `${family}-${weight}${italic === true ? '-italic' : ''}`;
}

/** The files that these texts need, each once, ordered by face and subset. */
export function filesFor(texts: Iterable<SetText>): FontFile[] {
	const found = new Map<string, FontFile>();
	for (const { text, face } of texts) {
		for (const character of text) {
			const subset = subsetOf(character);
			if (subset === undefined) continue;
			const file = { face, subset };
			found.set(fontPath(file, 'woff'), file);
		}
	}
	return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, file]) => file);
}

/** Loads files at the same time, in their order. */
export function loadFonts(
	files: readonly FontFile[],
	format: 'woff' | 'woff2',
	read: ReadFont
): Promise<LoadedFont[]> {
	return Promise.all(files.map(async (file) => ({ ...file, bytes: await read(file, format) })));
}

/**
 * A text in the parts that come from one file each. Characters that no file has stay with what is
 * before them.
 */
export function partsByFile(text: string): { readonly subset: Subset; readonly text: string }[] {
	const parts: { subset: Subset; text: string }[] = [];
	for (const character of text) {
		const last = parts.at(-1);
		const subset = subsetOf(character) ?? last?.subset ?? SUBSETS[0];
		// An accent on its own belongs to its letter, whose file has it where it has the letter.
		const combining = /\p{M}/u.test(character);
		if (last !== undefined && (last.subset === subset || combining)) last.text += character;
		else parts.push({ subset, text: character });
	}
	return parts;
}

/** Characters of a text that no file has, each once: they would be drawn as empty boxes. */
export function missingCharacters(text: string): string[] {
	const visible = text.replace(/\s|\p{Default_Ignorable_Code_Point}/gu, '');
	return [...new Set(visible)].filter((character) => subsetOf(character) === undefined);
}

const RANGES = SUBSETS.map((subset) => ({
	subset,
	ranges: UNICODE_RANGES[subset].split(',').map((range) => {
		const [first = '', last = first] = range.replace('U+', '').split('-');
		return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
	})
}));

function subsetOf(character: string): Subset | undefined {
	const code = character.codePointAt(0) ?? 0;
	return RANGES.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))
		?.subset;
}
