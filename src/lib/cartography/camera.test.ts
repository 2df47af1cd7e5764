import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFor, leavingRoom, NO_PADDING, sameCamera, shifted } from './camera';

/** Where Web Mercator's square ends. */
const POLE = 85.0511287798066;

describe('cameraFor', () => {
	it('shows the whole world at zoom 1 on 1024 pixels', () => {
		const camera = cameraFor([-180, -POLE, 180, POLE], { width: 1024, height: 1024 }, NO_PADDING);
		expect(camera.zoom).toBeCloseTo(1, 9);
		expect(camera.longitude).toBeCloseTo(0, 9);
		expect(camera.latitude).toBeCloseTo(0, 9);
	});

	it('centres in what an overlay leaves free', () => {
		// 512 pixels are covered at the left: the world's middle belongs at 1024 of 1536 pixels, so
		// the map's own middle is 256 pixels to the west; at zoom 1 that is a quarter of the world.
		const camera = cameraFor(
			[-180, -POLE, 180, POLE],
			{ width: 1536, height: 1024 },
			{ ...NO_PADDING, left: 512 }
		);
		expect(camera.zoom).toBeCloseTo(1, 9);
		expect(camera.longitude).toBeCloseTo(-90, 9);
	});

	it('takes the short way across the antimeridian', () => {
		const camera = cameraFor([170, -10, -170, 10], { width: 800, height: 900 }, NO_PADDING);
		expect(Math.abs(camera.longitude)).toBeCloseTo(180, 9);
		// 20° of 360° on 800 pixels: the world is 14,400 pixels wide; log2(14400 / 512) = 4.8138.
		expect(camera.zoom).toBeCloseTo(4.8138, 3);
	});

	it('looks at a point from a sensible height', () => {
		const camera = cameraFor([30.5, 50, 30.5, 50], { width: 800, height: 600 }, NO_PADDING);
		expect(camera).toEqual({
			longitude: expect.closeTo(30.5, 9) as number,
			latitude: expect.closeTo(50, 9) as number,
			zoom: 5
		});
	});

	it('keeps something to look at under overlays larger than the map', () => {
		const camera = cameraFor(
			[20, 45, 40, 52],
			{ width: 300, height: 300 },
			{ top: 0, right: 0, left: 900, bottom: 200 }
		);
		expect(camera.zoom).toBeGreaterThanOrEqual(1);
		expect(Number.isFinite(camera.longitude) && Number.isFinite(camera.latitude)).toBe(true);
	});

	it('is no nearer to a narrow area than it has room, and no nearer than zoom 7', () => {
		// A strip along a meridian, 10° high: on 100 pixels the world is 3600 wide at the equator.
		const strip = cameraFor([30, -5, 30, 5], { width: 800, height: 100 }, NO_PADDING);
		expect(strip.zoom).toBeCloseTo(Math.log2(3600 / 512), 2);
		const level = cameraFor([20, 0, 30, 0], { width: 100, height: 800 }, NO_PADDING);
		expect(level.zoom).toBeCloseTo(Math.log2(3600 / 512), 2);
		const village = cameraFor([30, 50, 30.001, 50.001], { width: 800, height: 600 }, NO_PADDING);
		expect(village.zoom).toBe(7);
	});
});

describe('sameCamera', () => {
	const camera = { longitude: 31.2, latitude: 48.4, zoom: 4.6 };

	it('sees past the digits that a link leaves out', () => {
		expect(sameCamera(camera, { longitude: 31.2004, latitude: 48.3996, zoom: 4.604 })).toBe(true);
	});

	it('tells a step of the arrow keys and a small zoom apart', () => {
		expect(sameCamera(camera, shifted(camera, 100, 0))).toBe(false);
		expect(sameCamera(camera, shifted(camera, 0, 100))).toBe(false);
		expect(sameCamera(camera, { ...camera, zoom: 4.7 })).toBe(false);
	});

	it('knows that 180° west is 180° east', () => {
		const fiji = { longitude: 180, latitude: -17, zoom: 5 };
		expect(sameCamera(fiji, { ...fiji, longitude: -180 })).toBe(true);
	});

	it('takes no camera to be the same as no camera only', () => {
		expect(sameCamera(undefined, undefined)).toBe(true);
		expect(sameCamera(undefined, camera)).toBe(false);
		expect(sameCamera(camera, undefined)).toBe(false);
	});
});

describe('leavingRoom', () => {
	it('takes overlays as they are where they leave 30 % to look at', () => {
		expect(leavingRoom(1000, 300, 400)).toEqual([300, 400]);
		expect(leavingRoom(1000, 0, 0)).toEqual([0, 0]);
	});

	it('makes larger ones smaller, each in proportion', () => {
		const [before, after] = leavingRoom(1000, 1000, 400);
		expect(before).toBeCloseTo(500, 9);
		expect(after).toBeCloseTo(200, 9);
	});
});

describe('shifted', () => {
	it('looks to the right and down, across the antimeridian as well', () => {
		// At zoom 1 a pixel is 360° / 1024 wide.
		const moved = shifted({ longitude: 0, latitude: 0, zoom: 1 }, 256, 10);
		expect(moved.longitude).toBeCloseTo(90, 9);
		expect(moved.latitude).toBeLessThan(0);
		expect(moved.zoom).toBe(1);
		expect(shifted({ longitude: 170, latitude: 0, zoom: 1 }, 256, 0).longitude).toBeCloseTo(
			-100,
			9
		);
		expect(shifted({ longitude: -170, latitude: 0, zoom: 1 }, -256, 0).longitude).toBeCloseTo(
			100,
			9
		);
	});

	it('comes back', () => {
		const cameras = fc.record({
			longitude: fc.double({ min: -179, max: 179, noNaN: true }),
			latitude: fc.double({ min: -70, max: 70, noNaN: true }),
			zoom: fc.double({ min: 1, max: 9, noNaN: true })
		});
		const pixels = fc.integer({ min: -100, max: 100 });
		fc.assert(
			fc.property(cameras, pixels, pixels, (camera, right, down) => {
				expect(sameCamera(camera, shifted(shifted(camera, right, down), -right, -down))).toBe(true);
			})
		);
	});
});
