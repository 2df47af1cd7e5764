import type { Face } from './face';
import { unpackWoff } from './woff';
import { hasCharacter, subsetNamed, subsetOf } from './subsets';

/** One file of a face, with some of its characters. */
export interface FontFile {
	readonly face: Face;
	/** Its name; see {@link subsetNamed}. */
	readonly subset: string;
}

/** A font file with its content; that of a woff is unpacked. */
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

/**
 * Where a file is among Fontsource's packages: `noto-sans/files/noto-sans-latin-400-normal.woff`.
 * @throws RangeError where the subset is not known
 */
export function fontPath({ face, subset }: FontFile, format: 'woff' | 'woff2'): string {
	const { packages, strong, slice = subset } = subsetNamed(subset);
	const weight = face.weight === 400 ? 400 : (strong?.[face.family] ?? 600);
	const name = (packages ?? PACKAGES)[face.family];
	const posture = face.italic === true && packages === undefined ? 'italic' : 'normal';
	return `${name}/files/${name}-${slice}-${weight}-${posture}.${format}`;
}

/** What a file is called, without its folder. */
export function fontFileName(file: FontFile, format: 'woff' | 'woff2'): string {
	return fontPath(file, format).replace(/^.*\//u, '');
}

/** As CSS writes it. */
export function unicodeRange({ subset }: FontFile): string {
	return subsetNamed(subset).range;
}

/** A face by a name, the same for equal faces. */
export function faceName({ family, weight, italic }: Face): string {
	return `${family}-${weight}${italic === true ? '-italic' : ''}`;
}

/** The files that these texts need, each once, ordered by face and file. */
export function filesFor(texts: Iterable<SetText>): FontFile[] {
	const found = new Map<string, FontFile>();
	for (const { text, face } of texts) {
		for (const character of text) {
			const subset = subsetOf(character)?.name;
			if (subset === undefined) continue;
			const file = { face, subset };
			found.set(`${fontPath(file, 'woff')} ${faceName(face)}`, file);
		}
	}
	return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, file]) => file);
}

/** Loads files at the same time, in their order: woff2 as it is, woff unpacked. */
export function loadFonts(
	files: readonly FontFile[],
	format: 'woff' | 'woff2',
	read: ReadFont
): Promise<LoadedFont[]> {
	return Promise.all(
		files.map(async (file) => {
			const bytes = await read(file, format);
			return { ...file, bytes: format === 'woff' ? await unpackWoff(bytes) : bytes };
		})
	);
}

/**
 * A text in the parts that come from one file each. Characters that no file has stay with what is
 * before them, and so do marks and what only joins or parts letters: a font shapes them together.
 */
export function partsByFile(text: string): { readonly subset: string; readonly text: string }[] {
	const parts: { subset: string; text: string }[] = [];
	for (const character of text) {
		const last = parts.at(-1);
		const subset = subsetOf(character)?.name ?? last?.subset ?? FIRST;
		if (last !== undefined && (last.subset === subset || belongs(character, last.subset))) {
			last.text += character;
		} else parts.push({ subset, text: character });
	}
	return parts;
}

const FIRST = 'latin';

/** An accent's letter has a file that has the accent as well; a joiner is in some files. */
function belongs(character: string, subset: string): boolean {
	if (/\p{M}/u.test(character)) return true;
	return (
		/\p{Default_Ignorable_Code_Point}/u.test(character) &&
		hasCharacter(subsetNamed(subset), character)
	);
}

/** Characters of a text that no file has, each once: they would be drawn as empty boxes. */
export function missingCharacters(text: string): string[] {
	const visible = text.replace(/\s|\p{Default_Ignorable_Code_Point}/gu, '');
	return [...new Set(visible)].filter((character) => subsetOf(character) === undefined);
}
