import { describe, expect, it } from 'vitest';
import { area, draw, SQUARE, way } from '../../../tests/support/sample-drawing';
import type { HitLayer } from './display-list';
import { featuresAt } from './features-at';

const ROAD = way([70, 30], [90, 30], [90, 60]);
const layers = [
	{ type: 'fill', paint: { 'fill-opacity': 0 } },
	{ type: 'line', paint: { 'line-width': 10, 'line-opacity': 0 } },
	{
		type: 'circle',
		paint: { 'circle-radius': 6, 'circle-opacity': 0 },
		filter: ['==', ['geometry-type'], 'Point']
	}
];

function hitsOf(...geometries: Parameters<typeof draw>[1]): readonly HitLayer[] {
	return draw(layers, geometries, { interactive: () => undefined }).hits;
}

describe('featuresAt', () => {
	it('finds areas that a place is in, and nothing beside them', () => {
		const hits = hitsOf(SQUARE);
		expect(featuresAt(hits, 40, 40)).toEqual(['all:A']);
		expect(featuresAt(hits, 80, 40)).toEqual([]);
		expect(featuresAt(hits, 40, 80)).toEqual([]);
	});

	it('heeds holes, and islands in them', () => {
		const [outer, hole, island] = [
			area([10, 10], [10, 90], [90, 90], [90, 10]),
			area([20, 20], [20, 80], [80, 80], [80, 20]),
			area([40, 40], [40, 60], [60, 60], [60, 40])
		].map((part) => (part.type === 'Polygon' ? part.coordinates.flat(1) : []));
		const hits = hitsOf({
			type: 'MultiPolygon',
			coordinates: [[outer ?? [], hole ?? []], [island ?? []]]
		});
		// By the layer of areas alone: the outlines answer as lines.
		const inAreas = (x: number, y: number) => featuresAt(hits.slice(0, 1), x, y);
		expect(inAreas(15, 50)).toEqual(['all:A']);
		expect(inAreas(30, 50)).toEqual([]);
		expect(inAreas(50, 50)).toEqual(['all:A']);
	});

	it('finds lines within half of their width, around their ends and corners as well', () => {
		const hits = hitsOf(ROAD).filter(({ styleLayer }) => styleLayer === 'a/1');
		for (const [x, y] of [
			[80, 34.5],
			[66, 30],
			[92, 27],
			[90, 64]
		] as const) {
			expect(featuresAt(hits, x, y), `${x} ${y}`).toEqual(['all:A']);
		}
		for (const [x, y] of [
			[80, 36],
			[64, 30],
			[95, 25],
			[80, 45]
		] as const) {
			expect(featuresAt(hits, x, y), `${x} ${y}`).toEqual([]);
		}
	});

	it('finds what is topmost first, each feature once', () => {
		const east = area([50, 20], [50, 60], [90, 60], [90, 20]);
		// Both are areas, and both have an outline that answers.
		expect(featuresAt(hitsOf(SQUARE, east), 52, 40)).toEqual(['all:B', 'all:A']);
		expect(featuresAt(hitsOf(east, SQUARE), 52, 40)).toEqual(['all:A', 'all:B']);
	});

	it('finds points within their radius', () => {
		const [place] = ROAD.type === 'LineString' ? ROAD.coordinates : [];
		const hits = hitsOf({ type: 'Point', coordinates: place ?? [] });
		const points = hits.filter(({ styleLayer }) => styleLayer === 'a/2');
		expect(featuresAt(points, 75, 33)).toEqual(['all:A']);
		expect(featuresAt(points, 75, 34)).toEqual([]);
	});
});
