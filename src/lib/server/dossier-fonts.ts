import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type { Problem } from '../dossier/model/problem';
import { fontPath, type FontFile, type LoadedFont } from '../fonts/font-files';
import { shapeWith } from '../fonts/font-shaper';
import { KEPT_SUBSETS } from '../fonts/kept-subsets';
import { measuringFilesOf } from '../fonts/load-scripts';
import { slicedFontsFor, slicesOf, type PublishedRanges } from '../fonts/sliced-fonts';
import { hasCharacter, knowSubsets, OWN_SUBSETS, type FontSubset } from '../fonts/subsets';
import { assembleFont, isDeflated, tablesOf } from '../fonts/woff';
import { languagesOf, textsOf } from './dossier-texts';

const { resolve } = createRequire(import.meta.url);

/** What a dossier's texts are set with beyond what every page has, and what they have no font for. */
export interface DossierFonts {
	/** In the order in which they are kept; none for a dossier in Latin and Cyrillic letters. */
	readonly subsets: readonly FontSubset[];
	/** A warning for each text with characters that no font is kept for. */
	readonly warnings: readonly Problem[];
}

/**
 * Finds the fonts that the texts of a dossier's files need, by their characters.
 * @param files the dossier's texts by path from its folder
 * @param installed the character ranges of a package of @fontsource; undefined where it is not installed
 */
export function fontsOf(
	files: ReadonlyMap<string, string>,
	installed: (name: string) => PublishedRanges | undefined = publishedRanges
): DossierFonts {
	const needed = new Set<FontSubset>();
	const lacking: { file: string; path: string; missing: string[] }[] = [];
	for (const { file, path, text } of textsOf(withOthers(files))) {
		const missing: string[] = [];
		for (const character of new Set(text)) {
			const subset = subsetFor(character);
			if (subset === undefined) missing.push(character);
			else if (subset !== 'own') needed.add(subset);
		}
		if (missing.length > 0) lacking.push({ file, path, missing });
	}

	const letters = [...new Set(lacking.flatMap(({ missing }) => missing))];
	const fonts = letters.length === 0 ? [] : slicedFontsFor(letters, languagesOf(files));
	const slices = fonts.flatMap((name) => slicesOf(name, installed(name) ?? {}));
	const sliceOf = (letter: string) => slices.find((slice) => hasCharacter(slice, letter));
	const sliceByLetter = new Map(letters.map((letter) => [letter, sliceOf(letter)]));
	const sliced = new Set([...sliceByLetter.values()].flatMap((slice) => slice ?? []));
	const warnings = lacking.flatMap(({ file, path, missing }): Problem[] => {
		const left = missing.filter((letter) => sliceByLetter.get(letter) === undefined);
		const installable = left.filter((letter) => slicedFontsFor([letter], []).length > 0);
		const others = left.filter((letter) => !installable.includes(letter));
		return [
			...(installable.length > 0 ? [{ file, path, ...told(installable, fonts[0]) }] : []),
			...(others.length > 0 ? [{ file, path, ...told(others) }] : [])
		];
	});
	return {
		subsets: [
			...KEPT_SUBSETS.filter((subset) => needed.has(subset)),
			...slices.filter((slice) => sliced.has(slice))
		],
		warnings
	};
}

/** The files that may have characters beyond those of every page: to look at each text of all takes four times as long. */
function withOthers(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	return new Map(
		[...files].filter(([, content]) => OTHERS.test(content) || content.includes('\\u'))
	);
}

const OWN = OWN_SUBSETS.flatMap(({ range }) => range.split(',')).map((part) =>
	part
		.replace('U+', '')
		.split('-')
		.map((code) => `\\u{${code}}`)
		.join('-')
);
const OTHERS = new RegExp(`[^${OWN.join('')}]`, 'u');

const subsets = new Map<string, FontSubset | 'own' | undefined>();

function subsetFor(character: string): FontSubset | 'own' | undefined {
	if (!subsets.has(character)) {
		const has = (subset: FontSubset): boolean => hasCharacter(subset, character);
		const isOwn = INVISIBLE.test(character) || OWN_SUBSETS.some(has);
		subsets.set(character, isOwn ? 'own' : KEPT_SUBSETS.find(has));
	}
	return subsets.get(character);
}

const INVISIBLE = /\s|\p{Cc}|\p{Default_Ignorable_Code_Point}/u;

function publishedRanges(name: string): PublishedRanges | undefined {
	let file: string;
	try {
		file = resolve(`@fontsource/${name}/unicode.json`);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
		throw error;
	}
	return JSON.parse(readFileSync(file, 'utf8')) as PublishedRanges;
}

/** How many characters a warning names. */
const MOST_NAMED = 8;

/** @param font the package that likely has them, where there is one to be installed */
function told(missing: readonly string[], font?: string): Pick<Problem, 'message' | 'remedy'> {
	const named = missing
		.slice(0, MOST_NAMED)
		.map((character) => `“${character}” (U+${codeOf(character)})`)
		.join(', ');
	const rest = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
	const [verdict, remedy] =
		font !== undefined
			? ['No font is installed', `Install one: npm install @fontsource/${font}`]
			: [
					'No font is kept',
					'Write it in letters of a script that src/lib/fonts/kept-subsets.ts has, or add a font there.'
				];
	return {
		message: `${verdict} for ${named}${rest}: maps, pictures and PDFs show boxes in their place.`,
		remedy
	};
}

function codeOf(character: string): string {
	return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** A font file from the installed packages. */
export function readInstalledFile(file: FontFile, format: 'woff' | 'woff2'): LoadedFont['bytes'] {
	return Uint8Array.from(readFileSync(resolve(`@fontsource/${fontPath(file, format)}`)));
}

function readUnpacked(file: FontFile): LoadedFont['bytes'] {
	const packed = readInstalledFile(file, 'woff');
	const tables = tablesOf(packed).map((table) =>
		isDeflated(table) ? inflateSync(table.packed) : table.packed
	);
	return assembleFont(packed, tables);
}

/** Has texts of these scripts set with their fonts from now on; nothing is read where there are none. */
export function useScripts(scripts: readonly FontSubset[]): void {
	knowSubsets(scripts);
	const added = scripts.filter(({ name }) => !used.has(name));
	if (added.length === 0) return;
	for (const { name } of added) used.add(name);
	shapeWith(measuringFilesOf(added).map((file) => ({ ...file, bytes: readUnpacked(file) })));
}

/** Names of the scripts that {@link useScripts} has read. */
const used = new Set<string>();
