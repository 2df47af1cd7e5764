import type { Size } from '../cartography/projection';

/** Part of the picture that shows while its frame has certain sizes. */
export interface Step {
	/** The class of its element. */
	readonly name: string;
	/** Width of the frame from which on it shows, CSS pixels; 0: the smallest. */
	readonly from: number;
}

/**
 * Style rules that show one of several steps: the last whose width the frame has reached.
 * @param steps the narrowest first
 * @param size of the frame: of its width and height, the one that is short decides how large it is
 */
export function stepRules(steps: readonly Step[], { width, height }: Size): string {
	return steps
		.map(({ name, from }, index) => {
			const hidden = `{.${name}{display:none}}`;
			const reached = (least: number): string =>
				`(width >= ${least.toFixed(1)}px) and (height >= ${((least * height) / width).toFixed(1)}px)`;
			const next = steps[index + 1];
			return [
				from === 0 ? '' : `@container picture not (${reached(from)})${hidden}`,
				next === undefined ? '' : `@container picture ${reached(next.from)}${hidden}`
			].join('');
		})
		.join('');
}
