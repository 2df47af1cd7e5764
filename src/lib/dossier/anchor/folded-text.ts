import { lowestPlace } from '../model/lowest-place';
import type { TextRange } from '../model/types';

/** A text without what editors and typesetters change first, and the way back to the text itself. */
export interface FoldedText {
	readonly source: string;
	/**
	 * The text in compatibility form (NFKC), lower case, with plain quotation marks and hyphens, each
	 * run of white space as one space (one line break, where it is a blank line), and without soft
	 * hyphens and other marks that nobody sees.
	 */
	readonly text: string;
	/** Where the character behind each code unit of `text` begins in `source`, and where it ends. */
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
}

const PLAIN: Readonly<Record<string, string>> = Object.fromEntries([
	...Array.from('‘’‚‛′ʼ＇`´', (mark) => [mark, "'"]),
	...Array.from('“”„‟″«»〝〞＂', (mark) => [mark, '"']),
	...Array.from('‐‑‒–—―−﹘﹣－', (mark) => [mark, '-'])
]);

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SPACE = /^\s+$/u;
const MARK = /^\p{M}$/u;

/** The text folded; see {@link FoldedText}. */
export function fold(source: string): FoldedText {
	const pieces: string[] = [];
	let starts = new Uint32Array(source.length + 16);
	let ends = new Uint32Array(source.length + 16);
	let length = 0;
	/** Line breaks in the run of white space that is being read; undefined: none is. */
	let breaks: number | undefined = 0;
	let start = 0;
	while (start < source.length) {
		const end = endOfCharacter(source, start);
		const folded =
			end === start + 1
				? foldedUnit(source.charCodeAt(start))
				: foldedCharacter(source.slice(start, end));
		const isSpace = folded === ' ';
		if (isSpace && breaks !== undefined) {
			if (source.charAt(start) === '\n') breaks++;
			if (breaks === 2 && pieces.length > 0) pieces[pieces.length - 1] = '\n';
		} else if (folded !== '') {
			breaks = isSpace ? Number(source.charAt(start) === '\n') : undefined;
			pieces.push(folded);
			// A character may unfold into several, as “ﬃ” and “…” do.
			if (length + folded.length > starts.length) {
				starts = grown(starts, folded.length);
				ends = grown(ends, folded.length);
			}
			for (let unit = 0; unit < folded.length; unit++, length++) {
				starts[length] = start;
				ends[length] = end;
			}
		}
		start = end;
	}
	return {
		source,
		text: pieces.join(''),
		starts: starts.subarray(0, length),
		ends: ends.subarray(0, length)
	};
}

/** Behind the base at an offset and the marks that combine with it. */
function endOfCharacter(source: string, start: number): number {
	let end = start + ((source.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
	while (end < source.length) {
		const next = source.codePointAt(end) ?? 0;
		if (!isMark(next)) break;
		end += next > 0xffff ? 2 : 1;
	}
	return end;
}

// Each answer is needed a million times for a long text: 0 not asked yet, 1 no mark, 2 a mark.
const marks = new Uint8Array(0x110000);

function isMark(codePoint: number): boolean {
	// The first combining mark is U+0300.
	if (codePoint < 0x300) return false;
	const answer = marks[codePoint] || (MARK.test(String.fromCodePoint(codePoint)) ? 2 : 1);
	marks[codePoint] = answer;
	return answer === 2;
}

/** The range of the source that a range of the folded text stands for. */
export function unfoldRange({ starts, ends }: FoldedText, { start, end }: TextRange): TextRange {
	return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

/** The range of the folded text that a range of the source became; empty where nothing is left. */
export function foldRange({ starts, ends }: FoldedText, { start, end }: TextRange): TextRange {
	const first = firstAtLeast(starts, start);
	const last = firstAtLeast(ends, end + 1);
	return { start: first, end: Math.max(first, last) };
}

const foldedUnits: (string | undefined)[] = new Array<string | undefined>(0x10000);

function foldedUnit(unit: number): string {
	return (foldedUnits[unit] ??= foldedCharacter(String.fromCharCode(unit)));
}

function foldedCharacter(character: string): string {
	const visible = character.replace(INVISIBLE, '');
	if (SPACE.test(visible)) return ' ';
	// The compatibility form of “´” is a space with an accent, that of “″” two single marks.
	const plain = PLAIN[visible];
	if (plain !== undefined) return plain;
	return Array.from(visible.normalize('NFKC').toLowerCase(), (part) => PLAIN[part] ?? part).join(
		''
	);
}

function firstAtLeast(sorted: Uint32Array, value: number): number {
	return lowestPlace(sorted.length, (place) => (sorted[place] ?? 0) >= value);
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(array.length * 2 + least);
	larger.set(array);
	return larger;
}
