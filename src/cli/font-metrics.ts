import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import type { Face } from '../lib/fonts/face';
import type { FaceMetrics, FileMetrics, FontMetrics } from '../lib/fonts/metrics';

interface ServedFace extends Face {
	/** Path of the files without the subset and the ending. */
	readonly files: (subset: string) => string;
}

const SERVED: readonly ServedFace[] = [
	{
		family: 'sans',
		weight: 400,
		files: (subset) => `noto-sans/files/noto-sans-${subset}-400-normal`
	},
	{
		family: 'sans',
		weight: 600,
		files: (subset) => `noto-sans/files/noto-sans-${subset}-600-normal`
	},
	{ family: 'serif', weight: 400, files: (subset) => serif(subset, '400-normal') },
	{ family: 'serif', weight: 400, italic: true, files: (subset) => serif(subset, '400-italic') },
	{ family: 'serif', weight: 600, files: (subset) => serif(subset, '600-normal') }
];

function serif(subset: string, look: string): string {
	return `source-serif-4/files/source-serif-4-${subset}-${look}`;
}

/**
 * The subsets in the order in which they are tried. Of Latin Extended only what European languages,
 * transliteration and money need: the rest would be most of the file.
 */
const SUBSETS = {
	latin: /./u,
	'latin-ext': /[\u0100-\u024f\u1e00-\u1eff\u2020-\u20c0\u2113]/u,
	cyrillic: /./u
};

/** Characters whose distance from each other a reader notices. */
const KERNED = /[\p{L}\p{N}\p{P} ]/u;
/** Of Latin Extended: the letters of living European languages. */
const KERNED_EXTENDED = /[\u0100-\u017f\u0218-\u021b]/u;
/** Take no room, whatever a file says. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** No file has it, so no kerning or ligature reaches across it. */
const SEPARATOR = '\ue000';
/** The glyph in place of a character that a file does not have, by its number in every font. */
const MISSING = 0;

type Font = ReturnType<typeof open>;

const { resolve } = createRequire(import.meta.url);

function open(path: string) {
	const font = fontkit.create(readFileSync(resolve(`@fontsource/${path}.woff2`)));
	if (!('layout' in font)) throw new Error(`${path} is a collection of fonts, not one font.`);
	return font;
}

/** Measures the font files that are served, as fontkit lays text out with them. */
export function measureFonts(): FontMetrics {
	return Object.fromEntries(SERVED.map((face) => [nameOf(face), measureFace(face)]));
}

function nameOf({ family, weight, italic }: Face): string {
	return `${family}-${weight}${italic === true ? '-italic' : ''}`;
}

function measureFace({ files }: ServedFace): FaceMetrics {
	const measured = new Set<string>();
	const subsets = Object.entries(SUBSETS).map(([subset, wanted]) => {
		const font = open(files(subset));
		const characters = charactersOf(font, wanted).filter((character) => !measured.has(character));
		for (const character of characters) measured.add(character);
		return { font, characters, subset };
	});
	const { unitsPerEm } = open(files('latin'));
	return {
		unitsPerEm,
		files: subsets.map(({ font, characters, subset }) =>
			measureFile(
				font,
				characters,
				characters.filter((character) =>
					(subset === 'latin-ext' ? KERNED_EXTENDED : KERNED).test(character)
				)
			)
		)
	};
}

function charactersOf(font: Font, wanted: RegExp): string[] {
	return [...font.characterSet]
		.sort((a, b) => a - b)
		.map((codePoint) => String.fromCodePoint(codePoint))
		.filter((character) => wanted.test(character) && !/\p{Cc}/u.test(character));
}

function measureFile(
	font: Font,
	characters: readonly string[],
	kerned: readonly string[]
): FileMetrics {
	const byAdvance = new Map<number, string>();
	for (const character of characters) {
		const advance = advanceOf(font, character);
		byAdvance.set(advance, (byAdvance.get(advance) ?? '') + character);
	}
	return {
		advances: [...byAdvance.keys()],
		characters: [...byAdvance.values()],
		...kerning(font, kerned)
	};
}

function advanceOf(font: Font, character: string): number {
	if (INVISIBLE.test(character)) return 0;
	return Math.round(font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth);
}

/**
 * What each pair is nearer together, or further apart, than its advances say. A ligature's
 * difference counts as its pair's. Characters that behave alike share a class.
 */
function kerning(
	font: Font,
	characters: readonly string[]
): Pick<FileMetrics, 'left' | 'right' | 'pairs'> {
	const rows = characters.map((left) => kerningAfter(font, left, characters));
	const columns = characters.map((_, index) => rows.map((row) => row[index] ?? 0));
	const left = classes(characters, rows);
	const right = classes(characters, columns);
	const pairs = left.map(({ members: [first] }) =>
		right.flatMap(({ members: [second] }, index): [number, number][] => {
			const value = rows[first]?.[second] ?? 0;
			return value === 0 ? [] : [[index, value]];
		})
	);
	return {
		left: left.map(({ letters }) => letters),
		right: right.map(({ letters }) => letters),
		pairs: pairs.map((row) => row.flat())
	};
}

/** One text for all pairs of a left character: a text a pair would take fontkit minutes. */
function kerningAfter(font: Font, left: string, characters: readonly string[]): number[] {
	const { glyphs, positions } = font.layout(
		characters.map((right) => left + right + SEPARATOR).join('')
	);
	const widths = [0];
	glyphs.forEach(({ id }, index) => {
		if (id === MISSING) widths.push(0);
		else widths.push((widths.pop() ?? 0) + (positions[index]?.xAdvance ?? 0));
	});
	return characters.map((right, index) =>
		Math.round((widths[index] ?? 0) - advanceOf(font, left) - advanceOf(font, right))
	);
}

/** Characters with equal values, those without any left out. */
function classes(
	characters: readonly string[],
	values: readonly (readonly number[])[]
): { letters: string; members: [number, ...number[]] }[] {
	const found = new Map<string, { letters: string; members: [number, ...number[]] }>();
	characters.forEach((character, index) => {
		const own = values[index] ?? [];
		if (own.every((value) => value === 0)) return;
		const known = found.get(own.join());
		if (known === undefined) found.set(own.join(), { letters: character, members: [index] });
		else known.letters += character;
	});
	return [...found.values()];
}
