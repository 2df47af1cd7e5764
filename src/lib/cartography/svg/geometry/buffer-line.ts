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
	const sides = [line, [...line].reverse()].map((way) => rightOf(way, distance, goesAround));
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

/** The line's parallel to the right, in arcs around its corners, and around its end. */
function rightOf(line: readonly Point[], distance: number, goesAround: boolean): Point[] {
	return line.flatMap((corner, index) => {
		const [before, after] = [line[index - 1], line[index + 1]];
		if (before === undefined) return after === undefined ? [] : arc(corner, normal(corner, after));
		const from = normal(before, corner);
		if (after !== undefined) return arc(corner, from, normal(corner, after));
		return goesAround ? arc(corner, from, from - Math.PI) : arc(corner, from);
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
	let current: Point[] | undefined;
	for (const [point, far] of points) {
		if (!far) continue;
		const last = current?.at(-1);
		if (current !== undefined && last !== undefined && distanceBetween(last, point) <= gap) {
			current.push(point);
		} else {
			current = [point];
			found.push(current);
		}
	}
	const [first, last] = [found[0], found.at(-1)];
	const [start, end] = [first?.[0], last?.at(-1)];
	const meets =
		isRing && start !== undefined && end !== undefined && distanceBetween(start, end) <= gap;
	if (meets && found.length > 1 && first !== undefined) {
		last?.push(...first);
		found.shift();
	}
	return found
		.filter((stretch) => stretch.length > 1)
		.map((stretch) => ({
			points: stretch,
			closed: meets && found.length === 1,
			before: 0
		}));
}
