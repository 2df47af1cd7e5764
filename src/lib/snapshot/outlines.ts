import type { Font } from 'fontkit';
import type { TextRun } from '../cartography/display-list';
import { shortest } from '../cartography/svg/writers/path-data';
import { faceName, type LoadedFont } from '../fonts/font-files';
import { openFont } from '../fonts/open-font';
import { partsFromLeft, shapingOf } from '../fonts/parts';
import type { Outlines } from './sheet-svg';

/**
 * Texts as the outlines of their letters, kerned as browsers do it: for a drawing that looks the same
 * where none of its fonts is at hand. What is all blank has none.
 * @param fonts of all the texts, as woff
 */
export function outlinesFrom(fonts: readonly LoadedFont[]): Outlines {
	const opened = new Map(
		fonts.map(({ face, subset, bytes }) => [
			`${faceName(face)}/${subset}`,
			{ letters: openFont(bytes), shapes: openFont(bytes) }
		])
	);
	// A text with a halo is written twice, and a drawing in several sizes.
	const known = new WeakMap<TextRun, string>();
	return (run) => {
		const found =
			known.get(run) ??
			outline(run, (subset) => {
				const font = opened.get(`${faceName(run.face)}/${subset}`);
				if (font === undefined) {
					throw new Error(`The font file ${faceName(run.face)}/${subset} has not been loaded.`);
				}
				return font;
			});
		known.set(run, found);
		return found;
	};
}

/**
 * A font file twice: one finds the glyphs of a text, the other has their outlines. fontkit keeps each
 * glyph that it has once made; those that an outline is put together from are made without their
 * characters, so that the letters of later texts would not be joined.
 */
interface OpenedFont {
	readonly letters: Font;
	readonly shapes: Font;
}

function outline(run: TextRun, fontOf: (subset: LoadedFont['subset']) => OpenedFont): string {
	const { size, y, letterSpacing = 0 } = run;
	const parts: string[] = [];
	let pen = run.x;
	for (const { subset, text: part } of partsFromLeft(run)) {
		const { letters, shapes } = fontOf(subset);
		const scale = size / letters.unitsPerEm;
		// Spaced letters are not joined: https://www.w3.org/TR/css-text-3/#letter-spacing-property
		const features = letterSpacing === 0 ? {} : { liga: false };
		const { glyphs, positions } = letters.layout(part, features, ...shapingOf(subset, run));
		glyphs.forEach((glyph, index) => {
			const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
			const { commands } = shapes.getGlyph(glyph.id).path;
			parts.push(glyphPath(commands, scale, pen + xOffset * scale, y - yOffset * scale));
			pen += xAdvance * scale + letterSpacing * [...glyph.codePoints].length;
		});
	}
	return parts.join('');
}

interface Command {
	readonly command: string;
	readonly args: readonly number[];
}

const LETTERS: Readonly<Record<string, string>> = {
	moveTo: 'm',
	lineTo: 'l',
	quadraticCurveTo: 'q',
	bezierCurveTo: 'c'
};

/**
 * A glyph's outline in path data: steps from point to point in hundredths, each taken from where the
 * rounded ones before it have led, so that no error grows. Font units have y upwards, drawings downwards.
 */
function glyphPath(
	commands: readonly Command[],
	scale: number,
	left: number,
	baseline: number
): string {
	const path: string[] = [];
	let [atX, atY, startX, startY] = [0, 0, 0, 0];
	for (const { command, args } of commands) {
		if (command === 'closePath') {
			path.push('z');
			[atX, atY] = [startX, startY];
			continue;
		}
		const letter = LETTERS[command];
		if (letter === undefined) throw new Error(`A glyph has the unknown step “${command}”.`);
		const steps: number[] = [];
		let [toX, toY] = [atX, atY];
		for (let index = 0; index < args.length; index += 2) {
			toX = Math.round((left + (args[index] ?? 0) * scale) * 100);
			toY = Math.round((baseline - (args[index + 1] ?? 0) * scale) * 100);
			steps.push(toX - atX, toY - atY);
		}
		if (command === 'moveTo') {
			[startX, startY] = [toX, toY];
			// The first step of a path is absolute either way; those of later glyphs must be.
			path.push(`M${joined([toX, toY])}`);
		} else path.push(letter + joined(steps));
		[atX, atY] = [toX, toY];
	}
	return path.join('');
}

/** Hundredths as numbers with as few characters as path data needs. */
function joined(hundredths: readonly number[]): string {
	return hundredths
		.map((value) => shortest(value / 100))
		.map((text, index) => (index > 0 && !text.startsWith('-') ? ` ${text}` : text))
		.join('');
}
