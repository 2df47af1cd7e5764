/** The heights at which a phone's sheet rests, from the lowest. */
export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** The next height in a direction; the last in that direction stays. */
export function stepHeight(height: SheetHeight, direction: 1 | -1): SheetHeight {
	return SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + direction] ?? height;
}

/** The furthest that a sheet glides on when it is let go, CSS pixels: a flick is one step, not two. */
const FURTHEST_GLIDE = 150;

/**
 * Where a sheet comes to rest when it is let go: the resting height nearest to where it would glide
 * to in a tenth of a second, but for a sheet that is let go faster than a hand can mean it.
 *
 * @param pixels its height when let go, CSS pixels
 * @param velocity CSS pixels per millisecond, positive upward
 * @param rests each resting height in CSS pixels
 */
export function restingHeight(
	pixels: number,
	velocity: number,
	rests: Readonly<Record<SheetHeight, number>>
): SheetHeight {
	const glide = Math.max(-FURTHEST_GLIDE, Math.min(FURTHEST_GLIDE, velocity * 100));
	const target = pixels + glide;
	return SHEET_HEIGHTS.reduce((nearest, height) =>
		Math.abs(rests[height] - target) < Math.abs(rests[nearest] - target) ? height : nearest
	);
}
