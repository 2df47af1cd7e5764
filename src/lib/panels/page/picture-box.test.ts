import { expect, test } from 'vitest';
import { boxOf } from './picture-box';

test('the whole square world at zoom 0 is 512 pixels wide, its middle in the middle of the map', () => {
	const camera = { longitude: 0, latitude: 0, zoom: 0 };
	const box = boxOf([-180, -85.051129, 180, 85.051129], camera, { width: 600, height: 400 });
	expect(box.x).toBeCloseTo(44, 3);
	expect(box.y).toBeCloseTo(-56, 3);
	expect(box.width).toBeCloseTo(512, 3);
	expect(box.height).toBeCloseTo(512, 3);
});

test('a level nearer is twice as large, and what the camera looks at stays in the middle', () => {
	// 90 degrees east is a quarter of the world from its middle: 256 pixels at zoom 1.
	const camera = { longitude: 90, latitude: 0, zoom: 1 };
	const box = boxOf([0, -10, 180, 10], camera, { width: 1000, height: 500 });
	expect(box.x).toBeCloseTo(500 - 256, 6);
	expect(box.width).toBeCloseTo(512, 6);
	expect(box.y + box.height / 2).toBeCloseTo(250, 6);
});
