import type { Position } from 'geojson';

type Vector = readonly [x: number, y: number, z: number];

/** A circle on the sphere, and all that lies in it. */
interface Circle {
	readonly centre: Vector;
	/** Radians. */
	readonly radius: number;
}

/** A run of segments that follow one another. */
interface Run extends Circle {
	readonly points: readonly Vector[];
}

/** Parts of an outline in two halves. */
interface Halves extends Circle {
	readonly halves: readonly [Outline, Outline];
}

/** Lines on the sphere, prepared for {@link distanceBetween}: circles within circles. */
export type Outline = Run | Halves;

/** The Earth's mean radius in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/** Segments in a run: so few are measured as quickly as they would be parted. */
const RUN = 8;

/** More than the rounding of a cosine. */
const ROUNDING = 1e-12;

/**
 * Lines or rings, prepared for measuring.
 * @param lines [longitude, latitude] in degrees, two positions or more in each; one line or more
 */
export function outlineOf(lines: readonly (readonly Position[])[]): Outline {
	let parts: Outline[] = lines.flatMap((line) => {
		const points = line.map(toVector);
		const runs: Run[] = [];
		for (let start = 0; start < points.length - 1; start += RUN) {
			runs.push(runOf(points.slice(start, start + RUN + 1)));
		}
		return runs;
	});
	while (parts.length > 1) parts = inPairs(parts);
	const [whole] = parts;
	if (whole === undefined) throw new RangeError('An outline has one line or more.');
	return whole;
}

/** Parts that follow one another lie near each other. */
function inPairs(parts: readonly Outline[]): Outline[] {
	const pairs: Outline[] = [];
	for (let index = 0; index < parts.length; index += 2) {
		const [first, second] = [parts[index], parts[index + 1]];
		if (first !== undefined) pairs.push(second === undefined ? first : joined(first, second));
	}
	return pairs;
}

function joined(first: Outline, second: Outline): Halves {
	const halves = [first, second] as const;
	const centre = middleOf(halves.map((half) => half.centre));
	const reach = halves.map((half) => angle(centre, half.centre) + half.radius);
	return { halves, centre, radius: Math.max(...reach) };
}

/**
 * The shortest distance between two outlines in metres, along a great circle on a sphere. Where
 * lines cross it is that of the nearest vertex to a line, so above 0: borders that only touch or
 * stay apart are what this is for.
 *
 * Turf measures one point against one line at a time, which for the 54,000 vertices of the world and
 * the 6,000 segments of one country is hundreds of millions of measures; here it is the tests' judge.
 *
 * Circles are parted in halves, the nearer ones first, as long as what lies in them may be nearer than
 * the best found: nearly all of an outline is never looked at.
 */
export function distanceBetween(first: Outline, second: Outline): number {
	return nearest(first, second, Infinity) * EARTH_RADIUS;
}

/** The angle between the nearest points of two outlines where it is less than the best known, otherwise that. */
function nearest(first: Outline, second: Outline, best: number): number {
	if (leastBetween(first, second) >= best) return best;
	if ('points' in first && 'points' in second)
		return runDistance(first.points, second.points, best);
	const isFirstParted = 'halves' in first && !('halves' in second && second.radius > first.radius);
	const [parted, other] = isFirstParted ? [first, second] : [second, first];
	if (!('halves' in parted)) return best;
	const [one, two] = parted.halves;
	const [near, far] =
		leastBetween(one, other) <= leastBetween(two, other) ? [one, two] : [two, one];
	return nearest(far, other, nearest(near, other, best));
}

/** What lies in two circles is no nearer than this; radians, below 0 where they overlap. */
function leastBetween(first: Circle, second: Circle): number {
	return angle(first.centre, second.centre) - first.radius - second.radius;
}

function runOf(points: readonly Vector[]): Run {
	const centre = middleOf(points);
	// A segment shorter than half the globe stays within a circle that holds both its ends.
	return { points, centre, radius: Math.max(...points.map((point) => angle(centre, point))) };
}

function middleOf(points: readonly Vector[]): Vector {
	return unit(points.reduce<Vector>(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0]));
}

/** Radians. The nearest points of segments that do not cross include the end of one of them. */
function runDistance(first: readonly Vector[], second: readonly Vector[], best: number): number {
	return pointsToSegments(second, first, pointsToSegments(first, second, best));
}

function pointsToSegments(
	points: readonly Vector[],
	line: readonly Vector[],
	known: number
): number {
	let best = known;
	for (let index = 1; index < line.length; index++) {
		const from = line[index - 1];
		const to = line[index];
		if (from === undefined || to === undefined) continue;
		// A point farther from one end than this is farther than the best from all of the segment.
		const reach = Math.min(Math.PI, best + angle(from, to));
		const least = Math.cos(reach) - ROUNDING;
		for (const point of points) {
			if (dot(point, from) >= least) best = Math.min(best, pointToSegment(point, from, to));
		}
	}
	return best;
}

/**
 * The angle between a point and the nearest one of a great-circle segment, in radians: that to its
 * circle where the foot of the perpendicular lies on the segment, otherwise that to the nearer end.
 */
function pointToSegment(point: Vector, from: Vector, to: Vector): number {
	const ends = Math.min(angle(point, from), angle(point, to));
	const normal = cross(from, to);
	const length = Math.sqrt(dot(normal, normal));
	if (length === 0) return ends;
	const beyondFrom = dot(cross(normal, from), point);
	const beforeTo = dot(cross(to, normal), point);
	if (beyondFrom < 0 || beforeTo < 0) return ends;
	return Math.min(
		ends,
		Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, point) / length))))
	);
}

function toVector([longitude = NaN, latitude = NaN]: Position): Vector {
	const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
	return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

/** By the arctangent, because the arccosine has no digits left for the small angles that count. */
function angle(first: Vector, second: Vector): number {
	const normal = cross(first, second);
	return Math.atan2(Math.sqrt(dot(normal, normal)), dot(first, second));
}

function unit(vector: Vector): Vector {
	const length = Math.sqrt(dot(vector, vector));
	return [vector[0] / length, vector[1] / length, vector[2] / length];
}

function dot(first: Vector, second: Vector): number {
	return first[0] * second[0] + first[1] * second[1] + first[2] * second[2];
}

function cross(first: Vector, second: Vector): Vector {
	return [
		first[1] * second[2] - first[2] * second[1],
		first[2] * second[0] - first[0] * second[2],
		first[0] * second[1] - first[1] * second[0]
	];
}
