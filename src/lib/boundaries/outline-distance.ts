import type { Position } from 'geojson';

type Vector = readonly [x: number, y: number, z: number];

/** A run of segments that follow one another, and a circle on the sphere around them. */
interface Run {
	readonly points: readonly Vector[];
	readonly centre: Vector;
	/** Radians. */
	readonly radius: number;
}

/** Lines on the sphere, prepared for {@link distanceBetween}. */
export type Outline = readonly Run[];

/** The Earth's mean radius in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/** Segments in a run: a few dozen make both the sorting and the measuring cheap. */
const RUN = 24;

/**
 * Lines or rings, prepared for measuring.
 * @param lines [longitude, latitude] in degrees, two positions or more in each
 */
export function outlineOf(lines: readonly (readonly Position[])[]): Outline {
	return lines.flatMap((line) => {
		const points = line.map(toVector);
		const runs: Run[] = [];
		for (let start = 0; start < points.length - 1; start += RUN) {
			runs.push(runOf(points.slice(start, start + RUN + 1)));
		}
		return runs;
	});
}

/**
 * The shortest distance between two outlines in metres, along a great circle on a sphere. Where
 * lines cross it is that of the nearest vertex to a line, so above 0: borders that only touch or
 * stay apart are what this is for.
 *
 * Turf measures one point against one line at a time, which for the 54,000 vertices of the world and
 * the 6,000 segments of one country is hundreds of millions of measures; here it is the tests' judge.
 *
 * Pairs of runs are measured in the order of the least distance that they can have, until no pair
 * that is left can beat the best found. Nearly all pairs drop out before: those whose least is
 * above what some other pair cannot exceed.
 */
export function distanceBetween(first: Outline, second: Outline): number {
	const bounds = first.flatMap((one) =>
		second.map((other) => {
			const apart = angle(one.centre, other.centre);
			const around = one.radius + other.radius;
			return { one, other, least: apart - around, most: apart + around };
		})
	);
	const ceiling = bounds.reduce((lowest, { most }) => Math.min(lowest, most), Infinity);
	const pairs = bounds.filter(({ least }) => least <= ceiling).sort((a, b) => a.least - b.least);
	let best = Infinity;
	for (const { one, other, least } of pairs) {
		if (least >= best) break;
		best = Math.min(best, runDistance(one.points, other.points));
	}
	return best * EARTH_RADIUS;
}

function runOf(points: readonly Vector[]): Run {
	const sum = points.reduce<Vector>(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0]);
	const centre = unit(sum);
	// A segment shorter than half the globe stays within a circle that holds both its ends.
	return { points, centre, radius: Math.max(...points.map((point) => angle(centre, point))) };
}

/** Radians. The nearest points of segments that do not cross include the end of one of them. */
function runDistance(first: readonly Vector[], second: readonly Vector[]): number {
	return Math.min(pointsToSegments(first, second), pointsToSegments(second, first));
}

function pointsToSegments(points: readonly Vector[], line: readonly Vector[]): number {
	let best = Infinity;
	for (let index = 1; index < line.length; index++) {
		const from = line[index - 1];
		const to = line[index];
		if (from === undefined || to === undefined) continue;
		for (const point of points) best = Math.min(best, pointToSegment(point, from, to));
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
