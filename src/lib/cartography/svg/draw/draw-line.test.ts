import { describe, expect, test } from 'vitest';
import { area, CAMERA, shape, SQUARE, way } from '../../../../../tests/support/sample-drawing';

describe('line', () => {
	const WAY = way([10, 20], [50, 20], [50, 70]);

	test('has colour, width, opacity, cap and join', () => {
		const layer = {
			type: 'line',
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: { 'line-color': '#cc0000', 'line-width': 2.5, 'line-opacity': 0.4 }
		};
		expect(shape(layer, WAY)).toEqual([
			{
				fill: 'none',
				stroke: '#cc0000',
				'stroke-width': '2.5',
				'stroke-opacity': '.4',
				'stroke-linecap': 'round',
				'stroke-linejoin': 'round',
				d: 'm10 20h40v50'
			}
		]);
		expect(shape({ type: 'line' }, WAY)[0]).toMatchObject({ 'stroke-miterlimit': '2' });
	});

	test('an area’s outline is closed, and open where it leaves the frame', () => {
		expect(shape({ type: 'line' }, SQUARE)[0]?.['d']).toBe('m20 20v40h40v-40z');
		const wide = area([150, 20], [150, 60], [900, 60], [900, 20]);
		expect(shape({ type: 'line' }, wide)[0]?.['d']).toBe('m216 20h-66v40h66');
	});

	test('dashes are counted in widths at the whole zoom, and grow with the map', () => {
		const paint = {
			'line-width': ['interpolate', ['linear'], ['zoom'], 1, 2, 2, 4],
			'line-dasharray': [3, 1]
		};
		const camera = { ...CAMERA, zoom: 1.5 };
		const [found] = shape({ type: 'line', paint }, WAY, { camera });
		expect(found?.['stroke-width']).toBe('3');
		const lengths = (found?.['stroke-dasharray'] ?? '').split(' ').map(Number);
		expect(lengths[0]).toBeCloseTo(6 * Math.SQRT2, 2);
		expect(lengths[1]).toBeCloseTo(2 * Math.SQRT2, 2);
	});

	test('of an odd number of dashes the last runs into the first', () => {
		const paint = { 'line-width': 2, 'line-dasharray': [3, 2, 1] };
		const [found] = shape({ type: 'line', paint }, way([110, 10], [150, 10]));
		expect(found).toMatchObject({ 'stroke-dasharray': '8 4', 'stroke-dashoffset': '2' });
	});

	test('begins its dashes anew where a tile begins, as MapLibre does', () => {
		const paint = { 'line-width': 2, 'line-dasharray': [50, 4] };
		// A tile ends in the middle of the frame; the next holds 128 pixels of this one.
		const found = shape({ type: 'line', paint }, way([10, 10], [190, 10]));
		expect(found.map(({ d }) => d)).toEqual(['m10 10h90', 'm100 10h90']);
		expect(found.map((path) => path['stroke-dashoffset'])).toEqual([undefined, '90']);
	});

	test('is offset to the right, and for an area inwards', () => {
		const paint = { 'line-width': 1, 'line-offset': 4 };
		expect(shape({ type: 'line', paint }, way([10, 20], [50, 20]))[0]?.['d']).toBe('m10 24h40');
		const numbers = shape({ type: 'line', paint }, SQUARE)[0]?.['d'];
		// Clockwise on the screen, from the corner that the data begins with.
		expect(numbers).toBe('m56 24v32h-32v-32z');
	});

	test('a gap makes it an outline around the line', () => {
		const paint = { 'line-width': 2, 'line-gap-width': 8 };
		const round = { type: 'line', layout: { 'line-cap': 'round' }, paint };
		const [found] = shape(round, way([50, 50], [80, 50]));
		expect(found?.['stroke-width']).toBe('2');
		// Half of gap and width to the right, then around the end.
		expect(found?.['d']).toMatch(/^m50 55h30l.*z$/);
	});

	test('with a gap, ends without a round cap are open, and a square one lies further out', () => {
		const paint = { 'line-width': 2, 'line-gap-width': 8 };
		const ends = (cap: string) =>
			shape({ type: 'line', layout: { 'line-cap': cap }, paint }, way([50, 50], [80, 50]));
		expect(ends('butt').map(({ d }) => d)).toEqual(['m50 55h30m0-10h-30']);
		expect(ends('square').map(({ d }) => d)).toEqual(['m44 55h42m0-10h-42']);
	});

	test('where it crosses itself and is seen through, it is parted', () => {
		const cross = way([20, 20], [80, 80], [80, 20], [20, 80]);
		const paint = (opacity: number) => ({ 'line-opacity': opacity, 'line-width': 4 });
		expect(shape({ type: 'line', paint: paint(0.5) }, cross).map(({ d }) => d)).toEqual([
			'm20 20 60 60v-30',
			'm80 50v-30l-60 60'
		]);
		expect(shape({ type: 'line', paint: paint(1) }, cross)).toHaveLength(1);
	});

	test('a soft edge is several strokes, the widest and faintest first', () => {
		const paint = { 'line-width': 6, 'line-blur': 3 };
		const widths = shape({ type: 'line', paint }, WAY).map((path) => Number(path['stroke-width']));
		expect(widths.length).toBeGreaterThan(2);
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
	});
});
