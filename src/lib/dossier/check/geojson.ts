import type { Geometry, Position } from 'geojson';
import { isObject } from './check-schema';
import {
	areOnlyWithinExchanged,
	positionsOf,
	WRITE_LONGITUDE_FIRST,
	type Bounds
} from './exchanged';
import { invalidPlace } from './geometry-validity';
import { jsonPath, shorten, type Report } from './report';

type Steps = readonly (string | number)[];

/** Positions of a closed ring, [longitude, latitude] in degrees, the first repeated at the end. */
type Ring = readonly (readonly [number, number])[];

/** What to do about coordinates of another projection. */
export const TO_DEGREES =
	'Convert the coordinates to longitude and latitude of WGS 84 in degrees (EPSG:4326).';

/** Beyond once around the Earth, a number is no longitude that has merely been counted on. */
const MOST_DEGREES = 360;

/**
 * The value as an RFC 7946 geometry, whose departures from it are reported below `base`: unknown
 * types, positions out of range or with more than six decimals (0.1 m), lines that cross the
 * antimeridian, positions that stand twice in a row, rings that are open, too short or wound the wrong
 * way, and whatever makes an area invalid for the OGC's simple features (see {@link invalidPlace}).
 * Gives undefined where anything was reported.
 *
 * A kind of problem is reported once a geometry, with its first place and its count: a file with
 * long decimals has thousands of them, and one remedy.
 *
 * @param expected where it probably lies: rings wound the wrong way there are what an exchange of
 *   longitude and latitude leaves behind
 */
export function checkGeometry(
	value: unknown,
	report: Report,
	base: Steps,
	expected?: Bounds
): Geometry | undefined {
	const found = new Map<string, { path: string; remedy: string; count: number }>();
	const note = (steps: Steps, message: string, remedy: string) => {
		const before = found.get(message);
		if (before) before.count++;
		else found.set(message, { path: jsonPath(...base, ...steps), remedy, count: 1 });
	};
	checkShape(value, note);
	// What is enclosed, and which way round, can only be said of rings that are whole.
	if (found.size === 0) checkAreas(value as Geometry, note, expected);
	for (const [message, { path, remedy, count }] of found) {
		const times = count === 1 ? '' : ` (and ${count - 1} more like it in this feature)`;
		report(path, `${message.slice(0, -1)}${times}.`, remedy, { cause: message });
	}
	return found.size === 0 ? (value as Geometry) : undefined;
}

type Note = (steps: Steps, message: string, remedy: string) => void;

const CHECKS: Readonly<Record<string, (coordinates: unknown, steps: Steps, note: Note) => void>> = {
	Point: checkPosition,
	MultiPoint: each(checkPosition),
	LineString: checkLine,
	MultiLineString: each(checkLine),
	Polygon: checkPolygon,
	MultiPolygon: each(checkPolygon)
};

function checkShape(value: unknown, note: Note): void {
	if (!isObject(value)) {
		note([], 'The geometry is not an object.', 'Write {"type": …, "coordinates": …}.');
		return;
	}
	const { type, coordinates, ...others } = value;
	const check = typeof type === 'string' && Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined;
	if (check === undefined) {
		note(
			['type'],
			typeof type === 'string'
				? `“${shorten(type)}” is not a type of geometry that can be drawn.`
				: 'The geometry has no type.',
			`Use one of: ${Object.keys(CHECKS).join(', ')}.`
		);
		return;
	}
	check(coordinates, ['coordinates'], note);
	for (const key of Object.keys(others)) {
		if (key === 'bbox') continue;
		note([key], `A geometry has no key “${key}”.`, 'Put it into the feature’s properties.');
	}
}

function each(check: (value: unknown, steps: Steps, note: Note) => void) {
	return (value: unknown, steps: Steps, note: Note) => {
		if (!isFilledArray(value)) {
			note(steps, 'The coordinates are not a list of parts.', 'Write at least one part.');
			return;
		}
		for (const [index, part] of value.entries()) check(part, [...steps, index], note);
	};
}

function checkPosition(value: unknown, steps: Steps, note: Note): value is [number, number] {
	if (!isPair(value)) {
		note(
			steps,
			'A position is not a pair of numbers.',
			'Write [longitude, latitude] in degrees, without a height.'
		);
		return false;
	}
	const [longitude, latitude] = value;
	if (mayBeExchanged(longitude, latitude)) {
		note(
			steps,
			'Longitude and latitude are exchanged: as it stands, a position lies outside −90 to 90 degrees north.',
			WRITE_LONGITUDE_FIRST
		);
		return false;
	}
	if (Math.abs(longitude) > MOST_DEGREES || Math.abs(latitude) > MOST_DEGREES) {
		note(
			steps,
			'A position is not in degrees: its numbers look like metres of a projection.',
			TO_DEGREES
		);
		return false;
	}
	if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
		note(
			steps,
			'A position lies outside −180 to 180 degrees east and −90 to 90 degrees north.',
			'Write the longitude first; cut what crosses the antimeridian in two.'
		);
		return false;
	}
	if (!hasSixDecimals(longitude) || !hasSixDecimals(latitude)) {
		note(steps, 'A position has more than six decimals.', 'Round it to six decimals or fewer.');
		return false;
	}
	return true;
}

