import type { Formatted } from '@maplibre/maplibre-gl-style-spec';
import type { Face } from '../../../fonts/face';
import { hasRightToLeft, isCursive } from '../../../language/direction';
import { characterWidths, textWidth } from '../../../fonts/metrics';
import { shaper, type Stretch } from '../../../fonts/shaping';
import { lineBreaks } from './line-breaks';

/** Letters of one face, size and direction. Lengths in ems of the label's size. */
export interface Run {
	readonly text: string;
	readonly direction?: 'rtl';
	readonly face: Face;
	/** Size of the letters. */
	readonly scale: number;
	/** Of its left end, from that of its line. */
	readonly x: number;
	/** Baseline below the middle of the label. */
	readonly baseline: number;
}

export interface Line {
	readonly runs: readonly Run[];
	/** As drawn, with pair kerning. */
	readonly width: number;
}

/** A label's text, set around its middle. Lengths in ems of the label's size. */
export interface SetText {
	readonly lines: readonly Line[];
	/** Of the longest line, from advances alone: what MapLibre takes as the label's width. */
	readonly width: number;
	readonly height: number;
	readonly letterSpacing: number;
}

export interface Typesetting {
	/** The face of a section that names none. */
	readonly font: string;
	readonly faceOf: (font: string) => Face;
	/** Ems; see `text-letter-spacing`, `text-max-width`, `text-line-height`. */
	readonly letterSpacing: number;
	readonly maximumWidth: number;
	readonly lineHeight: number;
	readonly transform: (text: string) => string;
}

interface SetLetter {
	readonly character: string;
	/** Letter spacing included. */
	readonly advance: number;
	readonly face: Face;
	readonly scale: number;
}

// MapLibre thinks of a line as 24 units high. Its letters stand 17 units above where it starts a
// line, and its own rasteriser of fonts draws them 27.5 units lower again (`topAdjustment`).
const UNITS = 24;
const LINE_START = -17 / UNITS;
const BASELINE = 27.5 / UNITS;

/**
 * Sets a label in lines as MapLibre does (`shapeText`), so that both put it at the same place.
 * @returns undefined where there is nothing to see
 * @throws Error for an image among the letters, or a colour of their own
 */
export function setText(text: Formatted, typesetting: Typesetting): SetText | undefined {
	const { maximumWidth, lineHeight } = typesetting;
	// Nothing is put between letters that are joined.
	const letterSpacing = isCursive(text.toString()) ? 0 : typesetting.letterSpacing;
	const letters = lettersOf(text, { ...typesetting, letterSpacing });
	const ranges: Range[] = [];
	let start = 0;
	for (const end of lineBreaks(letters, maximumWidth)) {
		ranges.push(trimmed(letters, start, end));
		start = end;
	}
	const rows = ranges.map((range) => letters.slice(range.start, range.end));
	if (rows.every((row) => row.length === 0)) return undefined;

	const order = orderOf(letters, ranges);
	const heights = rows.map((row) => lineHeight * (row.length === 0 ? 1 : largest(row)));
	const height = heights.reduce((sum, each) => sum + each, 0);
	// Where letters are larger than the label's size, MapLibre centres by the block and not by lines.
	const enlarged = Math.max(...heights) !== lineHeight;
	const shift = enlarged ? -height / 2 - LINE_START : (1 - rows.length) * (lineHeight / 2);
	let y = LINE_START + shift;
	const lines = rows.map((row, index): Line => {
		const line = setLine(row, order[index] ?? [], y, letterSpacing);
		y += heights[index] ?? 0;
		return line;
	});
	const width = Math.max(
		...rows.map((row) => row.reduce((sum, { advance }) => sum + advance, 0) - letterSpacing)
	);
	return { lines, width, height, letterSpacing };
}

function lettersOf({ sections }: Formatted, typesetting: Typesetting): SetLetter[] {
	const { font, faceOf, letterSpacing, transform } = typesetting;
	return sections.flatMap(({ text, scale, fontStack, image, textColor }) => {
		if (image !== null) throw new Error('A label with an image among its letters is not drawn.');
		if (textColor !== null) throw new Error('A label with a colour for some letters is not drawn.');
		const face = faceOf(fontStack ?? font);
		const size = scale ?? 1;
		const words = transform(text);
		// A line break is as wide as a space where MapLibre weighs how long lines should be.
		const widths = characterWidths(words.replaceAll('\n', ' '), face, size);
		return [...words].map((character, index) => ({
			character,
			advance: (widths[index] ?? 0) + letterSpacing,
			face,
			scale: size
		}));
	});
}

/** Of letters by their places among all of a label; the end is exclusive. */
type Range = Pick<Stretch, 'start' | 'end'>;

/** The range without what is blank at its ends. */
function trimmed(letters: readonly SetLetter[], start: number, end: number): Range {
	const row = letters.slice(start, end);
	const isSeen = ({ character }: SetLetter): boolean => !/\s/u.test(character);
	const last = row.findLastIndex(isSeen) + 1;
	return { start: start + Math.min(last, Math.max(0, row.findIndex(isSeen))), end: start + last };
}

/**
 * Each line's stretches from left to right, by places among the line's letters: more than one only
 * where something runs from right to left.
 */
function orderOf(letters: readonly SetLetter[], lines: readonly Range[]): Stretch[][] {
	const text = letters.map(({ character }) => character).join('');
	const engine = shaper();
	if (engine === undefined || !hasRightToLeft(text)) {
		return lines.map(({ start, end }) => [{ start: 0, end: end - start, direction: 'ltr' }]);
	}
	// The algorithm counts UTF-16 code units.
	const offsets = [0];
	for (const { character } of letters) offsets.push((offsets.at(-1) ?? 0) + character.length);
	const unit = (place: number): number => offsets[place] ?? text.length;
	const place = (offset: number): number => offsets.findLastIndex((each) => each <= offset);
	const ordered = engine.order(
		text,
		'auto',
		lines.map(({ start, end }) => ({ start: unit(start), end: unit(end) }))
	);
	return ordered.map((stretches, index) => {
		const first = lines[index]?.start ?? 0;
		return stretches.map(({ start, end, direction }) => ({
			start: place(start) - first,
			end: place(end) - first,
			direction
		}));
	});
}

function largest(row: readonly SetLetter[]): number {
	return Math.max(...row.map(({ scale }) => scale));
}

function setLine(
	row: readonly SetLetter[],
	order: readonly Stretch[],
	y: number,
	letterSpacing: number
): Line {
	const size = row.length === 0 ? 0 : largest(row);
	const runs: Run[] = [];
	let x = 0;
	for (const { start, end, direction } of order) {
		for (const letters of byLook(row.slice(start, end), direction)) {
			const [first] = letters;
			if (first === undefined) continue;
			const { face, scale } = first;
			const text = letters.map(({ character }) => character).join('');
			runs.push({
				text,
				...(direction === 'rtl' && { direction }),
				face,
				scale,
				x,
				baseline: y + size - scale + BASELINE * scale
			});
			x += textWidth(text, face, scale) + letterSpacing * letters.length;
		}
	}
	return { runs, width: Math.max(0, x - letterSpacing) };
}

/** A stretch's letters in parts of one face and size, from left to right. */
function byLook(letters: readonly SetLetter[], direction: Stretch['direction']): SetLetter[][] {
	const parts: SetLetter[][] = [];
	for (const letter of letters) {
		const last = parts.at(-1);
		const [first] = last ?? [];
		if (first?.face === letter.face && first.scale === letter.scale) last?.push(letter);
		else parts.push([letter]);
	}
	return direction === 'rtl' ? parts.reverse() : parts;
}
