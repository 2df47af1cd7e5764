import type { Formatted } from '@maplibre/maplibre-gl-style-spec';
import type { Face } from '../../../fonts/face';
import { textWidth } from '../../../fonts/metrics';
import { lineBreaks } from './line-breaks';

/** Letters of one face and size. Lengths in ems of the label's size. */
export interface Run {
	readonly text: string;
	readonly face: Face;
	/** Size of the letters. */
	readonly scale: number;
	/** From the start of its line. */
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
	const { maximumWidth, lineHeight, letterSpacing } = typesetting;
	const letters = lettersOf(text, typesetting);
	const rows: SetLetter[][] = [];
	let start = 0;
	for (const end of lineBreaks(letters, maximumWidth)) {
		rows.push(trimmed(letters.slice(start, end)));
		start = end;
	}
	if (rows.every((row) => row.length === 0)) return undefined;

	const heights = rows.map((row) => lineHeight * (row.length === 0 ? 1 : largest(row)));
	const height = heights.reduce((sum, each) => sum + each, 0);
	// Where letters are larger than the label's size, MapLibre centres by the block and not by lines.
	const enlarged = Math.max(...heights) !== lineHeight;
	const shift = enlarged ? -height / 2 - LINE_START : (1 - rows.length) * (lineHeight / 2);
	let y = LINE_START + shift;
	const lines = rows.map((row, index): Line => {
		const line = setLine(row, y, letterSpacing);
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
		return [...transform(text)].map((character) => ({
			character,
			// A line break is as wide as a space where MapLibre weighs how long lines should be.
			advance: textWidth(character === '\n' ? ' ' : character, face, size) + letterSpacing,
			face,
			scale: size
		}));
	});
}

function trimmed(row: readonly SetLetter[]): SetLetter[] {
	const isSeen = ({ character }: SetLetter): boolean => !/\s/u.test(character);
	return row.slice(Math.max(0, row.findIndex(isSeen)), row.findLastIndex(isSeen) + 1);
}

function largest(row: readonly SetLetter[]): number {
	return Math.max(...row.map(({ scale }) => scale));
}

function setLine(row: readonly SetLetter[], y: number, letterSpacing: number): Line {
	const size = largest(row);
	const runs: Run[] = [];
	let x = 0;
	let start = 0;
	row.forEach(({ face, scale }, index) => {
		const next = row[index + 1];
		if (next?.face === face && next.scale === scale) return;
		const text = row
			.slice(start, index + 1)
			.map(({ character }) => character)
			.join('');
		runs.push({ text, face, scale, x, baseline: y + size - scale + BASELINE * scale });
		x += textWidth(text, face, scale) + letterSpacing * (index + 1 - start);
		start = index + 1;
	});
	return { runs, width: Math.max(0, x - letterSpacing) };
}
