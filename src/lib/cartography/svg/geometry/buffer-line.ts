import { distanceBetween, type Path, type Point } from './geometry';
import { squaredDistance } from './segments';

/** The greatest angle between two points of an arc. */
const ARC = Math.PI / 12;
/** Share of the distance that a straight side is divided by. */
const FINENESS = 1 / 6;
/** Share of the distance that a point of the outline may be nearer by, for the sake of rounding. */
const ALLOWANCE = 0.01;

/** How the way around a line goes at the line's ends: around them, or open, so far beyond them. */
export type Ends = 'around' | { readonly beyond: number };

/**
 * The outline of all that is within a distance of a line: an even way around it, whatever its bends.
 * @param distance in the units of the coordinates, as what `ends` has
 */
export function around({ points, closed }: Path, distance: number, ends: Ends = 'around'): Path[] {
	const whole = closed ? [...points, ...points.slice(0, 1)] : [...points];
	const line = closed || ends === 'around' ? whole : lengthened(whole, ends.beyond);
	const goesAround = !closed && ends === 'around';
	const sides = [line, [...line].reverse()].map((way) =>
		rightOf(way, distance, closed ? 'ring' : goesAround ? 'around' : 'open')
	);
	const outlines = goesAround ? [sides.flat()] : sides;
	const isRing = closed || goesAround;
	return outlines.flatMap((outline) => {
		const far = divided(outline, distance * FINENESS, isRing).map(
			(point) => [point, isFarFrom(point, line, distance * (1 - ALLOWANCE))] as const
		);
		return stretches(far, distance * FINENESS * 4, isRing);
	});
}

/** A line that goes straight on beyond both of its ends. */
function lengthened(line: readonly Point[], by: number): Point[] {
	if (by === 0) return [...line];
	const beyond = (end: Point | undefined, inner: Point | undefined): Point[] => {
		if (end === undefined || inner === undefined) return [];
		const share = by / distanceBetween(inner, end);
		return [[end[0] + (end[0] - inner[0]) * share, end[1] + (end[1] - inner[1]) * share]];
	};
	return [...beyond(line[0], line[1]), ...line.slice(1, -1), ...beyond(line.at(-1), line.at(-2))];
}

/**
 * The line's parallel to the right, in arcs around its corners.
 * @param end it also goes around its end, or ends beside it; a ring's end is its beginning, and no more than a corner
 */
function rightOf(
	line: readonly Point[],
	distance: number,
	end: 'around' | 'open' | 'ring'
): Point[] {
	return line.flatMap((corner, index) => {
		const before = line[index - 1] ?? (end === 'ring' ? line.at(-2) : undefined);
		const after = line[index + 1];
		if (after === undefined && end === 'ring') return [];
		if (before === undefined) return after === undefined ? [] : arc(corner, normal(corner, after));
		const from = normal(before, corner);
		if (after !== undefined) return arc(corner, from, normal(corner, after));
		return end === 'around' ? arc(corner, from, from - Math.PI) : arc(corner, from);
	});

	/** Around a corner by the shorter way; inner sides of bends cross, and are taken out later. */
	function arc([x, y]: Point, from: number, to = from): Point[] {
		const turn = to - from;
		// An end is half a turn, which is to go around it: rounding must not send it across.
		const wrapped = turn > Math.PI ? -1 : turn < -Math.PI - 1e-9 ? 1 : 0;
		const angle = turn + wrapped * 2 * Math.PI;
		const steps = Math.max(1, Math.ceil(Math.abs(angle) / ARC));
		return Array.from({ length: steps + 1 }, (_, step): Point => {
			const at = from + (angle * step) / steps;
			return [x + distance * Math.cos(at), y + distance * Math.sin(at)];
		});
	}
}

/** The direction to the right of a piece, as an angle on a screen whose y points down. */
function normal([x, y]: Point, [toX, toY]: Point): number {
	return Math.atan2(toX - x, y - toY);
}

function divided(points: readonly Point[], longest: number, isRing: boolean): Point[] {
	return points.flatMap((point, index) => {
		const next = points[index + 1] ?? (isRing ? points[0] : undefined) ?? point;
		const parts = Math.max(1, Math.ceil(distanceBetween(point, next) / longest));
		return Array.from({ length: parts }, (_, part): Point => [
			point[0] + ((next[0] - point[0]) * part) / parts,
			point[1] + ((next[1] - point[1]) * part) / parts
		]);
	});
}

function isFarFrom(point: Point, line: readonly Point[], distance: number): boolean {
	return line.every(
		(from, index) => squaredDistance(point, [from, line[index + 1] ?? from]) >= distance * distance
	);
}

/** What is left when the points that are too near are taken out; short gaps are closed again. */
function stretches(
	points: readonly (readonly [Point, boolean])[],
	gap: number,
	isRing: boolean
): Path[] {
	const found: Point[][] = [];
	for (const [point, far] of points) {
		if (!far) continue;
		const current = found.at(-1);
		if (meet(current?.at(-1), point, gap)) current?.push(point);
		else found.push([point]);
	}
	// What stands alone was left over between two sides of a bend.
	const long = found.filter((stretch) => stretch.length > 1);
	const [first, last] = [long[0], long.at(-1)];
	if (isRing && first !== last && meet(last?.at(-1), first?.[0], gap)) {
		last?.push(...(long.shift() ?? []));
	}
	return long.map((stretch) => ({
		points: stretch,
		closed: isRing && meet(stretch.at(-1), stretch[0], gap),
		before: 0
	}));
}

function meet(one: Point | undefined, other: Point | undefined, gap: number): boolean {
	return one !== undefined && other !== undefined && distanceBetween(one, other) <= gap;
}
