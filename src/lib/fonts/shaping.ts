import type { Direction } from '../language/direction';
import type { Face } from './face';
import type { LoadedFont } from './font-files';

/*
 * Scripts whose texts cannot be set letter by letter from a table of widths: letters that join or
 * change places, lines that run from right to left, words without spaces between them. What that takes
 * (bidi-js, fontkit, linebreak, and the font files) is loaded only for a dossier that has such texts;
 * as in a browser's `document.fonts`, what has been loaded is there for every text from then on.
 */

/** A stretch of text that runs in one direction: offsets in UTF-16 code units, end exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly direction: Direction;
}

/** A line of a paragraph: offsets in UTF-16 code units, end exclusive. */
export type LineRange = Pick<Stretch, 'start' | 'end'>;

/** Sets texts of all scripts. */
export interface Shaper {
	/** Width of a text in one line, in ems. */
	width(text: string, face: Face): number;
	/**
	 * The stretches of each line of a paragraph, from left to right as they are seen, by the Unicode
	 * bidirectional algorithm.
	 * @param base how the paragraph runs; `auto`: each of those that a line break parts by its first letter
	 */
	order(paragraph: string, base: Direction | 'auto', lines: readonly LineRange[]): Stretch[][];
	/** Offsets after the start of a text at which a line may begin (UAX 14), spaces or none. */
	breaks(text: string): number[];
	/** The letters as they look where they are read from right to left: “(” is “)”. */
	mirrored(text: string): string;
	/** Takes up font files (woff or woff2). */
	add(fonts: readonly LoadedFont[]): void;
}

let current: Shaper | undefined;

/** What sets texts of all scripts; undefined where none of the texts so far has needed it. */
export function shaper(): Shaper | undefined {
	return current;
}

/** Texts are set with this from now on; undefined: from the tables alone. */
export function useShaper(next: Shaper | undefined): void {
	current = next;
}
