import type { PlacedText, WriteText } from '../cartography/svg/draw/drawing';

/**
 * Leaves texts open while a drawing is made, and writes them once their fonts are at hand: the same
 * drawing can then be had with letters and with outlines.
 */
export class OpenTexts {
	readonly #texts: PlacedText[] = [];

	/** Every text that has been left open, in the order of drawing. */
	get texts(): readonly PlacedText[] {
		return this.#texts;
	}

	/** Notes a text, and gives a mark for it. XML has no such character, so no text can be one. */
	readonly leave: WriteText = (text) => {
		this.#texts.push(text);
		return `${MARK}${this.#texts.length - 1}${MARK}`;
	};

	/** The markup with all texts written. */
	write(markup: string, writeText: WriteText): string {
		return markup.replace(OPEN, (_, index: string) => {
			const text = this.#texts[Number(index)];
			if (text === undefined) throw new RangeError(`No text ${index} has been left open.`);
			return writeText(text);
		});
	}
}

const MARK = '\u0001';
const OPEN = new RegExp(`${MARK}(\\d+)${MARK}`, 'gu');
