import makeBidi from 'bidi-js';
import type { Font } from 'fontkit';
import LineBreaker from 'linebreak';
import type { Direction } from '../language/direction';
import type { Face } from './face';
import { fontPath, partsByFile, type LoadedFont } from './font-files';
import { tabledWidth } from './metrics';
import { openFont } from './open-font';
import { composed } from './parts';
import { shaper, useShaper, type LineRange, type Shaper, type Stretch } from './shaping';

const bidi = makeBidi();

/** Sets texts with the font files themselves: fontkit shapes them, bidi-js orders them. */
export class FontShaper implements Shaper {
	readonly #fonts = new Map<string, Font>();
	/** Widths in ems by file and text: a layout asks for the same words many times. */
	readonly #widths = new Map<Font, Map<string, number>>();

	constructor(fonts: readonly LoadedFont[]) {
		this.add(fonts);
	}

	add(fonts: readonly LoadedFont[]): void {
		for (const font of fonts) {
			const path = fontPath(font, 'woff');
			if (!this.#fonts.has(path)) this.#fonts.set(path, openFont(font.bytes));
		}
	}

	width(text: string, face: Face): number {
		let width = 0;
		for (const { subset, text: part } of partsByFile(text)) {
			const font = this.#fonts.get(fontPath({ face, subset }, 'woff'));
			width += font === undefined ? tabledWidth(part, face) : this.#shapedWidth(part, font);
		}
		return width;
	}

	order(paragraph: string, base: Direction | 'auto', lines: readonly LineRange[]): Stretch[][] {
		const embedding = bidi.getEmbeddingLevels(paragraph, base === 'auto' ? undefined : base);
		return lines.map(({ start, end }) => {
			if (start === end) return [];
			const order = bidi.getReorderedIndices(paragraph, embedding, start, end - 1);
			return stretches(order.slice(start, end), embedding.levels);
		});
	}

	breaks(text: string): number[] {
		const breaker = new LineBreaker(text);
		const places = new Set(wordStarts(text));
		for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
			if (next.position < text.length) places.add(next.position);
		}
		return [...places].sort((one, other) => one - other);
	}

	mirrored(text: string): string {
		return [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('');
	}

	#shapedWidth(text: string, font: Font): number {
		const known = this.#widths.get(font) ?? new Map<string, number>();
		this.#widths.set(font, known);
		let width = known.get(text);
		if (width === undefined) {
			width = font.layout(composed(text)).advanceWidth / font.unitsPerEm;
			known.set(text, width);
		}
		return width;
	}
}

/** Has texts set with these font files too from now on. */
export function shapeWith(fonts: readonly LoadedFont[]): void {
	const known = shaper();
	if (known === undefined) useShaper(new FontShaper(fonts));
	else known.add(fonts);
}

/** Neighbours of one level that follow each other in the text, as stretches. */
function stretches(order: readonly number[], levels: Uint8Array): Stretch[] {
	const found: { start: number; end: number; direction: Direction }[] = [];
	for (const index of order) {
		const direction = (levels[index] ?? 0) % 2 === 1 ? 'rtl' : 'ltr';
		const last = found.at(-1);
		if (last?.direction === direction && direction === 'ltr' && last.end === index) last.end++;
		else if (last?.direction === direction && direction === 'rtl' && last.start === index + 1) {
			last.start--;
		} else found.push({ start: index, end: index + 1, direction });
	}
	return found;
}

// Scripts that part no words: UAX 14 leaves them to dictionaries, which Intl.Segmenter has.
const WITHOUT_SPACES =
	/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]*/gu;

function wordStarts(text: string): number[] {
	return [...text.matchAll(WITHOUT_SPACES)].flatMap(({ 0: run, index }) => {
		const words = new Intl.Segmenter('th', { granularity: 'word' }).segment(run);
		return [...words].map((word) => index + word.index).filter((place) => place > index);
	});
}
