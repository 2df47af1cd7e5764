import type { Face } from './face';
import measured from './metrics.json';
import { shaper } from './shaping';
import { subsetOf } from './subsets';

/** What one file says of its characters, in units of the em. */
export interface FileMetrics {
	readonly advances: readonly number[];
	/** All characters that have the advance at the same place. */
	readonly characters: readonly string[];
	/** Classes of characters that are kerned alike before others, and after others. */
	readonly left: readonly string[];
	readonly right: readonly string[];
	/** A row for each left class: right class and correction by turns, where there is one. */
	readonly pairs: readonly (readonly number[])[];
}

export interface FaceMetrics {
	readonly unitsPerEm: number;
	/** Disjoint, in the order in which a browser tries them. */
	readonly files: readonly FileMetrics[];
}

/** By family, weight and posture: `serif-400-italic`. Written by `npm run fonts:measure`. */
export type FontMetrics = Readonly<Record<string, FaceMetrics>>;

interface Glyph {
	readonly advance: number;
	readonly file: number;
	readonly left: number;
	readonly right: number;
}

interface Table {
	readonly metrics: FaceMetrics;
	readonly glyphs: ReadonlyMap<string, Glyph>;
	/** For each file, `left class * 1000 + right class` to correction. */
	readonly kerning: readonly ReadonlyMap<number, number>[];
	/** Of a character that no file has: the mean of the letters and digits that they have. */
	readonly fallback: number;
}

const FACES: FontMetrics = measured;
const tables = new Map<string, Table>();

/**
 * The width of a text in CSS pixels as a browser lays it out in one line: advances and pair kerning
 * of the font files, ligatures included, the same in Node and in the browser. Where a text has letters
 * of a script whose fonts have been loaded, they are shaped.
 * @param size CSS pixels
 * @throws RangeError where there is no such face
 */
export function textWidth(text: string, face: Face, size: number): number {
	const loaded = shaper();
	const isTabled = loaded === undefined || !needsShaping(text, face);
	return (isTabled ? tabledWidth(text, face) : loaded.width(text, face)) * size;
}

/**
 * The widths of a text's characters in CSS pixels, which make up its width where it is shaped: each is
 * what the text is wider with it than without. Elsewhere each is its own advance.
 */
export function characterWidths(text: string, face: Face, size: number): number[] {
	const characters = [...text];
	if (shaper() === undefined || !needsShaping(text, face)) {
		return characters.map((character) => textWidth(character, face, size));
	}
	let [before, start] = [0, 0];
	return characters.map((character) => {
		start += character.length;
		const after = textWidth(text.slice(0, start), face, size);
		const width = after - before;
		before = after;
		return width;
	});
}

/** Whether a text has letters that are in no table. */
function needsShaping(text: string, face: Face): boolean {
	const { glyphs } = tableOf(face);
	return [...text].some((letter) => !glyphs.has(letter) && !INVISIBLE.test(letter));
}

/**
 * The width of a text in ems from the tables alone. A character that no file has counts as wide as
 * the mean letter, and one of East Asia as its square; what is invisible by nature counts nothing.
 * @throws RangeError where there is no such face
 */
export function tabledWidth(text: string, face: Face): number {
	const { metrics, glyphs, kerning, fallback } = tableOf(face);
	let units = 0;
	let before: Glyph | undefined;
	for (const character of text) {
		const glyph = glyphs.get(character);
		if (glyph === undefined) {
			units += missingWidth(character, fallback, metrics.unitsPerEm);
		} else {
			units += glyph.advance;
			// Letters of two files are set apart, because a browser shapes file by file.
			if (before?.file === glyph.file) {
				units += kerning[glyph.file]?.get(before.left * RADIX + glyph.right) ?? 0;
			}
		}
		before = glyph;
	}
	return units / metrics.unitsPerEm;
}

function missingWidth(character: string, mean: number, em: number): number {
	if (INVISIBLE.test(character)) return 0;
	if (HALF_SQUARE.test(character)) return em / 2;
	const slice = subsetOf(character)?.slice;
	if (slice !== undefined && HANGUL.test(character)) return em * HANGUL_WIDTH;
	return slice !== undefined || SQUARE.test(character) ? em : mean;
}

const SQUARE =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60]/u;
/** The forms that Unicode has for half a square. */
const HALF_SQUARE = /[\uff61-\uff9f\uffe8-\uffee]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** In ems, in every one of Noto's fonts: read from their files. */
const HANGUL_WIDTH = 0.92;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Mn}|\p{Cc}/u;
const RADIX = 1000;

function tableOf({ family, weight, italic }: Face): Table {
	const name = `${family}-${weight}${italic === true ? '-italic' : ''}`;
	const known = tables.get(name);
	if (known !== undefined) return known;
	const metrics = FACES[name];
	if (metrics === undefined) {
		throw new RangeError(`There are no measures of ${name}: add it to src/cli/font-metrics.ts.`);
	}
	const table = read(metrics);
	tables.set(name, table);
	return table;
}

function read(metrics: FaceMetrics): Table {
	const glyphs = new Map<string, Glyph>();
	let [letters, sum] = [0, 0];
	metrics.files.forEach(({ advances, characters, left, right }, file) => {
		const [leftClass, rightClass] = [classOf(left), classOf(right)];
		advances.forEach((advance, index) => {
			for (const character of characters[index] ?? '') {
				glyphs.set(character, {
					advance,
					file,
					left: leftClass.get(character) ?? -1,
					right: rightClass.get(character) ?? -1
				});
				if (!/[\p{L}\p{N}]/u.test(character)) continue;
				letters++;
				sum += advance;
			}
		});
	});
	return { metrics, glyphs, kerning: metrics.files.map(corrections), fallback: sum / letters };
}

function classOf(classes: readonly string[]): Map<string, number> {
	return new Map(
		classes.flatMap((letters, index) =>
			[...letters].map((letter): [string, number] => [letter, index])
		)
	);
}

function corrections({ pairs }: FileMetrics): Map<number, number> {
	const values = new Map<number, number>();
	pairs.forEach((row, left) => {
		for (let index = 0; index + 1 < row.length; index += 2) {
			values.set(left * RADIX + (row[index] ?? 0), row[index + 1] ?? 0);
		}
	});
	return values;
}
