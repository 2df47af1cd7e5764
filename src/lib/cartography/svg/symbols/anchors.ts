/** Which part of a label may lie at its place. */
export const ANCHORS = [
	'center',
	'left',
	'right',
	'top',
	'bottom',
	'top-left',
	'top-right',
	'bottom-left',
	'bottom-right'
] as const;

export type Anchor = (typeof ANCHORS)[number];

export const JUSTIFICATIONS = ['left', 'center', 'right'] as const;

/** How the lines of a label stand to each other. */
export type Justification = (typeof JUSTIFICATIONS)[number];

/** From the start of a label's box (0) to its end (1). */
export function alignment(anchor: Anchor): { horizontal: number; vertical: number } {
	return {
		horizontal: anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? 1 : 0.5,
		vertical: anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? 1 : 0.5
	};
}

/** How the lines of a label stand at an anchor where they are to suit it. */
export function justificationAt(anchor: Anchor): Justification {
	if (anchor.endsWith('left')) return 'left';
	return anchor.endsWith('right') ? 'right' : 'center';
}

/**
 * What MapLibre takes as the room between a line's edge and its letters, in ems: above and below, a
 * radial offset counts from the letters.
 */
const LETTERS_INSET = 7 / 24;

/**
 * How far a label with a radial offset is moved from its anchor, in ems: MapLibre's
 * `evaluateVariableOffset`. In a corner the offset is the diagonal.
 */
export function radialOffset(anchor: Anchor, offset: number): readonly [x: number, y: number] {
	const distance = Math.max(0, offset);
	const { horizontal, vertical } = alignment(anchor);
	const side = horizontal !== 0.5 && vertical !== 0.5 ? distance / Math.SQRT2 : distance;
	return [
		(1 - 2 * horizontal) * side,
		vertical === 0.5 ? 0 : (1 - 2 * vertical) * (side - LETTERS_INSET)
	];
}
