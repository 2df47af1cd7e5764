import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, worldSize, type Camera } from '../../cartography/projection';
import { dragged, fitted, pinched, zoomedAt } from '../../cartography/camera-steps';
import { between, constrained } from './vector-camera';

const SIZE = { width: 600, height: 400 };
const camera = fc.record({
	longitude: fc.double({ min: -180, max: 179.9, noNaN: true }),
	latitude: fc.double({ min: -70, max: 70, noNaN: true }),
	zoom: fc.double({ min: 2, max: 8, noNaN: true })
});
const place = fc.record({
	x: fc.integer({ min: 0, max: SIZE.width }),
	y: fc.integer({ min: 0, max: SIZE.height })
});

/** The square world's pixel at zoom 0 under a place of the map. */
function under({ longitude, latitude, zoom }: Camera, x: number, y: number): [number, number] {
	const [centreX, centreY] = project([longitude, latitude], 0);
	const scale = 2 ** zoom;
	const world = worldSize(0);
	const across = centreX + (x - SIZE.width / 2) / scale;
	return [((across % world) + world) % world, centreY + (y - SIZE.height / 2) / scale];
}

function expectSame(a: readonly number[], b: readonly number[]): void {
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	const across = Math.abs(ax - bx);
	expect(Math.min(across, worldSize(0) - across)).toBeLessThan(1e-6);
	expect(Math.abs(ay - by)).toBeLessThan(1e-6);
}

describe('zoomedAt', () => {
	it('keeps the ground under the pointer', () => {
		fc.assert(
			fc.property(
				camera,
				place,
				fc.double({ min: -1, max: 1, noNaN: true }),
				(from, at, levels) => {
					const to = zoomedAt(from, levels, at, SIZE);
					expectSame(under(from, at.x, at.y), under(to, at.x, at.y));
				}
			)
		);
	});

	it('stops at the zooms that the map is for', () => {
		const near = { longitude: 10, latitude: 50, zoom: 8.9 };
		expect(zoomedAt(near, 1, { x: 0, y: 0 }, SIZE).zoom).toBe(9);
	});
});

describe('dragged', () => {
	it('moves the ground with the pointer', () => {
		fc.assert(
			fc.property(camera, place, place, (from, a, b) => {
				const to = dragged(from, b.x - a.x, b.y - a.y);
				expectSame(under(from, a.x, a.y), under(to, b.x, b.y));
			})
		);
	});
});

describe('pinched', () => {
	it('tells how two fingers moved, and how much further apart they are', () => {
		const before = [
			{ x: 100, y: 100 },
			{ x: 200, y: 100 }
		] as const;
		const after = [
			{ x: 90, y: 120 },
			{ x: 290, y: 120 }
		] as const;
		expect(pinched(before, after)).toEqual({
			right: 40,
			down: 20,
			levels: 1,
			at: { x: 190, y: 120 }
		});
	});

	it('does not zoom where the fingers are at one place', () => {
		const same = { x: 5, y: 5 };
		expect(pinched([same, same], [same, { x: 9, y: 5 }]).levels).toBe(0);
	});
});

describe('constrained', () => {
	it('shows nothing beyond the poles', () => {
		const { latitude, zoom } = constrained({ longitude: 0, latitude: 89, zoom: 3 }, SIZE);
		const [, y] = project([0, latitude], zoom);
		expect(y).toBeCloseTo(SIZE.height / 2, 3);
	});

	it('keeps the whole map filled with the world, and within its zooms', () => {
		const tall = { width: 300, height: 2048 };
		expect(constrained({ longitude: 0, latitude: 30, zoom: 1 }, tall).zoom).toBeCloseTo(2, 6);
		expect(constrained({ longitude: 0, latitude: 0, zoom: 20 }, SIZE).zoom).toBe(9);
		expect(constrained({ longitude: 0, latitude: 0, zoom: 0 }, SIZE).zoom).toBe(1);
	});

	it('stays within bounds, also across the antimeridian', () => {
		const bounds = [160, -50, -160, -10] as const;
		const { longitude, zoom } = constrained(
			{ longitude: -100, latitude: -30, zoom: 6 },
			SIZE,
			bounds
		);
		// Half the map's width left of the eastern bound.
		const degrees = (SIZE.width / 2 / worldSize(zoom)) * 360;
		expect(longitude).toBeCloseTo(-160 - degrees, 6);
	});

	it('comes as near as it must for bounds to fill a map that is wider than they are', () => {
		// A sixteenth of the world: 32 pixels at zoom 0, and 600 at log₂(600 / 32).
		const bounds = [0, -40, 22.5, 40] as const;
		const { longitude, zoom } = constrained({ longitude: 3, latitude: 0, zoom: 2 }, SIZE, bounds);
		expect(zoom).toBeCloseTo(Math.log2(600 / 32), 6);
		expect(longitude).toBeCloseTo(11.25, 6);
	});

	it('changes nothing where nothing is wrong', () => {
		fc.assert(
			fc.property(camera, (good) => {
				const [, y] = project([good.longitude, good.latitude], good.zoom);
				fc.pre(y > 200 && y < worldSize(good.zoom) - 200);
				const kept = constrained(good, SIZE);
				expectSame(under(good, 300, 200), under(kept, 300, 200));
				expect(kept.zoom).toBe(good.zoom);
			})
		);
	});
});

describe('between', () => {
	it('begins and ends where it should', () => {
		fc.assert(
			fc.property(camera, camera, (from, to) => {
				expectSame(under(between(from, to, 0), 300, 200), under(from, 300, 200));
				expectSame(under(between(from, to, 1), 300, 200), under(to, 300, 200));
				expect(between(from, to, 0.5).zoom).toBeCloseTo((from.zoom + to.zoom) / 2, 10);
			})
		);
	});

	it('goes over the antimeridian where that is shorter', () => {
		const from = { longitude: 170, latitude: 0, zoom: 4 };
		const middle = between(from, { longitude: -170, latitude: 0, zoom: 4 }, 0.5);
		expect(Math.abs(middle.longitude)).toBeCloseTo(180, 6);
	});
});

describe('fitted', () => {
	it('puts a drawing where the camera now sees its ground', () => {
		fc.assert(
			fc.property(camera, place, fc.integer({ min: -50, max: 50 }), (drawn, at, right) => {
				const now = zoomedAt(dragged(drawn, right, 0), 0.5, at, SIZE);
				const { x, y, scale } = fitted(drawn, now);
				// The drawing's middle, moved: the ground that was in the middle of the map.
				expectSame(under(now, SIZE.width / 2 + x, SIZE.height / 2 + y), under(drawn, 300, 200));
				expect(scale).toBeCloseTo(2 ** (now.zoom - drawn.zoom), 10);
			})
		);
	});
});
