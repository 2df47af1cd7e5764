import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ElementNames } from '../writers/element-names';
import { svgDocument } from '../writers/write-map';
import {
	area,
	at,
	draw,
	elements,
	geometryOf,
	shape,
	SIZE,
	SQUARE,
	way
} from '../../../../../tests/support/sample-drawing';

describe('background', () => {
	const layer = { type: 'background', source: undefined, paint: { 'background-color': '#123456' } };

	test('covers the frame and its margin', () => {
		const [plain] = elements(geometryOf(draw([layer], [])), 'rect');
		expect(plain).toEqual({ width: '200', height: '100', fill: '#123456' });
		const [wide] = elements(geometryOf(draw([layer], [], { margin: 10 })), 'rect');
		expect(wide).toMatchObject({ x: '-10', y: '-10', width: '220', height: '120' });
	});
});

describe('circle', () => {
	test('has its stroke outside its radius', () => {
		const paint = {
			'circle-radius': 5,
			'circle-color': '#00ff00',
			'circle-stroke-width': 2,
			'circle-stroke-color': '#0000ff',
			'circle-stroke-opacity': 0.5
		};
		const point: Geometry = { type: 'Point', coordinates: at(30, 40) };
		const drawn = draw([{ type: 'circle', paint }], [point]);
		expect(elements(geometryOf(drawn), 'circle')).toEqual([
			{ cx: '30', cy: '40', r: '5', fill: '#00ff00' },
			{
				cx: '30',
				cy: '40',
				r: '6',
				fill: 'none',
				stroke: '#0000ff',
				'stroke-width': '2',
				'stroke-opacity': '.5'
			}
		]);
	});
});

describe('the world', () => {
	test('is repeated where the frame shows more than one', () => {
		const point: Geometry = { type: 'Point', coordinates: [170, 0] };
		const drawn = draw([{ type: 'circle' }], [point], {
			size: { width: 1100, height: 100 }
		});
		const places = elements(geometryOf(drawn), 'circle').map(({ cx }) => Number(cx));
		// 170 degrees are 483.56 pixels from the middle, and a world is 1024.
		expect(places).toEqual([9.56, 1033.56]);
	});
});

describe('parts', () => {
	test('style layers of one layer that follow on each other are one group', () => {
		const line = { type: 'line' };
		const { shapes } = draw(
			[
				{ ...line, id: 'troops/a/fill' },
				{ ...line, id: 'troops/b/fill' },
				{ ...line, id: 'base/coast/line' },
				{ ...line, id: 'troops/a/stroke' }
			],
			[SQUARE]
		);
		expect(shapes.map(({ layer, items }) => [layer, items.length])).toEqual([
			['troops', 2],
			['base', 1],
			['troops', 1]
		]);
	});

	test('features that are told apart are elements of their own, with id and title', () => {
		const east = area([60, 20], [60, 60], [100, 60], [100, 20]);
		const point: Geometry = { type: 'Point', coordinates: at(30, 40) };
		const names: Record<string, string> = {
			'all:A': 'Aland: “yes” & more',
			'all:B': 'Bland',
			'all:C': 'Sea'
		};
		const isPoint = ['==', ['geometry-type'], 'Point'];
		const drawn = draw(
			[{ type: 'fill' }, { type: 'line' }, { type: 'circle', filter: isPoint }],
			[SQUARE, east, point],
			{
				nameOf: (reference) => names[reference]
			}
		);
		const svg = geometryOf(drawn, { names: new ElementNames() });
		expect(
			elements(svg, 'path').map(({ id, 'inkscape:label': label, d }) => [id, label, d])
		).toEqual([
			['all-A', 'Aland: “yes” &amp; more', 'm20 20v40h40v-40z'],
			['all-B', 'Bland', 'm60 20v40h40v-40z'],
			['all-A-2', 'Aland: “yes” &amp; more', 'm20 20v40h40v-40z'],
			['all-B-2', 'Bland', 'm60 20v40h40v-40z']
		]);
		expect(elements(svg, 'circle').map(({ id }) => id)).toEqual(['all-C']);
		expect(svg).toContain('><title>Aland: “yes” &amp; more</title></path>');
		// Nobody who has not asked for it gets it.
		expect(geometryOf(drawn)).not.toContain('Aland');
	});

	test('a document has the size asked for', () => {
		const document = svgDocument(draw([{ type: 'fill' }], [SQUARE]), SIZE);
		expect(document).toMatch(
			/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="200" height="100" viewBox="0 0 200 100">.*<\/svg>$/
		);
	});

	test('coordinates can be coarser', () => {
		const [found] = shape({ type: 'line' }, way([10.26, 20.3], [50.74, 20.3]), { precision: 0.5 });
		expect(found?.['d']).toBe('m10.5 20.5h40');
	});

	test('it is plain data, which can be sent to a worker', () => {
		const drawn = draw([{ type: 'line' }, { type: 'fill' }], [SQUARE], {
			interactive: () => ({ href: '?', name: 'A' })
		});
		expect(structuredClone(drawn)).toEqual(drawn);
	});

	test('the same input gives the same drawing', () => {
		expect(draw([{ type: 'line' }], [SQUARE])).toEqual(draw([{ type: 'line' }], [SQUARE]));
	});
});
