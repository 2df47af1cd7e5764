import { describe, expect, it } from 'vitest';
import { unproject, project } from '../cartography/projection';
import { mapFor } from './camera';

const camera = { longitude: 31, latitude: 49, zoom: 5 };

describe('mapFor', () => {
	it('keeps the camera for a frame of the same size', () => {
		const frame = { width: 800, height: 600 };
		expect(mapFor({ camera, ...frame }, frame)).toEqual({ ...frame, camera, reduction: 1 });
	});

	it('adds one step of zoom where both sides are twice as long', () => {
		const map = mapFor({ camera, width: 400, height: 300 }, { width: 800, height: 600 });
		expect(map).toMatchObject({ camera: { zoom: 6 }, reduction: 1 });
	});

	it('goes by the side that has less room, so that nothing in view is lost', () => {
		const viewport = { camera, width: 800, height: 800 };
		const { width, height, camera: drawn } = mapFor(viewport, { width: 1600, height: 640 });
		// At zoom 5 the window shows 800 pixels in height; they must be within the map's height.
		expect(800 * 2 ** (drawn.zoom - 5)).toBeCloseTo(height, 9);
		expect(800 * 2 ** (drawn.zoom - 5)).toBeLessThan(width);
	});

	it('draws lines and names smaller in a smaller frame, rather than leave names out', () => {
		const map = mapFor({ camera, width: 1000, height: 750 }, { width: 800, height: 600 });
		expect(map.reduction).toBeCloseTo(1.25, 9);
		expect(map.camera.zoom).toBeCloseTo(5, 9);
		expect(map.width).toBeCloseTo(1000, 9);
		expect(map.height).toBeCloseTo(750, 9);
	});

	it('does not make them smaller than can be read', () => {
		const map = mapFor({ camera, width: 2000, height: 1500 }, { width: 500, height: 375 });
		expect(map.reduction).toBe(1.3);
		// A quarter of the length would be two steps; 1.3 of it are given back.
		expect(map.camera.zoom).toBeCloseTo(5 - 2 + Math.log2(1.3), 9);
	});

	it('shows the whole of given bounds, in the middle', () => {
		const bounds = [-11, 35.5, 46, 62] as const;
		const frame = { width: 700, height: 520 };
		const map = mapFor({ camera, width: 1000, height: 800, bounds }, frame);
		const [x, y] = project([map.camera.longitude, map.camera.latitude], map.camera.zoom);
		const [west, north] = unproject([x - map.width / 2, y - map.height / 2], map.camera.zoom);
		const [east, south] = unproject([x + map.width / 2, y + map.height / 2], map.camera.zoom);
		expect(west).toBeLessThanOrEqual(bounds[0] + 1e-6);
		expect(south).toBeLessThanOrEqual(bounds[1] + 1e-6);
		expect(east).toBeGreaterThanOrEqual(bounds[2] - 1e-6);
		expect(north).toBeGreaterThanOrEqual(bounds[3] - 1e-6);
		expect((west + east) / 2).toBeCloseTo((bounds[0] + bounds[2]) / 2, 6);
	});
});