function checkLine(value: unknown, steps: Steps, note: Note): void {
	if (!Array.isArray(value) || value.length < 2) {
		note(steps, 'A line has fewer than two positions.', 'Add positions, or use a Point.');
		return;
	}
	checkPositions(value, steps, note);
}

function checkPositions(list: unknown[], steps: Steps, note: Note): void {
	let before: readonly [number, number] | undefined;
	for (const [index, position] of list.entries()) {
		if (!checkPosition(position, [...steps, index], note)) {
			before = undefined;
			continue;
		}
		if (before && Math.abs(position[0] - before[0]) > 180) {
			note(
				[...steps, index],
				'A line goes more than half around the Earth in one step: it crosses the antimeridian.',
				'Cut it in two at 180 degrees (RFC 7946, section 3.1.9); if it is that long, add positions.'
			);
		}
		if (before && position[0] === before[0] && position[1] === before[1]) {
			note([...steps, index], 'A position stands twice in a row.', 'Remove one of the two.');
		}
		before = position;
	}
}

function checkPolygon(value: unknown, steps: Steps, note: Note): void {
	if (!isFilledArray(value)) {
		note(steps, 'A polygon has no ring.', 'Write its exterior ring first, then its holes.');
		return;
	}
	for (const [index, ring] of value.entries()) checkRing(ring, [...steps, index], note);
}

function checkRing(value: unknown, steps: Steps, note: Note): void {
	if (!Array.isArray(value) || value.length < 4) {
		note(
			steps,
			'A ring has fewer than four positions.',
			'Write at least three corners, and the first again at the end.'
		);
		return;
	}
	checkPositions(value, steps, note);
	if (!value.every(isPair)) return;
	const ring = value as Ring;
	const [first, last] = [ring[0], ring.at(-1)];
	if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
		note(steps, 'A ring is not closed.', 'Repeat its first position at its end.');
		return;
	}
	if (signedArea(ring) === 0) {
		note(steps, 'A ring encloses nothing.', 'Correct its positions, or use a LineString.');
	}
}

function checkAreas(geometry: Geometry, note: Note, expected: Bounds | undefined): void {
	const invalid = invalidPlace(geometry);
	if (invalid) {
		note(invalid.steps, invalid.message, invalid.remedy);
		return;
	}
	const wrong = ringsOf(geometry).filter(
		({ ring, isExterior }) => signedArea(ring) > 0 !== isExterior
	);
	if (wrong.length > 0 && expected && areOnlyWithinExchanged(positionsOf(geometry), expected)) {
		note(
			['coordinates'],
			'Longitude and latitude are exchanged: the rings run the wrong way round, and the area lies in the dossier’s frame only with the two exchanged.',
			WRITE_LONGITUDE_FIRST
		);
		return;
	}
	for (const { steps, isExterior } of wrong) {
		note(
			steps,
			isExterior ? 'An exterior ring runs clockwise.' : 'A hole runs counterclockwise.',
			'Reverse its positions (RFC 7946, section 3.1.6: exterior counterclockwise, holes clockwise).'
		);
	}
}

/** Every ring of an area, and its steps from the geometry; none of anything else. */
function ringsOf(geometry: Geometry): { ring: Ring; steps: Steps; isExterior: boolean }[] {
	const ofPolygon = (rings: readonly Position[][], steps: Steps) =>
		rings.map((ring, index) => ({
			ring: ring as unknown as Ring,
			steps: [...steps, index],
			isExterior: index === 0
		}));
	if (geometry.type === 'Polygon') return ofPolygon(geometry.coordinates, ['coordinates']);
	if (geometry.type !== 'MultiPolygon') return [];
	return geometry.coordinates.flatMap((rings, index) => ofPolygon(rings, ['coordinates', index]));
}

/**
 * Area that a closed ring encloses, in square degrees of the plane: positive where it runs
 * counterclockwise. Shoelace formula, with positions taken relative to the first, so that small
 * rings far from the origin lose no digits.
 */
export function signedArea(ring: Ring): number {
	const [x0, y0] = ring[0] ?? [0, 0];
	let twice = 0;
	for (let index = 1; index < ring.length; index++) {
		const [x1, y1] = ring[index - 1] ?? [0, 0];
		const [x2, y2] = ring[index] ?? [0, 0];
		twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
	}
	return twice / 2;
}

/** Whether a number of degrees is written with at most six decimals (about 0.1 m). */
export function hasSixDecimals(degrees: number): boolean {
	return Math.round(degrees * 1e6) / 1e6 === degrees;
}

/** Whether two numbers are no position as they stand, but one the other way round. */
function mayBeExchanged(longitude: number, latitude: number): boolean {
	return Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
}

function isPair(value: unknown): value is [number, number] {
	return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

function isFilledArray(value: unknown): value is unknown[] {
	return Array.isArray(value) && value.length > 0;
}
