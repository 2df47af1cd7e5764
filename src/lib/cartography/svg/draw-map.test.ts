import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { ResolvedPattern } from '../pattern';
import { unproject } from '../projection';
import { drawMap, svgDocument } from './draw-map';
import type { DrawnMap, MapDrawing } from './drawing';

/*
 * At zoom 1 the world is 1024 pixels wide. The frame is 200 by 100 pixels and shows its middle, so that
 * the pixel (x, y) of the frame is the pixel (412 + x, 462 + y) of the world.
 */
const CAMERA = { longitude: 0, latitude: 0, zoom: 1 };
const SIZE = { width: 200, height: 100 };

/** The place that lies at a pixel of the frame. */
function at(x: number, y: number): Position {
	return unproject([412 + x, 462 + y], 1);
}

function area(...pixels: (readonly [number, number])[]): Geometry {
	const ring = pixels.map(([x, y]) => at(x, y));
	return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}

function way(...pixels: (readonly [number, number])[]): Geometry {
	return { type: 'LineString', coordinates: pixels.map(([x, y]) => at(x, y)) };
}

const SQUARE = area([20, 20], [20, 60], [60, 60], [60, 20]);

function draw(
	layers: readonly object[],
	geometries: readonly Geometry[],
	change: Partial<MapDrawing> & { patterns?: Record<string, ResolvedPattern> } = {}
): DrawnMap {
	const features = geometries.map((geometry, index): Feature => ({
		type: 'Feature',
		geometry,
		properties: { id: String.fromCharCode(65 + index) }
	}));
	const { patterns = {}, ...rest } = change;
	return drawMap({
		compiled: {
			style: {
				version: 8,
				sources: {
					all: { type: 'geojson', promoteId: 'id', data: { type: 'FeatureCollection', features } }
				},
				layers: layers.map(
					(layer, index) => ({ id: `a/${index}`, source: 'all', ...layer }) as LayerSpecification
				)
			},
			patterns,
			interactive: layers.map((_, index) => `a/${index}`)
		},
		camera: CAMERA,
		size: SIZE,
		states: new Map(),
		...rest
	});
}

/** Attributes of the elements of one name. */
function elements(markup: string, name: string): Record<string, string>[] {
	return [...markup.matchAll(new RegExp(`<${name}((?: [\\w-]+="[^"]*")*)`, 'g'))].map(([, list]) =>
		Object.fromEntries(
			[...(list ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])
		)
	);
}

const shape = (layer: object, geometry: Geometry, change?: Parameters<typeof draw>[2]) =>
	elements(draw([layer], [geometry], change).geometry, 'path');

describe('background', () => {
	const layer = { type: 'background', source: undefined, paint: { 'background-color': '#123456' } };

	test('covers the frame and its margin', () => {
		const [plain] = elements(draw([layer], []).geometry, 'rect');
		expect(plain).toEqual({ width: '200', height: '100', fill: '#123456' });
		const [wide] = elements(draw([layer], [], { margin: 10 }).geometry, 'rect');
		expect(wide).toMatchObject({ x: '-10', y: '-10', width: '220', height: '120' });
	});
});

