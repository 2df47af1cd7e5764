import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraForBounds, project, unproject, type Bounds } from './projection';

const longitude = fc.double({ min: -179.9, max: 179.9, noNaN: true });
const latitude = fc.double({ min: -84, max: 84, noNaN: true });
const zoom = fc.double({ min: 0, max: 12, noNaN: true });

describe('project', () => {
	test('the middle and the corner of the world', () => {
		expect(project([0, 0], 0)).toEqual([256, 256]);
		const [x, y] = project([-180, 85.051129], 0);
		expect(x).toBe(0);
		expect(y).toBeCloseTo(0, 5);
	});

	// The tile of 256 pixels at its zoom 10 that holds Berlin is 550/335 in every such tile set.
	test('Berlin lies in its tile', () => {
		const [x, y] = project([13.405, 52.52], 9);
		expect([Math.floor(x / 256), Math.floor(y / 256)]).toEqual([550, 335]);
	});

	test('unproject undoes it', () => {
		fc.assert(
			fc.property(longitude, latitude, zoom, (x, y, z) => {
				const [backX, backY] = unproject(project([x, y], z), z);
				expect(backX).toBeCloseTo(x, 8);
				expect(backY).toBeCloseTo(y, 8);
			})
		);
	});
});

describe('cameraForBounds', () => {
	const bounds = fc
		.tuple(longitude, longitude, latitude, latitude)
		.map(([a, b, c, d]): Bounds => [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)])
		.filter(([west, south, east, north]) => east - west > 0.01 && north - south > 0.01);
	const side = fc.integer({ min: 200, max: 2000 });
	const pad = fc.integer({ min: 0, max: 80 });

	test('shows the whole of the bounds in what the padding leaves, and touches it', () => {
		fc.assert(
			fc.property(
				bounds,
				side,
				side,
				pad,
				pad,
				pad,
				pad,
				(box, width, height, top, right, bottom, left) => {
					const camera = cameraForBounds(box, { width, height }, { top, right, bottom, left }, 22);
					const [middleX, middleY] = project([camera.longitude, camera.latitude], camera.zoom);
					const onScreen = (place: readonly [number, number]): [number, number] => {
						const [x, y] = project(place, camera.zoom);
						return [x - middleX + width / 2, y - middleY + height / 2];
					};
					const [x0, y0] = onScreen([box[0], box[3]]);
					const [x1, y1] = onScreen([box[2], box[1]]);
					const slack = 1e-3;
					fc.pre(camera.zoom > 0);
					expect(x0).toBeGreaterThanOrEqual(left - slack);
					expect(y0).toBeGreaterThanOrEqual(top - slack);
					expect(x1).toBeLessThanOrEqual(width - right + slack);
					expect(y1).toBeLessThanOrEqual(height - bottom + slack);
					const [spareX, spareY] = [
						width - right - left - (x1 - x0),
						height - bottom - top - (y1 - y0)
					];
					expect(Math.min(spareX, spareY)).toBeCloseTo(0, 2);
				}
			)
		);
	});

	test('a point does not fill the map', () => {
		const camera = cameraForBounds([2.35, 48.85, 2.35, 48.85], { width: 800, height: 600 });
		expect(camera.zoom).toBe(8);
		expect(camera.longitude).toBeCloseTo(2.35, 6);
		expect(camera.latitude).toBeCloseTo(48.85, 6);
	});
});
