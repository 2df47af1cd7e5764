import { describe, expect, it } from 'vitest';
import { unproject, project } from '../cartography/projection';
import { mapFor, showing } from './camera';

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

describe('showing', () => {
	const window = { width: 800, height: 600 };
	const viewport = { camera, ...window };
	/** Where a place lies in the map that is made of a viewport, as a share of its width and height. */
	const shareOf = (shown: ReturnType<typeof showing>, place: readonly [number, number]) => {
		const { camera: drawn, width, height } = mapFor(shown, window);
		const [x, y] = project(place, drawn.zoom);
		const [centreX, centreY] = project([drawn.longitude, drawn.latitude], drawn.zoom);
		const world = 512 * 2 ** drawn.zoom;
		const across = (((x - centreX) % world) + world * 1.5) % world;
		return [0.5 + (across - world / 2) / width, 0.5 + (y - centreY) / height];
	};
	const isWithin = (share: readonly number[]) => share.every((part) => part > 0 && part < 1);

	it.each([
		['within it', [30, 48, 32, 50]],
		['larger than it', [-20, 20, 80, 70]],
		['mostly in it', [28, 46, 36, 50]],
		['a point in it', [31.5, 48.5, 31.5, 48.5]]
	] as const)('leaves a window as it is that has something %s', (_, wanted) => {
		expect(showing(viewport, wanted)).toBe(viewport);
	});

	it.each([
		['in the west', [-5, 42, 8, 51]],
		['in the south', [25, 22, 35, 31]],
		['at its edge', [40.5, 47, 46, 51]],
		['a point in the east', [60, 49, 60, 49]],
		['across the antimeridian', [172, -47, -176, -34]]
	] as const)('widens a window for something %s, and loses nothing of it', (_, wanted) => {
		const [west, south, east, north] = wanted;
		const shown = showing(viewport, wanted);
		const corners = [
			[west, north],
			[east, south],
			[camera.longitude, camera.latitude]
		] as const;
		for (const corner of corners) expect(isWithin(shareOf(shown, corner))).toBe(true);
	});
});
