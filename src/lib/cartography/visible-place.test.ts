import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { unproject, type Camera } from './projection';
import type { Extent } from './svg/geometry/geometry';
import { isInSight, visiblePlace, widthInSight } from './visible-place';

const SIZE = { width: 400, height: 200 };
const WHOLE: Extent = [0, 0, 400, 200];
/** The world is 4096 pixels wide: the map's left edge is at 1848, its upper edge at 1948. */
const CAMERA: Camera = { longitude: 0, latitude: 0, zoom: 3 };

/** The place that is drawn so many pixels right and down of the map's upper left corner. */
function at(x: number, y: number): Position {
	return unproject([x + 1848, y + 1948], 3);
}

function ring(left: number, top: number, right: number, bottom: number): Position[] {
	return [at(left, top), at(left, bottom), at(right, bottom), at(right, top), at(left, top)];
}

function placeOf(geometry: Geometry, box = WHOLE, camera = CAMERA) {
	const place = visiblePlace(geometry, camera, SIZE, box);
	return place && { x: Math.round(place.x), y: Math.round(place.y) };
}

test('of an area it is inside, in the middle of what is widest', () => {
	const angle: Geometry = {
		type: 'Polygon',
		coordinates: [
			[
				at(100, 20),
				at(100, 180),
				at(300, 180),
				at(300, 150),
				at(120, 150),
				at(120, 20),
				at(100, 20)
			]
		]
	};
	const place = placeOf(angle);
	expect(place?.x).toBe(200);
	expect(place?.y).toBeGreaterThan(150);
	expect(place?.y).toBeLessThan(180);
});

test('a hole is not inside', () => {
	const place = placeOf({
		type: 'Polygon',
		coordinates: [ring(100, 20, 300, 180), ring(120, 25, 280, 175)]
	});
	expect(place && (place.x < 120 || place.x > 280)).toBe(true);
});

test('of an area that reaches beyond the map, and of one that surrounds it, it is what is seen', () => {
	expect(placeOf({ type: 'Polygon', coordinates: [ring(300, 50, 900, 150)] })?.x).toBe(350);
	expect(placeOf({ type: 'Polygon', coordinates: [ring(-500, -500, 900, 700)] })).toEqual({
		x: 200,
		y: expect.any(Number) as number
	});
});

test('of several parts it is the largest in view, and a single small one is found', () => {
	const parts: Geometry = {
		type: 'MultiPolygon',
		coordinates: [[ring(-3000, 0, -500, 200)], [ring(10, 10, 20, 20)], [ring(300, 50, 360, 90)]]
	};
	expect(placeOf(parts)?.x).toBe(330);
	expect(placeOf(parts, [0, 0, 50, 50])?.x).toBe(15);
});

test('of a line it is halfway along what is seen, of a point the point', () => {
	expect(placeOf({ type: 'LineString', coordinates: [at(-300, 100), at(300, 100)] })).toEqual({
		x: 150,
		y: 100
	});
	expect(placeOf({ type: 'Point', coordinates: at(30, 40) })).toEqual({ x: 30, y: 40 });
	expect(placeOf({ type: 'MultiPoint', coordinates: [at(-30, 40), at(70, 40)] })).toEqual({
		x: 70,
		y: 40
	});
});

test('what is elsewhere, or below what lies over the map, has none', () => {
	const aside: Geometry = { type: 'Polygon', coordinates: [ring(500, 50, 700, 150)] };
	expect(placeOf(aside)).toBeUndefined();
	expect(placeOf({ type: 'Point', coordinates: at(300, 40) }, [0, 0, 250, 200])).toBeUndefined();
});

test('between slanting edges it is in their middle', () => {
	// Its left edge goes from (100, 0) to (200, 200), its right one from (300, 0) to (200, 200).
	const triangle: Geometry = {
		type: 'Polygon',
		coordinates: [[at(100, 0), at(200, 200), at(300, 0), at(100, 0)]]
	};
	const place = placeOf(triangle);
	expect(place?.x).toBe(200);
	// Widest where it begins.
	expect(place?.y).toBeLessThan(20);
	const leaning: Geometry = {
		type: 'Polygon',
		coordinates: [[at(0, 200), at(100, 200), at(300, 0), at(200, 0), at(0, 200)]]
	};
	const within = placeOf(leaning);
	expect(within && Math.abs(within.x - (250 - within.y)) <= 1).toBe(true);
});

test('of several lines it is on the longest that is seen, halfway along its bends', () => {
	const bent = [at(100, 20), at(100, 60), at(300, 60)];
	const lines: Geometry = {
		type: 'MultiLineString',
		coordinates: [[at(10, 150), at(60, 150)], bent, [at(300, 150), at(390, 150)]]
	};
	// Of 240 pixels 120: 40 down, then 80 to the right.
	expect(placeOf(lines)).toEqual({ x: 180, y: 60 });
	const slanting: Geometry = { type: 'LineString', coordinates: [at(20, 20), at(120, 100)] };
	expect(placeOf(slanting)).toEqual({ x: 70, y: 60 });
	const middle: Geometry = {
		type: 'LineString',
		coordinates: [at(20, 20), at(70, 20), at(70, 20), at(120, 20)]
	};
	expect(placeOf(middle)).toEqual({ x: 70, y: 20 });
});

test('without a geometry there is none', () => {
	expect(visiblePlace(null, CAMERA, SIZE, WHOLE)).toBeUndefined();
});

test('the world is repeated at its edge', () => {
	const west = { longitude: -179, latitude: 0, zoom: 3 };
	expect(placeOf({ type: 'Point', coordinates: [178, 0] }, WHOLE, west)).toEqual({
		x: 166,
		y: 100
	});

	const east = { longitude: 179, latitude: 0, zoom: 3 };
	const place = placeOf({ type: 'Point', coordinates: [-178, 0] }, WHOLE, east);
	// Three degrees: 3 / 360 · 4096 = 34 pixels east of the middle.
	expect(place).toEqual({ x: 234, y: 100 });
});

test('how wide it is that is seen, which tells whether anything is', () => {
	const shapes: [Geometry, width: number][] = [
		[{ type: 'Polygon', coordinates: [ring(300, 50, 900, 150)] }, 100],
		[{ type: 'LineString', coordinates: [at(-300, 100), at(300, 100)] }, 300],
		[{ type: 'Point', coordinates: at(30, 40) }, 0]
	];
	for (const [geometry, width] of shapes) {
		expect(widthInSight(geometry, CAMERA, SIZE, WHOLE)).toBeCloseTo(width, 6);
		expect(isInSight(geometry, CAMERA, SIZE, WHOLE)).toBe(true);
	}
	const aside: Geometry = { type: 'Polygon', coordinates: [ring(500, 50, 700, 150)] };
	expect(widthInSight(aside, CAMERA, SIZE, WHOLE)).toBe(0);
	expect(isInSight(aside, CAMERA, SIZE, WHOLE)).toBe(false);
	expect(isInSight(null, CAMERA, SIZE, WHOLE)).toBe(false);
});
