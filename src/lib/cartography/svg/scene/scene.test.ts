import { Color, Formatted, ResolvedImage } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { MapDrawing } from '../draw/drawing';
import { makeScene } from './scene';

const CAMERA = { longitude: 0, latitude: 0, zoom: 1 };
const SIZE = { width: 200, height: 100 };

function point(id: string, longitude: number, latitude: number, kind = 'dot'): Feature {
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [longitude, latitude] },
		properties: { id, kind }
	};
}

function drawing(
	layers: LayerSpecification[],
	change: Partial<MapDrawing> = {},
	features: Feature[] = [point('A', 0, 0), point('B', 90, 0, 'ring')]
): MapDrawing {
	const data = { type: 'FeatureCollection', features } as const;
	return {
		compiled: {
			style: {
				version: 8,
				sources: {
					marks: { type: 'geojson', data, promoteId: 'id' },
					'marks/labels': { type: 'geojson', data, promoteId: 'id' },
					plain: { type: 'geojson', data }
				},
				layers
			},
			patterns: {},
			interactive: []
		},
		camera: CAMERA,
		size: SIZE,
		states: new Map(),
		...change
	};
}

const circle = (rest: Partial<LayerSpecification> = {}) =>
	({ id: 'marks/dot', type: 'circle', source: 'marks', ...rest }) as LayerSpecification;

describe('places', () => {
	test('the camera’s place is the frame’s middle; a quarter of the world is a quarter of its side', () => {
		const scene = makeScene(drawing([]));
		expect(scene.toFrame([0, 0])).toEqual([100, 50]);
		// The world is 512 · 2 = 1024 pixels wide.
		expect(scene.toFrame([90, 0])).toEqual([356, 50]);
	});

	test('the world is repeated where the frame is wider than it', () => {
		expect(makeScene(drawing([])).copies).toEqual([0]);
		// From -388 to 588 at the second copy's edges: 1200 pixels show 1024 and 88 to each side.
		const wide = makeScene(drawing([], { size: { width: 1200, height: 100 } }));
		expect(wide.copies).toEqual([-1024, 0, 1024]);
		const east = makeScene(drawing([], { camera: { ...CAMERA, longitude: 179 } }));
		expect(east.copies).toEqual([0, 1024]);
		const nearEdge = { ...CAMERA, longitude: 130 };
		expect(makeScene(drawing([], { camera: nearEdge })).copies).toEqual([0]);
		expect(makeScene(drawing([], { camera: nearEdge, margin: 60 })).copies).toEqual([0, 1024]);
	});
});

describe('layers', () => {
	test('those that are switched off or out of their zooms are left out', () => {
		const scene = makeScene(
			drawing([
				circle({ id: 'shown', minzoom: 1, maxzoom: 1.5 }),
				circle({ id: 'hidden', layout: { visibility: 'none' } }),
				circle({ id: 'nearer', minzoom: 1.2 }),
				circle({ id: 'farther', maxzoom: 1 })
			])
		);
		expect(scene.layers.map(({ id }) => id)).toEqual(['shown']);
	});
});

