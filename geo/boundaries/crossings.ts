import type { Position } from 'geojson';

/** A straight piece of an arc: from its point `segment` to its point `segment + 1`. */
export interface SegmentReference {
	arc: number;
	segment: number;
}

export type Crossing = [SegmentReference, SegmentReference];

interface Segment extends SegmentReference {
	ax: number;
	ay: number;
	bx: number;
	by: number;
}

const BUCKETS_ACROSS = 720;

/**
 * Every pair of segments that meet other than end to end: crossing, touching, or lying on each other.
 *
 * When the arcs of a topology have none, no two rings made of them can cross, whatever the rings are. Exact for
 * whole-number coordinates below 2^25.
 */
export function findCrossings(arcs: readonly (readonly Position[])[]): Crossing[] {
	const buckets = fillBuckets(arcs);
	const crossings: Crossing[] = [];
	const seen = new Set<string>();
	for (const bucket of buckets.values()) {
		for (let i = 0; i < bucket.length; i += 1) {
			for (let j = i + 1; j < bucket.length; j += 1) {
				const first = bucket[i] as Segment;
				const second = bucket[j] as Segment;
				if (!meetBadly(first, second)) continue;
				const key = `${first.arc}:${first.segment}/${second.arc}:${second.segment}`;
				if (seen.has(key)) continue;
				seen.add(key);
				crossings.push([
					{ arc: first.arc, segment: first.segment },
					{ arc: second.arc, segment: second.segment }
				]);
			}
		}
	}
	return crossings;
}

/** Segments by the square of the world they lie in, so that only neighbours are compared. */
function fillBuckets(arcs: readonly (readonly Position[])[]): Map<number, Segment[]> {
	let lowest = Infinity;
	let highest = -Infinity;
	for (const arc of arcs) {
		for (const [x = NaN] of arc) {
			lowest = Math.min(lowest, x);
			highest = Math.max(highest, x);
		}
	}
	const size = Math.max((highest - lowest) / BUCKETS_ACROSS, Number.MIN_VALUE);
	const buckets = new Map<number, Segment[]>();
	arcs.forEach((points, arc) => {
		for (let segment = 0; segment + 1 < points.length; segment += 1) {
			const [ax = NaN, ay = NaN] = points[segment] ?? [];
			const [bx = NaN, by = NaN] = points[segment + 1] ?? [];
			const piece = { arc, segment, ax, ay, bx, by };
			for (
				let column = Math.floor(Math.min(ax, bx) / size);
				column <= Math.max(ax, bx) / size;
				column += 1
			) {
				for (
					let row = Math.floor(Math.min(ay, by) / size);
					row <= Math.max(ay, by) / size;
					row += 1
				) {
					const key = column * 100_000 + row;
					const bucket = buckets.get(key);
					if (bucket === undefined) buckets.set(key, [piece]);
					else bucket.push(piece);
				}
			}
		}
	});
	return buckets;
}

function meetBadly(first: Segment, second: Segment): boolean {
	if (
		Math.max(first.ax, first.bx) < Math.min(second.ax, second.bx) ||
		Math.max(second.ax, second.bx) < Math.min(first.ax, first.bx) ||
		Math.max(first.ay, first.by) < Math.min(second.ay, second.by) ||
		Math.max(second.ay, second.by) < Math.min(first.ay, first.by)
	) {
		return false;
	}
	const { ax, ay, bx, by } = first;
	const { ax: cx, ay: cy, bx: dx, by: dy } = second;
	const sideOfC = side(ax, ay, bx, by, cx, cy);
	const sideOfD = side(ax, ay, bx, by, dx, dy);
	const sideOfA = side(cx, cy, dx, dy, ax, ay);
	const sideOfB = side(cx, cy, dx, dy, bx, by);
	if (sideOfC * sideOfD < 0 && sideOfA * sideOfB < 0) return true;
	// A vertex of one inside the other: a touch, or two segments that lie on each other.
	if (sideOfC === 0 && strictlyBetween(first, cx, cy)) return true;
	if (sideOfD === 0 && strictlyBetween(first, dx, dy)) return true;
	if (sideOfA === 0 && strictlyBetween(second, ax, ay)) return true;
	if (sideOfB === 0 && strictlyBetween(second, bx, by)) return true;
	// The same segment twice.
	return (
		(ax === cx && ay === cy && bx === dx && by === dy) ||
		(ax === dx && ay === dy && bx === cx && by === cy)
	);
}

function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
	return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}

/** Whether a point known to lie on the segment's line is between its ends, and neither of them. */
function strictlyBetween({ ax, ay, bx, by }: Segment, px: number, py: number): boolean {
	const along = (px - ax) * (bx - ax) + (py - ay) * (by - ay);
	return along > 0 && along < (bx - ax) ** 2 + (by - ay) ** 2;
}
