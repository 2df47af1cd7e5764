import { segmentsOf, sweepOver, type Point, type Segment } from './segment-sweep';

/** A hole that is not where a hole may be. */
interface StrayHole {
	/** The number of its ring among the polygon's. */
	readonly ring: number;
	/** The number of a position at which one of its segments begins that is misplaced. */
	readonly position: number;
	/** Whether that segment crosses one of another ring, or lies on it. */
	readonly crossing: boolean;
}

const EXTERIOR = 0;
/** Where no ring is around. Within the exterior ring alone it is {@link EXTERIOR}; else the hole. */
const OUTSIDE = -1;

/**
 * The first hole, from the left, that crosses the exterior ring or another hole, has a side in common
 * with it, or does not lie within the exterior ring and outside of the other holes. Rings may touch
 * in points (OGC 06-103r4, “Simple feature access”, section 6.1.11), in several as well.
 *
 * One sweep over the segments of all rings: what lies right above each follows from what lies right
 * below it.
 *
 * @param rings closed, in degrees, none crossing itself; the exterior ring first
 */
export function strayHole(rings: readonly (readonly Point[])[]): StrayHole | undefined {
	const above = new Map<Segment, number>();
	let stray: Segment | undefined;
	const pair = sweepOver(
		rings.flatMap((ring, number) => segmentsOf(ring, number)),
		(segment, below) => {
			const region = beyond(segment.ring, (below && above.get(below)) ?? OUTSIDE);
			if (region === undefined) {
				stray = segment.ring === EXTERIOR ? below : segment;
				return true;
			}
			above.set(segment, region);
			return false;
		}
	);
	const found = pair?.find(({ ring }) => ring !== EXTERIOR) ?? stray;
	return found && { ring: found.ring, position: found.index, crossing: pair !== undefined };
}

/** What lies on the other side of a ring's segment; undefined where the segment may not be there. */
function beyond(ring: number, region: number): number | undefined {
	if (ring === EXTERIOR) {
		if (region === OUTSIDE) return EXTERIOR;
		return region === EXTERIOR ? OUTSIDE : undefined;
	}
	if (region === EXTERIOR) return ring;
	return region === ring ? EXTERIOR : undefined;
}
