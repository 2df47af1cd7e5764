import { directionOf, hasRightToLeft, type Direction } from '../language/direction';
import type { Face } from '../fonts/face';
import { shaper } from '../fonts/shaping';
import type { Ink } from '../layers/palette';
import { orderLines } from './line-order';
import { markedText, plainText } from './xml';

/** A face in a size: CSS pixels. */
export interface Font extends Face {
	readonly size: number;
}

/** Width of a text in CSS pixels. */
export type Measure = (text: string, font: Font) => number;

/** A piece of running text in one look. */
export interface Run {
	readonly text: string;
	readonly font: Font;
	readonly ink: Ink;
	/** Where it leads. */
	readonly href?: string;
	/**
	 * Of a paragraph's first run: how the paragraph runs, `auto` by its first letter. Left out: from left
	 * to right, as the language of the interface does.
	 */
	readonly base?: Direction | 'auto';
	/** Of a paragraph's first run: its language (BCP 47), where it is not the sheet's. */
	readonly language?: string;
}

/** A run's part on one line that runs in one direction; x from the line's left end, in CSS pixels. */
export interface PlacedRun extends Run {
	readonly x: number;
	readonly width: number;
	readonly direction?: 'rtl';
}

/** A line's parts in the order in which they are read. */
export interface Line {
	readonly runs: readonly PlacedRun[];
	readonly width: number;
}

/** A line's words, not yet placed. */
export type WordLine = readonly Piece[];

/** What is never parted: a word, or a part of a word up to a place where it may break. */
export interface Piece {
	readonly run: Run;
	readonly text: string;
	readonly width: number;
	/** Width of the space before it; 0 where it follows its predecessor directly. */
	readonly space: number;
	/** Whether a line may begin with it. */
	readonly breakable: boolean;
}

// A hyphen, dash or slash inside a word lets the line break after it, but not between two numbers
// ("68/262"). Where an address is written out, so do the marks between its parts.
const BREAK_IN_WORD = /(?<=\p{L}[-–—/])(?=[\p{L}\p{N}])|(?<=\p{N}[-–—/])(?=\p{L})/u;
const BREAK_IN_ADDRESS = /(?<=[/?&=,;:-])(?=[^/])/u;

/**
 * Breaks running text into lines, as many words on each as fit (greedy). A word that is wider than
 * the line is broken between letters rather than cut or let out of the column.
 * @param width of the column, in CSS pixels
 */
export function wrap(runs: readonly Run[], width: number, measure: Measure): Line[] {
	return placeLines(breakLines(runs, width, measure), baseOf(runs), measure);
}

/** How a paragraph of these runs runs. */
export function baseOf(runs: readonly Run[]): Direction {
	const [first] = runs;
	if (first?.base !== 'auto') return first?.base ?? 'ltr';
	return directionOf(first.text);
}

/** The first half of {@link wrap}: how many lines there are, and what stands on each. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): WordLine[] {
	const lines: Piece[][] = [];
	let line: Piece[] = [];
	let used = 0;
	for (const word of unbreakable(piecesOf(runs, measure))) {
		const wordWidth = sum(word, (piece, index) => piece.width + (index > 0 ? piece.space : 0));
		const space = word[0]?.space ?? 0;
		if (line.length > 0 && used + space + wordWidth > width) {
			lines.push(line);
			line = [];
			used = 0;
		}
		if (line.length === 0 && wordWidth > width) {
			const parts = splitByLetters(word, width, measure);
			lines.push(...parts.slice(0, -1));
			line = parts.at(-1) ?? [];
			used = sum(line, (piece) => piece.width);
			continue;
		}
		used += (line.length > 0 ? space : 0) + wordWidth;
		line.push(...word);
	}
	if (line.length > 0) lines.push(line);
	return lines;
}

/**
 * The text itself where it has at most `limit` characters, otherwise as many whole words as fit,
 * with an ellipsis. The first word is kept whole however long it is.
 */
