export type Point = readonly [x: number, y: number];

/** A straight piece of a ring, from its end further left (or further down) to the other. */
export interface Segment {
	/** The number of its ring. */
	readonly ring: number;
	/** Counted from 0; it begins at the ring's position of the same number. */
	readonly index: number;
	readonly left: Point;
	readonly right: Point;
}

/** Two segments that have more in common than they may. */
export type Pair = readonly [Segment, Segment];

/** Positions have six decimals at most: in whole millionths of a degree they are exact. */
const MILLIONTHS = 1e6;
/** Products of two lengths of up to 360 degrees are wrong by less than this in double precision. */
const DOUBT = 1024;

/**
 * The pieces of a closed ring; a position that stands twice in a row makes none.
 * @param ring its positions in degrees, the last equal to the first
 * @param number what the ring is called
 */
export function segmentsOf(ring: readonly Point[], number: number): Segment[] {
	const points = ring.map(([x, y]): Point => [
		Math.round(x * MILLIONTHS),
		Math.round(y * MILLIONTHS)
	]);
	return points.slice(1).flatMap((end, index): Segment[] => {
		const start = points[index] ?? end;
		const order = compare(start, end);
		if (order === 0) return [];
		const [left, right] = order < 0 ? [start, end] : [end, start];
		return [{ ring: number, index, left, right }];
	});
}

/**
 * Sweeps over segments from left to right (Shamos and Hoey, “Geometric intersection problems”, 1976)
 * until two meet that may not: two of one ring have a position in common at most, two of different
 * rings a point. Exact for positions with six decimals: 100,000 segments take a fraction of a second,
 * and a few seconds where most of them lie above each other.
 * @param reach told of each segment where the line reaches it, with the one right below it there;
 * gives true to end the sweep
 */
export function sweepOver(
	segments: readonly Segment[],
	reach: (segment: Segment, below: Segment | undefined) => boolean = () => false
): Pair | undefined {
	const line = new Line();
	const events = segments
		.flatMap((segment) => [
			{ at: segment.left, joins: true, segment },
			{ at: segment.right, joins: false, segment }
		])
		// What ends at a point leaves the line before what begins there joins it, the lowest first.
		.sort(
			(one, other) =>
				compare(one.at, other.at) ||
				Number(one.joins) - Number(other.joins) ||
				(one.joins ? -side(one.segment, other.segment.right) : 0)
		);
	for (const { joins, segment } of events) {
		const pair = joins ? line.join(segment) : line.leave(segment);
		if (pair !== undefined) return pair;
		if (joins && reach(segment, line.below(segment))) return undefined;
	}
	return undefined;
}

/**
 * The line that sweeps over the segments, and those that it meets, the lowest first. Two that cross
 * are neighbours on it at some time before.
 */
class Line {
	private readonly crossed: Segment[] = [];
	/** Where the last one has joined. */
	private joined = 0;

	below(segment: Segment): Segment | undefined {
		return this.crossed[this.joined] === segment ? this.crossed[this.joined - 1] : undefined;
	}

	/** Gives the two that meet, where the segment meets one that the line crosses. */
	join(segment: Segment): Pair | undefined {
		let low = 0;
		let high = this.crossed.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = this.crossed[middle] as Segment;
			let turn = side(other, segment.left);
			if (turn === 0) {
				const touches = compare(segment.left, other.left) !== 0;
				if (touches && segment.ring === other.ring) return [other, segment];
				// It begins on the other: if it is the steeper one, it is above from there.
				turn = side(other, segment.right);
				if (turn === 0) return [other, segment];
			}
			if (turn > 0) low = middle + 1;
			else high = middle;
		}
		this.crossed.splice(low, 0, segment);
		this.joined = low;
		return this.meet(low - 1, low) ?? this.meet(low, low + 1);
	}

	/** Gives the two that meet, where the segments do that were below and above it. */
	leave(segment: Segment): Pair | undefined {
		let low = 0;
		let high = this.crossed.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = this.crossed[middle] as Segment;
			if (other === segment) {
				low = middle;
				break;
			}
			// Where both end here, the one that comes from higher up is above.
			const turn = side(other, segment.right) || side(other, segment.left);
			if (turn > 0) low = middle + 1;
			else high = middle;
		}
		this.crossed.splice(low, 1);
		return this.meet(low - 1, low);
	}

	private meet(below: number, above: number): Pair | undefined {
		const [one, other] = [this.crossed[below], this.crossed[above]];
		return one !== undefined && other !== undefined && meet(one, other) ? [one, other] : undefined;
	}
}

function meet(one: Segment, other: Segment): boolean {
	const [a, b] = [side(one, other.left), side(one, other.right)];
	const [c, d] = [side(other, one.left), side(other, one.right)];
	if (a === 0 && b === 0) return overlap(one, other);
	if (one.ring !== other.ring) return oppose(a, b) && oppose(c, d);
	return !haveCommonEnd(one, other) && !agree(a, b) && !agree(c, d);
}

/** Whether two ends lie on different sides, and neither on the line between. */
function oppose(one: number, other: number): boolean {
	return (one < 0 && other > 0) || (one > 0 && other < 0);
}

/** Whether two ends lie on one side, and neither on the line. */
function agree(one: number, other: number): boolean {
	return (one < 0 && other < 0) || (one > 0 && other > 0);
}

function haveCommonEnd(one: Segment, other: Segment): boolean {
	return [one.left, one.right].some(
		(end) => compare(end, other.left) === 0 || compare(end, other.right) === 0
	);
}

/** Whether two segments on one line have more than an end in common. */
function overlap(one: Segment, other: Segment): boolean {
	const begin = compare(one.left, other.left) > 0 ? one.left : other.left;
	const end = compare(one.right, other.right) < 0 ? one.right : other.right;
	return compare(begin, end) < 0;
}

/** From left to right, and upwards where two are equally far right. */
function compare(one: Point, other: Point): number {
	return one[0] - other[0] || one[1] - other[1];
}

/** Positive where a point lies above the line through a segment, 0 on it. Exact. */
function side({ left: [ax, ay], right: [bx, by] }: Segment, [px, py]: Point): number {
	const turn = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
	if (Math.abs(turn) > DOUBT) return turn;
	const exact = BigInt(bx - ax) * BigInt(py - ay) - BigInt(by - ay) * BigInt(px - ax);
	return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}