describe('features', () => {
	test('carry their reference and state; labels share their feature’s state', () => {
		const layers = ['marks', 'marks/labels', 'plain'].map((source) =>
			circle({ id: source, source } as Partial<LayerSpecification>)
		);
		const scene = makeScene(drawing(layers, { states: new Map([['marks:B', { faded: true }]]) }));
		const seen = layers.map((layer) =>
			scene.featuresOf(layer).map(({ reference, state }) => [reference, state.faded ?? false])
		);
		expect(seen).toEqual([
			[
				['marks:A', false],
				['marks:B', true]
			],
			[
				['marks/labels:A', false],
				['marks/labels:B', true]
			],
			[
				['plain', false],
				['plain', false]
			]
		]);
	});

	test('are those that the filter admits, asked at the tile’s zoom', () => {
		const layer = circle({
			filter: ['all', ['==', ['get', 'kind'], 'ring'], ['==', ['geometry-type'], 'Point']]
		});
		const ids = makeScene(drawing([layer])).featuresOf(layer);
		expect(ids.map(({ id }) => id)).toEqual(['B']);

		const near = circle({ filter: ['>=', ['zoom'], 6] });
		const countAt = (zoom: number): number =>
			makeScene(drawing([near], { camera: { ...CAMERA, zoom } })).featuresOf(near).length;
		expect([5.99, 6, 6.5].map(countAt)).toEqual([0, 2, 2]);
	});

	test('a geometry that is missing is no feature, a collection is one for each of its parts', () => {
		const layer = circle();
		const parts: Feature[] = [
			{ type: 'Feature', geometry: null as never, properties: { id: 'none' } },
			{
				type: 'Feature',
				geometry: {
					type: 'GeometryCollection',
					geometries: [point('', 1, 1).geometry, point('', 2, 2).geometry]
				},
				properties: { id: 'two' }
			}
		];
		const features = makeScene(drawing([layer], {}, parts)).featuresOf(layer);
		expect(features.map(({ reference }) => reference)).toEqual(['marks:two', 'marks:two']);
	});

	test('a source that is not there is named', () => {
		const layer = circle({ source: 'elsewhere' } as Partial<LayerSpecification>);
		expect(() => makeScene(drawing([layer])).featuresOf(layer)).toThrow(/marks\/dot.*elsewhere/);
	});
});

describe('values', () => {
	test('follow zoom, feature and state, and fall back to the specification’s defaults', () => {
		const layer = circle({
			paint: {
				'circle-radius': ['interpolate', ['linear'], ['zoom'], 1, 4, 3, 8],
				'circle-opacity': ['case', ['boolean', ['feature-state', 'faded'], false], 0.35, 1],
				'circle-color': ['match', ['get', 'kind'], 'ring', '#ff0000', '#00ff00']
			}
		} as Partial<LayerSpecification>);
		const scene = makeScene(
			drawing([layer], {
				camera: { ...CAMERA, zoom: 1.5 },
				states: new Map([['marks:B', { faded: true }]])
			})
		);
		const [a, b] = scene.featuresOf(layer);
		expect(scene.evaluate(layer, 'circle-radius', a)).toBe(5);
		expect(scene.evaluate(layer, 'circle-opacity', a)).toBe(1);
		expect(scene.evaluate(layer, 'circle-opacity', b)).toBe(0.35);
		expect(scene.evaluate(layer, 'circle-color', b)).toEqual(new Color(1, 0, 0));
		// By the style specification.
		expect(scene.evaluate(layer, 'circle-stroke-width', a)).toBe(0);
		expect(scene.evaluate(layer, 'circle-stroke-color', a)).toEqual(Color.parse('#000000'));
	});

	test('texts and images are the specification’s classes however they are written', () => {
		const base = { type: 'symbol', source: 'marks' } as const;
		const constant: LayerSpecification = {
			...base,
			id: 'constant',
			layout: { 'text-field': 'Kyiv', 'icon-image': 'dot' }
		};
		const chosen: LayerSpecification = {
			...base,
			id: 'chosen',
			layout: { 'text-field': ['get', 'id'], 'icon-image': ['get', 'kind'] }
		};
		const scene = makeScene(drawing([constant, chosen]));
		for (const [layer, text, image] of [
			[constant, 'Kyiv', 'dot'],
			[chosen, 'A', 'dot']
		] as const) {
			const [feature] = scene.featuresOf(layer);
			const field = scene.evaluate(layer, 'text-field', feature);
			const icon = scene.evaluate(layer, 'icon-image', feature);
			expect(field).toBeInstanceOf(Formatted);
			expect(String(field)).toBe(text);
			expect(icon).toBeInstanceOf(ResolvedImage);
			expect(String(icon)).toBe(image);
		}
		expect(scene.evaluate(constant, 'text-variable-anchor')).toBeUndefined();
	});

	test('a property that the type has not is an error', () => {
		const layer = circle();
		expect(() => makeScene(drawing([layer])).evaluate(layer, 'fill-color')).toThrow(
			'A style layer of type circle has no property fill-color.'
		);
	});
});
