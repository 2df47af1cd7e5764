import { expect, it } from 'vitest';
import { pixelOf } from './camera-steps';

const size = { width: 800, height: 600 };

it('a place is seen in the middle of the map where it looks', () => {
	const camera = { longitude: 33, latitude: 24, zoom: 7 };
	const { x, y } = pixelOf([33, 24], camera, size);
	expect(x).toBeCloseTo(400, 6);
	expect(y).toBeCloseTo(300, 6);
});

it('a place is seen on the near side of the antimeridian', () => {
	// At zoom 1 the world is 1024 pixels wide: two degrees are 5.69.
	const camera = { longitude: 179, latitude: 0, zoom: 1 };
	expect(pixelOf([-179, 0], camera, size).x).toBeCloseTo(405.69, 1);
	expect(pixelOf([177, 0], camera, size).x).toBeCloseTo(394.31, 1);
});
