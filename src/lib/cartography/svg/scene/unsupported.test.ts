import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { sampleData } from '../../../../../tests/support/sample-map-data';
import { compileStyle, type CompiledStyle } from '../../style';
import { drawMap } from '../draw/draw-map';
import { refuseUnsupported, UnsupportedStyle } from './unsupported';
import { TEST_LAYER_IDS } from '../../../../../tests/support/test-layers';

const data = sampleData();

test.each(['light', 'dark'] as const)('every style of ours is drawn whole: %s', (theme) => {
	for (let bits = 0; bits < 2 ** TEST_LAYER_IDS.length; bits++) {
		const visible = TEST_LAYER_IDS.filter((_, index) => (bits >> index) % 2 === 1);
		const options = { visible, opacity: {}, theme, countryName: String, fontFaces: {} };
		refuseUnsupported(compileStyle(data, options));
	}
});

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

function compiled(style: Partial<StyleSpecification>): CompiledStyle {
	return {
		style: {
			version: 8,
			sources: { all: { type: 'geojson', data: EMPTY } },
			layers: [],
			...style
		},
		patterns: { 'mark/disc': { kind: 'mark', mark: 'disc', ink: '#000000', radius: 2 } },
		interactive: []
	};
}

function refusal(style: Partial<StyleSpecification>): UnsupportedStyle {
	try {
		drawMap({
			compiled: compiled(style),
			camera: { longitude: 0, latitude: 0, zoom: 1 },
			size: { width: 10, height: 10 },
			states: new Map()
		});
	} catch (error) {
		if (error instanceof UnsupportedStyle) return error;
		throw error;
	}
	throw new Error('It was drawn.');
}

const layer = (rest: object): Partial<StyleSpecification> => ({
	layers: [{ id: 'a/b', source: 'all', ...rest } as LayerSpecification]
});

describe('what is not drawn is refused by name', () => {
	test.each([
		['layer type heatmap', layer({ type: 'heatmap' })],
		['layer type fill-extrusion', layer({ type: 'fill-extrusion' })],
		['layer type raster', layer({ type: 'raster' })],
		['layer type hillshade', layer({ type: 'hillshade' })],
		['source-layer', layer({ type: 'fill', 'source-layer': 'x' })],
		['fill-translate', layer({ type: 'fill', paint: { 'fill-translate': [1, 1] } })],
		['fill-sort-key', layer({ type: 'fill', layout: { 'fill-sort-key': 1 } })],
		['fill-pattern "none"', layer({ type: 'fill', paint: { 'fill-pattern': 'none' } })],
		['fill-pattern "mark/disc"', layer({ type: 'fill', paint: { 'fill-pattern': 'mark/disc' } })],
		['line-gradient', layer({ type: 'line', paint: { 'line-gradient': ['literal', 1] } })],
		['line-pattern', layer({ type: 'line', paint: { 'line-pattern': 'x' } })],
		['line-translate', layer({ type: 'line', paint: { 'line-translate': [1, 1] } })],
		['line-join ["get","join"]', layer({ type: 'line', layout: { 'line-join': ['get', 'join'] } })],
		['circle-blur', layer({ type: 'circle', paint: { 'circle-blur': 1 } })],
		['circle-translate', layer({ type: 'circle', paint: { 'circle-translate': [1, 1] } })],
		['background-pattern', layer({ type: 'background', paint: { 'background-pattern': 'x' } })],
		['text-rotate', layer({ type: 'symbol', layout: { 'text-rotate': 4 } })],
		[
			'circle-radius by "line-progress"',
			layer({ type: 'circle', paint: { 'circle-radius': ['+', 1, ['line-progress']] } })
		],
		['filter by "within"', layer({ type: 'circle', filter: ['within', EMPTY] })],
		['source of type vector', { sources: { tiles: { type: 'vector', url: 'x' } } }],
		['data at an address', { sources: { far: { type: 'geojson', data: '/x.geojson' } } }],
		['cluster', { sources: { many: { type: 'geojson', data: EMPTY, cluster: true } } }],
		['projection', { projection: { type: 'globe' } }],
		['terrain', { terrain: { source: 'all' } }],
		['pitch', { pitch: 30 }],
		['sprite', { sprite: 'x' }]
	] as const)('%s', (property, style) => {
		const error = refusal(style as Partial<StyleSpecification>);
		expect(error.property).toBe(property);
		expect(error.message).toContain(property);
		expect(error.remedy).not.toBe('');
		if ('layers' in style) expect(error.layer).toBe('the layer a/b');
	});

	test('an operator’s name in a literal is only a word', () => {
		const filter = ['in', ['get', 'kind'], ['literal', ['within', 'distance']]];
		expect(() => {
			refuseUnsupported(compiled(layer({ type: 'circle', filter })));
		}).not.toThrow();
	});
});
