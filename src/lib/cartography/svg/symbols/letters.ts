import type { Face } from '../../../fonts/face';
import { textWidth } from '../../../fonts/metrics';
import type { TextLook } from './symbol-look';

/** A letter of a text of one line. Lengths in CSS pixels. */
export interface Letter {
	readonly character: string;
	readonly face: Face;
	readonly size: number;
	readonly width: number;
	/** Of its middle from that of the text. */
	readonly offset: number;
	/** Baseline below the middle of the text. */
	readonly baseline: number;
}

/** The letters of a text's first line one by one; marks stay with the letter that they are on. */
export function lettersOf({ text: { lines, letterSpacing }, size }: TextLook): Letter[] {
	const [line] = lines;
	if (line === undefined) return [];
	return line.runs.flatMap(({ text, face, scale, x, baseline }) => {
		const characters = text.match(/\P{M}\p{M}*/gu) ?? [];
		let before = '';
		return characters.map((character, index): Letter => {
			const width = textWidth(character, face, scale);
			before += character;
			const end = x + textWidth(before, face, scale) + letterSpacing * index;
			return {
				character,
				face,
				size: scale * size,
				width: width * size,
				offset: (end - width / 2 - line.width / 2) * size,
				baseline: baseline * size
			};
		});
	});
}
