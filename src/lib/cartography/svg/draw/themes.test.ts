import type { FillLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { CompiledStyle } from '../../style';
import { drawMap } from './draw-map';
import { writeMap } from '../writers/write-map';
import { CAMERA, SIZE, SQUARE } from '../../../../../tests/support/sample-drawing';

function styleOf(paint: FillLayerSpecification['paint'], id = 'a/0'): CompiledStyle {
	return {
		style: {
			version: 8,
			sources: { all: { type: 'geojson', data: SQUARE as GeoJSON.Geometry } },
			layers: [{ id, type: 'fill', source: 'all', paint: paint ?? {} }]
		},
		patterns: {
			light: { kind: 'hatch', ink: '#111111', spacing: 8, width: 2, direction: 'up' },
			dark: { kind: 'hatch', ink: '#eeeeee', spacing: 8, width: 2, direction: 'up' }
		},
		interactive: []
	};
}

const drawIn = (compiled: CompiledStyle, dark?: CompiledStyle) =>
	drawMap({ compiled, camera: CAMERA, size: SIZE, states: new Map(), ...(dark && { dark }) });

describe('a drawing in both themes', () => {
	const light = styleOf({ 'fill-color': '#112233' });

	it('has each colour in both, and every shape once', () => {
		const drawn = drawIn(light, styleOf({ 'fill-color': '#ddeeff' }));
		const [item, ...more] = drawn.shapes.flatMap(({ items }) => items);
		expect(more).toEqual([]);
		expect(item).toMatchObject({
			fill: { ink: { light: '#112233', dark: '#ddeeff' }, opacity: 1 }
		});
		expect(writeMap(drawn, { theme: 'light' })).toContain('fill="#112233"');
		expect(writeMap(drawn, { theme: 'dark' })).toContain('fill="#ddeeff"');
		expect(writeMap(drawn, { theme: 'both' })).toContain('fill="light-dark(#112233,#ddeeff)"');
	});

	it('has the inks of its patterns in both', () => {
		const drawn = drawIn(styleOf({ 'fill-pattern': 'light' }), styleOf({ 'fill-pattern': 'dark' }));
		expect(writeMap(drawn, { theme: 'both' })).toContain('stroke="light-dark(#111111,#eeeeee)"');
	});

	it('writes a colour that both share as it is, and needs no dark style', () => {
		expect(writeMap(drawIn(light, light), { theme: 'both' })).toContain('fill="#112233"');
		expect(drawIn(light)).toEqual(drawIn(light, light));
	});

	it('refuses styles that differ in more than colours, by name', () => {
		expect(() => drawIn(light, styleOf({ 'fill-color': '#ddeeff80' }))).toThrow(
			/fill-color of the style layer a\/0 differs between the themes/u
		);
		expect(() => drawIn(light, styleOf({ 'fill-color': '#ddeeff' }, 'b/0'))).toThrow(
			/The dark style has no fill layer a\/0/u
		);
	});
});