describe('fill', () => {
	const layer = { type: 'fill', paint: { 'fill-color': '#0072b2', 'fill-opacity': 0.5 } };

	test('is where the area is, in its colour', () => {
		expect(shape(layer, SQUARE)).toEqual([
			{ fill: '#0072b2', 'fill-opacity': '.5', d: 'm20 20v40h40v-40z' }
		]);
	});

	test('a colour’s own opacity counts, and an outline is one pixel wide', () => {
		const paint = { 'fill-color': 'rgba(255, 0, 0, 0.5)', 'fill-outline-color': '#00ff00' };
		expect(shape({ type: 'fill', paint }, SQUARE)).toEqual([
			{ fill: '#ff0000', 'fill-opacity': '.5', stroke: '#00ff00', d: 'm20 20v40h40v-40z' }
		]);
	});

	test('is cut beyond the frame, and left out where nothing of it is seen', () => {
		// Shapes reach 16 pixels beyond the frame.
		const wide = area([150, 20], [150, 60], [900, 60], [900, 20]);
		expect(shape(layer, wide)[0]?.['d']).toBe('m150 20v40h66v-40z');
		expect(shape(layer, area([300, 20], [300, 60], [340, 60]))).toEqual([]);
	});

	test('neighbours of one look are one shape without a seam; of two looks two', () => {
		const east = area([60, 20], [60, 60], [100, 60], [100, 20]);
		const joined = draw([layer], [SQUARE, east]).geometry;
		expect(elements(joined, 'path').map(({ d }) => d)).toEqual(['m20 20v40h80v-40z']);
		const paint = { 'fill-color': ['match', ['get', 'id'], 'A', '#ff0000', '#0000ff'] };
		const apart = draw([{ type: 'fill', paint }], [SQUARE, east]).geometry;
		expect(elements(apart, 'path').map(({ fill }) => fill)).toEqual(['#ff0000', '#0000ff']);
	});

	test('a hole stays open', () => {
		const outer = [at(10, 10), at(10, 90), at(90, 90), at(90, 10), at(10, 10)];
		const hole = [at(30, 30), at(30, 60), at(60, 60), at(60, 30), at(30, 30)];
		const [found] = shape(layer, { type: 'Polygon', coordinates: [outer, hole] });
		// The hole runs the other way round, whichever way the data has it.
		expect(found?.['d']).toBe('m10 10v80h80v-80zm20 20h30v30h-30z');
	});

	test('a pattern is drawn as lines, from the world’s corner, and grows between whole zooms', () => {
		const patterns: Record<string, ResolvedPattern> = {
			bars: { kind: 'bars', ink: '#d55e00', spacing: 16, length: 8, width: 2 }
		};
		const pattern = { type: 'fill', paint: { 'fill-pattern': 'bars', 'fill-opacity': 0.5 } };
		const [found] = shape(pattern, SQUARE, { patterns });
		expect(found).toMatchObject({
			fill: 'none',
			stroke: '#d55e00',
			'stroke-width': '2',
			'stroke-opacity': '.5'
		});
		// Rows lie every 8 pixels of the world: 488 is the first of them within 482 to 522, which is an
		// odd one, so that the bars' middles are 8 more than a multiple of 16: 440, which is pixel 28.
		expect(found?.['d']).toMatch(/^m24 26h8m8 0h8/);
		const [grown] = shape(pattern, SQUARE, { patterns, camera: { ...CAMERA, zoom: 1.5 } });
		expect(Number(grown?.['stroke-width'])).toBeCloseTo(2 * Math.SQRT2, 2);
	});

	test('states are heeded', () => {
		const paint = {
			'fill-opacity': ['case', ['boolean', ['feature-state', 'faded'], false], 0.35, 1]
		};
		const [found] = shape({ type: 'fill', paint }, SQUARE, {
			states: new Map([['all:A', { faded: true }]])
		});
		expect(found?.['fill-opacity']).toBe('.35');
	});

	test('what is too faint to see is not drawn', () => {
		expect(shape({ type: 'fill', paint: { 'fill-opacity': 0 } }, SQUARE)).toEqual([]);
	});
});

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
		const [found] = shape({ type: 'line', paint }, way([50, 50], [80, 50]));
		expect(found?.['stroke-width']).toBe('2');
		// Half of gap and width to the right, then around the end.
		expect(found?.['d']).toMatch(/^m50 55h30l.*z$/);
	});

	test('a soft edge is several strokes, the widest and faintest first', () => {
		const paint = { 'line-width': 6, 'line-blur': 3 };
		const widths = shape({ type: 'line', paint }, WAY).map((path) => Number(path['stroke-width']));
		expect(widths.length).toBeGreaterThan(2);
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
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
		const { geometry } = draw([{ type: 'circle', paint }], [point]);
		expect(elements(geometry, 'circle')).toEqual([
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
		const { geometry } = draw([{ type: 'circle' }], [point], {
			size: { width: 1100, height: 100 }
		});
		const places = elements(geometry, 'circle').map(({ cx }) => Number(cx));
		// 170 degrees are 483.56 pixels from the middle, and a world is 1024.
		expect(places).toEqual([9.56, 1033.56]);
	});
});

describe('parts', () => {
	test('style layers of one layer are one group, with an id of their own', () => {
		const line = { type: 'line' };
		const { geometry } = draw(
			[
				{ ...line, id: 'troops/a/fill' },
				{ ...line, id: 'troops/b/fill' },
				{ ...line, id: 'base/coast/line' },
				{ ...line, id: 'troops/a/stroke' }
			],
			[SQUARE],
			{ prefix: 'map-' }
		);
		expect(elements(geometry, 'g')).toEqual([
			{ 'data-layer': 'troops', id: 'map-troops' },
			{ 'data-layer': 'base', id: 'map-base' },
			{ 'data-layer': 'troops', id: 'map-troops-2' }
		]);
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

	test('the same drawing gives the same text', () => {
		expect(draw([{ type: 'line' }], [SQUARE])).toEqual(draw([{ type: 'line' }], [SQUARE]));
	});
});

describe('targets', () => {
	const layers = [
		{ type: 'fill', paint: { 'fill-opacity': 0 } },
		{ type: 'line', paint: { 'line-width': 20, 'line-opacity': 0 } }
	];

	test('are links with names where the feature has one, and shapes where it has none', () => {
		const { targets, geometry } = draw(layers, [SQUARE, way([70, 30], [90, 30])], {
			interactive: (reference) =>
				reference === 'all:A' ? { href: '?select=a&b', name: '“A” < B' } : undefined
		});
		expect(geometry).toBe('');
		expect(targets).toContain(
			'<a href="?select=a&amp;b" data-feature="all:A"><title>“A” &lt; B</title><path d="m20 20v40h40v-40z"/></a>'
		);
		expect(targets).toContain('<g data-feature="all:B"><path d="m70 30h20"/></g>');
	});

	test('lie in the order of the style, invisible, and answer where the style’s hit layers do', () => {
		const { targets } = draw(layers, [SQUARE], { interactive: () => undefined });
		const groups = elements(targets, 'g').filter((group) => 'data-targets' in group);
		expect(groups).toMatchObject([
			{ 'data-targets': 'a/0', fill: 'none', 'pointer-events': 'fill' },
			{ 'data-targets': 'a/1', fill: 'none', 'pointer-events': 'stroke', 'stroke-width': '20' }
		]);
	});

	test('a place smaller than their coarseness keeps its target', () => {
		const small = area([30, 30], [30, 30.9], [30.9, 30.9], [30.9, 30]);
		expect(draw(layers, [small], { interactive: () => undefined }).targets).toContain('all:A');
	});

	test('there are none unless they are asked for', () => {
		expect(draw(layers, [SQUARE]).targets).toBe('');
	});
});
