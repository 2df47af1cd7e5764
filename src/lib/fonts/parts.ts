import type { Direction } from './direction';
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
	const parts = partsByFile(text);
	if (direction !== 'rtl') return parts;
	return parts
		.reverse()
		.map((part) => ({ ...part, text: shaper()?.mirrored(part.text) ?? part.text }));
}

/**
 * What fontkit is to be told of a run's part beside its features: script, language and direction. It
 * finds out the first two from the letters, and would give digits the direction of their script.
 */
export function shapingOf(
	subset: string,
	{ direction }: Directed
): [script?: undefined, language?: undefined, direction?: Direction] {
	const own = OWN_SUBSETS.some(({ name }) => name === subset);
	return own && direction === undefined ? [] : [undefined, undefined, direction ?? 'ltr'];
}