export function firstWords(text: string, limit: number): string {
	// A no-break space stays one.
	const whole = text.trim().replace(/[^\S\u00a0]+/gu, ' ');
	if (whole.length <= limit) return whole;
	const [first = '', ...others] = whole
		.split(' ')
		.flatMap((word, index) =>
			unspaced(word).map((part, place) => (index > 0 && place === 0 ? ` ${part}` : part))
		);
	let kept = first;
	for (const part of others) {
		if (kept.length + part.length + 1 > limit) break;
		kept += part;
	}
	return kept === whole ? whole : `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/**
 * A measure that measures each text in each font once. What it knows lives as long as it does: make
 * a new one whenever the fonts may have changed.
 */
export function remembering(measure: Measure): Measure {
	const known = new Map<Font, Map<string, number>>();
	return (text, font) =>
		orMake(
			orMake(known, font, () => new Map<string, number>()),
			text,
			() => measure(text, font)
		);
}

function piecesOf(runs: readonly Run[], measure: Measure): Piece[] {
	const pieces: Piece[] = [];
	let space = 0;
	for (const run of runs) {
		for (const [index, parts] of measuredWords(run, measure).entries()) {
			if (index > 0) space = measure(' ', run.font);
			for (const [part, { text, width }] of parts.entries()) {
				const breakable = part > 0 || space > 0;
				pieces.push({ run, text, width, space: part > 0 ? 0 : space, breakable });
			}
			if (parts.length > 0) space = 0;
		}
	}
	return pieces;
}

/** Text on one line; marks of direction stay where something puts its letters in order. */
export function lineText(text: string): string {
	return shaper() !== undefined && hasRightToLeft(text) ? markedText(text) : plainText(text);
}

type Words = readonly (readonly { readonly text: string; readonly width: number }[])[];
/** A layout sets the same texts in columns of many widths. */
const knownWords = new WeakMap<Measure, Map<Font, Map<string, Words>>>();

/** Words, each in the parts between which it may break; a space at either end gives an empty word. */
function measuredWords({ text, font }: Run, measure: Measure): Words {
	const byFont = orMake(knownWords, measure, () => new Map<Font, Map<string, Words>>());
	const byText = orMake(byFont, font, () => new Map<string, Words>());
	return orMake(byText, text, () =>
		// The no-break space (U+00A0) parts nothing: it belongs to the word.
		// Marks of direction are of use to what puts letters in order, and to nobody else.
		lineText(text)
			.split(/ +/u)
			.map((word) => {
				if (word === '') return [];
				const pattern = /^https?:/u.test(word) ? BREAK_IN_ADDRESS : BREAK_IN_WORD;
				const parts = UNSPACED.test(word) ? unspaced(word) : word.split(pattern);
				return parts.map((part) => ({ text: part, width: measure(part, font) }));
			})
	);
}

// Scripts whose words no spaces part.
const UNSPACED =
	/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/** The parts of what stands between two spaces between which a line may break where scripts have none. */
function unspaced(word: string): string[] {
	if (!UNSPACED.test(word)) return [word];
	const places = shaper()?.breaks(word) ?? [];
	return [0, ...places].map((place, index) => word.slice(place, places[index]));
}

function orMake<Key, Value>(
	known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
	key: Key,
	make: () => Value
): Value {
	let value = known.get(key);
	if (value === undefined) {
		value = make();
		known.set(key, value);
	}
	return value;
}

/** Pieces that must stay on one line, together: `word` and the superscript that follows it. */
function unbreakable(pieces: readonly Piece[]): Piece[][] {
	const words: Piece[][] = [];
	for (const piece of pieces) {
		if (piece.breakable || words.length === 0) words.push([piece]);
		else words.at(-1)?.push(piece);
	}
	return words;
}

/** Lines for a word that is wider than a line. At least one letter stands on each. */
function splitByLetters(word: readonly Piece[], width: number, measure: Measure): Piece[][] {
	const lines: Piece[][] = [[]];
	let used = 0;
	for (const { run, text } of word) {
		let part = '';
		const keep = (): void => {
			if (part === '') return;
			const partWidth = measure(part, run.font);
			lines.at(-1)?.push({ run, text: part, width: partWidth, space: 0, breakable: false });
			used += partWidth;
			part = '';
		};
		for (const letter of lettersOf(text)) {
			const full = used + measure(part + letter, run.font) > width;
			if (full && (part !== '' || used > 0)) {
				keep();
				lines.push([]);
				used = 0;
			}
			part += letter;
		}
		keep();
	}
	return lines;
}

/** Letters as readers count them: a base letter with its accents is one. */
function lettersOf(text: string): string[] {
	return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/**
 * The second half of {@link wrap}: joins the words of each line into one placed run for each look and
 * direction.
 */
export function placeLines(lines: readonly WordLine[], base: Direction, measure: Measure): Line[] {
	const engine = shaper();
	const ordered = base === 'rtl' || lines.flat().some(({ text }) => hasRightToLeft(text));
	return engine !== undefined && ordered
		? orderLines(lines, base, measure, engine)
		: lines.map(placeLine);
}

function placeLine(pieces: WordLine): Line {
	const runs: { run: Run; text: string; x: number; width: number }[] = [];
	let x = 0;
	for (const [index, piece] of pieces.entries()) {
		const space = index > 0 ? piece.space : 0;
		const last = runs.at(-1);
		if (last?.run === piece.run) {
			last.text += (space > 0 ? ' ' : '') + piece.text;
			last.width += space + piece.width;
		} else {
			runs.push({ run: piece.run, text: piece.text, x: x + space, width: piece.width });
		}
		x += space + piece.width;
	}
	return { runs: runs.map(({ run, ...placed }) => ({ ...run, ...placed })), width: x };
}

function sum<Item>(items: readonly Item[], of: (item: Item, index: number) => number): number {
	return items.reduce((total, item, index) => total + of(item, index), 0);
}
