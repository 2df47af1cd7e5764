import { expect, test } from 'vitest';
import { sampleData } from '../../../tests/support/sample-map-data';
import { categoriesInSight, widthsInSight } from './in-sight';
import type { Camera } from './projection';

/** The categories of a layer in a frame of 400 × 300 pixels. */
function seen(camera: Camera, layer: string): string[] {
	const size = { width: 400, height: 300 };
	return [...(categoriesInSight(sampleData(), [layer], camera, size).get(layer) ?? [])].sort();
}

// The two squares of monitoring lie between 0° and 2° east at about 45° north, the second from 1° on.
const SQUARES = { longitude: 1, latitude: 45.5 };

test('what is in the frame, and nothing beyond it', () => {
	const both = seen({ ...SQUARES, zoom: 6 }, 'monitoring');
	expect(both.length).toBeGreaterThan(1);
	const one = seen({ longitude: 0.3, latitude: 45.5, zoom: 10 }, 'monitoring');
	expect(one).toHaveLength(1);
	expect(both).toEqual(expect.arrayContaining(one));
	expect(seen({ longitude: 90, latitude: -45, zoom: 6 }, 'monitoring')).toEqual([]);
});

test('a layer that is off has none', () => {
	const size = { width: 400, height: 300 };
	expect(categoriesInSight(sampleData(), [], { ...SQUARES, zoom: 6 }, size).size).toBe(0);
});

test('what is only explained is seen where a country is that says nothing', () => {
	const everywhere = seen({ longitude: 10, latitude: 45, zoom: 1 }, 'troops');
	const atSea = seen({ longitude: -30, latitude: -45, zoom: 8 }, 'troops');
	expect(everywhere.length).toBeGreaterThan(1);
	expect(atSea).toEqual([]);
});

test('how much of what is visible lies in a part of the frame', () => {
	const size = { width: 400, height: 300 };
	const widths = (layers: string[], box: { x: number; width: number }) =>
		widthsInSight(sampleData(), layers, { ...SQUARES, zoom: 6 }, size, [
			{ y: 0, height: 300, ...box }
		]);
	// A degree is 512 · 64 / 360 = 91 pixels: the squares reach that far to both sides of the middle.
	expect(widths(['monitoring'], { x: 0, width: 400 })).toBeGreaterThan(
		widths(['monitoring'], { x: 0, width: 200 })
	);
	expect(widths(['monitoring'], { x: 0, width: 100 })).toBe(0);
	expect(widths([], { x: 0, width: 400 })).toBe(0);
});
