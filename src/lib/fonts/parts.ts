import type { Direction } from '../language/direction';
import { partsByFile } from './font-files';
import { shaper } from './shaping';
import { OWN_SUBSETS } from './subsets';

/** Letters that run in one direction; from left to right where nothing is said. */
interface Directed {
	readonly text: string;
	readonly direction?: Direction;
}

/**
 * A run's parts that come from one file each, in the order from left to right as they are seen, with
 * the letters that they are drawn with.
 */
export function partsFromLeft({ text, direction }: Directed): ReturnType<typeof partsByFile> {
	const parts = partsByFile(text).map((part) =>
		isOwn(part.subset) ? part : { ...part, text: composed(part.text) }
	);
	if (direction !== 'rtl') return parts;
	return parts
		.reverse()
		.map((part) => ({ ...part, text: shaper()?.mirrored(part.text) ?? part.text }));
}

/**
 * A text as fonts know it: a letter and its mark as one character where there is one, and the vowel AM
 * of Thai and Lao as its two parts, the first of them before the marks that stand above it.
 */
export function composed(text: string): string {
	return text
		.normalize('NFC')
		.replace(/([\u0e31\u0e34-\u0e37\u0e47-\u0e4e]*)\u0e33/gu, '\u0e4d$1\u0e32')
		.replace(/([\u0eb1\u0eb4-\u0eb7\u0ebb\u0ec8-\u0ece]*)\u0eb3/gu, '\u0ecd$1\u0eb2');
}

/** Whether letters of a subset are what the tables of widths are for, and stand one after the other. */
export function isOwn(subset: string): boolean {
	return OWN_SUBSETS.some(({ name }) => name === subset);
}

/**
 * What fontkit is to be told of a run's part beside its features: script, language and direction. It
 * finds out the first two from the letters, and would give digits the direction of their script.
 */
export function shapingOf(
	subset: string,
	{ direction }: Directed
): [script?: undefined, language?: undefined, direction?: Direction] {
	return isOwn(subset) && direction === undefined ? [] : [undefined, undefined, direction ?? 'ltr'];
}
