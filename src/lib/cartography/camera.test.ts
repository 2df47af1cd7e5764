import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFor, NO_PADDING, sameCamera, shifted } from './camera';

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
});

describe('sameCamera', () => {
	const camera = { longitude: 31.2, latitude: 48.4, zoom: 4.6 };

	it('sees past the digits that a link leaves out', () => {
		expect(sameCamera(camera, { longitude: 31.2004, latitude: 48.3996, zoom: 4.604 })).toBe(true);
	});

	it('tells a step of the arrow keys and a small zoom apart', () => {
		expect(sameCamera(camera, shifted(camera, 100, 0))).toBe(false);
		expect(sameCamera(camera, { ...camera, zoom: 4.7 })).toBe(false);
	});

	it('knows that 180° west is 180° east', () => {
		const fiji = { longitude: 180, latitude: -17, zoom: 5 };
		expect(sameCamera(fiji, { ...fiji, longitude: -180 })).toBe(true);
	});

	it('takes no camera to be the same as no camera only', () => {
		expect(sameCamera(undefined, undefined)).toBe(true);
		expect(sameCamera(undefined, camera)).toBe(false);
	});
});

describe('shifted', () => {
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
