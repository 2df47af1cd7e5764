import type { Position } from 'geojson';

/** Kilometres in a degree of latitude (a 360th of 40,008 km, the meridians' length). */
export const KILOMETRES = 111.13;
/** Samples within the radius: enough that the result looks like a curve. */
export const SAMPLES = 4;

/**
 * A line without its bends that are much smaller than the radius: each point becomes the weighted
 * mean of the line around it. Ends stay where they are, so that pieces still meet; a ring (first
 * point equal to the last) has no ends and stays a ring.
 * @param line [longitude, latitude] in degrees
 * @param radius kilometres along the line
 */
export function smoothLine(line: readonly Position[], radius: number): Position[] {
	const step = radius / SAMPLES;
	const points = resample(line, step);
	const [first, last] = [points[0], points.at(-1)];
	if (first === undefined || last === undefined || points.length < 3) return [...line];
	const closed = first[0] === last[0] && first[1] === last[1];
	const count = closed ? points.length - 1 : points.length;
	const at = (index: number): Position =>
		points[closed ? ((index % count) + count) % count : index] ?? first;

	const smoothed = points.slice(0, count).map((_, index): Position => {
		// Towards an end the mean is taken over less, and over nothing at the end itself.
		const reach = closed
			? Math.min(SAMPLES, Math.floor(count / 2))
			: Math.min(SAMPLES, index, count - 1 - index);
		let [x, y, sum] = [0, 0, 0];
		for (let offset = -reach; offset <= reach; offset++) {
			const weight = reach + 1 - Math.abs(offset);
			const [longitude = 0, latitude = 0] = at(index + offset);
			x += longitude * weight;
			y += latitude * weight;
			sum += weight;
		}
		return [x / sum, y / sum];
	});
	const [start = first] = smoothed;
	return closed ? [...smoothed, start] : smoothed;
}

/** The line as points at equal distances, first and last kept. */
function resample(line: readonly Position[], step: number): Position[] {
	const length = lengthInKilometres(line);
	const pieces = Math.max(1, Math.round(length / step));
	const points: Position[] = [];
	let [segment, before] = [0, 0];
	for (let piece = 0; piece <= pieces; piece++) {
		const wanted = (length * piece) / pieces;
		let ahead = distance(line[segment], line[segment + 1]);
		while (before + ahead < wanted && segment < line.length - 2) {
			before += ahead;
			segment++;
			ahead = distance(line[segment], line[segment + 1]);
		}
		const [x = 0, y = 0] = line[segment] ?? [];
		const [nextX = x, nextY = y] = line[segment + 1] ?? [];
		const share = ahead === 0 ? 0 : Math.min(1, (wanted - before) / ahead);
		points.push([x + (nextX - x) * share, y + (nextY - y) * share]);
	}
	const last = line.at(-1);
	if (last !== undefined) points[points.length - 1] = [...last];
	return points;
}

/** Length of a line in kilometres, each piece taken as straight and short. */
export function lengthInKilometres(line: readonly Position[]): number {
	return line.reduce((sum, point, index) => sum + distance(point, line[index + 1]), 0);
}

function distance(from: Position | undefined, to: Position | undefined): number {
	if (from === undefined || to === undefined) return 0;
	const [x = 0, y = 0] = from;
	const [toX = 0, toY = 0] = to;
	const squeeze = Math.cos((((y + toY) / 2) * Math.PI) / 180);
	return Math.hypot((toX - x) * squeeze, toY - y) * KILOMETRES;
}
