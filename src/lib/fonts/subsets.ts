import type { Face } from './face';

/** Some characters of the two families, which come in font files of their own. */
export interface FontSubset {
	/** Fontsource's name for it, which tells it apart: `latin`, `arabic`. */
	readonly name: string;
	/** Its characters, as `unicode-range` in CSS writes them. */
	readonly range: string;
	/**
	 * Fontsource's packages that have the files in place of the family's own; they have no italics.
	 * Left out: the family's own package, with italics.
	 */
	readonly packages?: Readonly<Record<Face['family'], string>>;
	/** The weights that stand for 600 in them; left out: 600. */
	readonly strong?: Readonly<Record<Face['family'], 600 | 700>>;
	/**
	 * Of one of the hundred files that a script of thousands of letters comes in: its number. Such letters
	 * are all of one width, so that texts are measured without the files; those drawn are loaded.
	 */
	readonly slice?: string;
}

/**
 * What every page may set, from Fontsource's `unicode.json`, in the order in which a character is
 * looked for. Dossiers in other scripts bring theirs: {@link knowSubsets}.
 */
export const OWN_SUBSETS: readonly FontSubset[] = [
	{
		name: 'latin',
		range:
			'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
	},
	{
		name: 'latin-ext',
		range:
			'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
	},
	{ name: 'cyrillic', range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }
];

let known = withRanges(OWN_SUBSETS);
const found = new Map<string, FontSubset | undefined>();

/**
 * Adds the subsets of a dossier's scripts to those that texts are set with, as `document.fonts` has
 * faces added. Those that are known already stay as they are.
 */
export function knowSubsets(subsets: readonly FontSubset[]): void {
	const added = subsets.filter(({ name }) => !known.some(({ subset }) => subset.name === name));
	if (added.length === 0) return;
	known = [...known, ...withRanges(added)];
	found.clear();
}

/**
 * The subset of this name.
 * @throws RangeError where it is not known
 */
export function subsetNamed(name: string): FontSubset {
	const entry = known.find(({ subset }) => subset.name === name);
	if (entry === undefined) {
		throw new RangeError(`No font file is known for “${name}”: give it to knowSubsets first.`);
	}
	return entry.subset;
}

/** All of them, in the order in which a character is looked for. */
export function knownSubsets(): readonly FontSubset[] {
	return known.map(({ subset }) => subset);
}

/** The first known subset that has a character. */
export function subsetOf(character: string): FontSubset | undefined {
	if (!found.has(character)) {
		const code = character.codePointAt(0) ?? 0;
		found.set(character, known.find(({ ranges }) => contains(ranges, code))?.subset);
	}
	return found.get(character);
}

/** Whether a subset has a character. */
export function hasCharacter({ range }: FontSubset, character: string): boolean {
	return contains(parseRange(range), character.codePointAt(0) ?? 0);
}

type Range = readonly [first: number, last: number];

function withRanges(subsets: readonly FontSubset[]) {
	return subsets.map((subset) => ({ subset, ranges: parseRange(subset.range) }));
}

function parseRange(range: string): Range[] {
	return range.split(',').map((part) => {
		const [first = '', last = first] = part.replace('U+', '').split('-');
		return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
	});
}

function contains(ranges: readonly Range[], code: number): boolean {
	return ranges.some(([first, last]) => first <= code && code <= last);
}
