import type { Face } from '../../../fonts/face';
import { textWidth } from '../../../fonts/metrics';
import type { TextLook } from './symbol-look';
import type { Run } from './typesetting';

/** What is not parted of a text of one line: a letter, or a word. Lengths in CSS pixels. */
export interface Letter {
	readonly character: string;
	readonly direction?: 'rtl';
	readonly face: Face;
	readonly size: number;
	readonly width: number;
	/** Of its middle from that of the text. */
	readonly offset: number;
	/** Baseline below the middle of the text. */
	readonly baseline: number;
}

/**
 * The letters of a text's first line one by one, from left to right; marks stay with the letter that
 * they are on, and the words of a script whose letters join or change places stay whole.
 */
export function lettersOf({ text: { lines, letterSpacing }, size }: TextLook): Letter[] {
	const [line] = lines;
	if (line === undefined) return [];
	return line.runs.flatMap((run) => {
		const { text, direction, face, scale, x, baseline } = run;
		const letters = partsOf(run);
		const whole = textWidth(text, face, scale);
		let before = '';
		const set = letters.map((character, index): Letter => {
			const width = textWidth(character, face, scale);
			before += character;
			const end = x + textWidth(before, face, scale) + letterSpacing * index;
			const middle = direction === 'rtl' ? 2 * x + whole - end + width / 2 : end - width / 2;
			return {
				character,
				...(direction && { direction }),
				face,
				size: scale * size,
				width: width * size,
				offset: (middle - line.width / 2) * size,
				baseline: baseline * size
			};
		});
		return direction === 'rtl' ? set.reverse() : set;
	});
}

function partsOf({ text }: Run): string[] {
	return (JOINED.test(text) ? text.match(/\S+|\s+/gu) : text.match(/\P{M}\p{M}*/gu)) ?? [];
}

const JOINED =
	/\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}|\p{Script=Oriya}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Mongolian}/u;
