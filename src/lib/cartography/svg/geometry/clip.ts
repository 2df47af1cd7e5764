import { distanceBetween, type Extent, type Path, type Point } from './geometry';

type Side = readonly [axis: 0 | 1, at: number, sign: 1 | -1];

/** A box's sides; a point is inside one where `sign · (coordinate − at)` is not negative. */
function sidesOf([left, top, right, bottom]: Extent): readonly Side[] {
	return [
		[0, left, 1],
		[1, top, 1],
		[0, right, -1],
		[1, bottom, -1]
	];
}

/** Whether one box lies in another: 'inside', 'outside', or 'across' its edge. */
export function relation(box: Extent, frame: Extent): 'inside' | 'outside' | 'across' {
	const [left, top, right, bottom] = box;
	if (right < frame[0] || bottom < frame[1] || left > frame[2] || top > frame[3]) return 'outside';
	const within = left >= frame[0] && top >= frame[1] && right <= frame[2] && bottom <= frame[3];
	return within ? 'inside' : 'across';
}

/**
 * The part of a ring in a box, as one ring that may run along the box's edges (Sutherland and
 * Hodgman, 1974). Two rings that share an edge share what is left of it.
 */
export function clipRing(ring: readonly Point[], box: Extent): readonly Point[] {
	let points = ring;
	for (const side of sidesOf(box)) {
		const kept: Point[] = [];
		points.forEach((point, index) => {
			const next = points[index + 1] ?? points[0] ?? point;
			if (isInside(point, side)) kept.push(point);
			if (isInside(point, side) !== isInside(next, side)) kept.push(crossing(point, next, side));
		});
		points = kept;
	}
	return points;
}

function isInside(point: Point, [axis, at, sign]: Side): boolean {
	return sign * (point[axis] - at) >= 0;
}

/** The same point for a piece of border whichever way it is run along. */
function crossing(a: Point, b: Point, [axis, at]: Side): Point {
	const [from, to] = a[axis] < b[axis] ? [a, b] : [b, a];
	const share = (at - from[axis]) / (to[axis] - from[axis]);
	const other = axis === 0 ? 1 : 0;
	const across = from[other] + share * (to[other] - from[other]);
	return axis === 0 ? [at, across] : [across, at];
}

/**
 * The parts of a line or ring that lie in a box: the ring itself where all of it does.
 * @param from length that lies before the first point
 * @param restart a length after which the line is parted at its next point, and its length counted
 * from there
 */
export function clipLine(
	points: readonly Point[],
	closed: boolean,
	box: Extent,
	from = 0,
	restart = Infinity
): Path[] {
	const [first] = points;
	if (first === undefined) return [];
	const line = closed ? [...points, first] : points;
	const pieces: { points: Point[]; before: number }[] = [];
	let current: Point[] | undefined;
	let before = from;
	let previous = first;
	const sides = sidesOf(box);
	for (const point of line.slice(1)) {
		const part = clipPiece(previous, point, sides);
		if (part === undefined) current = undefined;
		else {
			const [start, end] = part;
			if (current === undefined || start !== previous) {
				current = [start];
				pieces.push({ points: current, before: before + distanceBetween(previous, start) });
			}
			current.push(end);
			if (end !== point) current = undefined;
		}
		before += distanceBetween(previous, point);
		if (before > restart) [before, current] = [0, undefined];
		previous = point;
	}
	const [opening] = pieces;
	if (opening === undefined) return [];
	if (closed && current !== undefined && opening.points[0] === first) {
		if (opening.points === current) return [{ points, closed: true, before: 0 }];
		// The ring begins inside: its end and its beginning are one piece.
		current.push(...opening.points.slice(1));
		pieces.shift();
	}
	return pieces.map((piece) => ({ ...piece, closed: false }));
}

/** The part of a straight piece in a box (Liang and Barsky, 1984); its ends stay the same objects. */
function clipPiece(
	a: Point,
	b: Point,
	sides: readonly Side[]
): readonly [Point, Point] | undefined {
	let [from, to] = [0, 1];
	for (const [axis, at, sign] of sides) {
		const towards = sign * (b[axis] - a[axis]);
		const inside = sign * (a[axis] - at);
		if (towards === 0) {
			if (inside < 0) return undefined;
		} else if (towards > 0) from = Math.max(from, -inside / towards);
		else to = Math.min(to, -inside / towards);
	}
	if (from > to) return undefined;
	return [from === 0 ? a : between(a, b, from), to === 1 ? b : between(a, b, to)];
}

function between(a: Point, b: Point, share: number): Point {
	return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
