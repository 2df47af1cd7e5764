import { segmentsOf, sweepOver, type Point } from './segment-sweep';

/**
 * Where a closed ring crosses itself: the number of a position at which a segment begins that crosses
 * another, lies on it, or ends in its midst. Undefined for a ring without such a place. A ring may
 * come back to one of its positions: coasts do, where an inlet closes.
 *
 * @param ring at least four positions in degrees, the last equal to the first
 */
export function ringCrossing(ring: readonly Point[]): number | undefined {
	const pair = sweepOver(segmentsOf(ring, 0));
	return pair && Math.min(...pair.map(({ index }) => index));
}
