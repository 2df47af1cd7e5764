import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompiledStyle } from '../../cartography/style';
import { applyStyle } from './apply-style';
import { cameraFor, NO_PADDING } from '../../cartography/camera';
import { createMap } from './create-map';
import { DATA, FRAME, syntheticStyle } from '../../../../tests/support/synthetic-style';

type Style = CompiledStyle['style'];

const { style: start } = syntheticStyle();
let container: HTMLElement;
let map: MapLibre;

beforeEach(async () => {
	container = document.createElement('div');
	container.style.cssText = 'width: 200px; height: 200px';
	document.body.append(container);
	const camera = cameraFor(FRAME, { width: 200, height: 200 }, NO_PADDING);
	map = createMap(container, syntheticStyle(), camera, { interactive: false });
	await map.once('style.load');
});
afterEach(() => {
	map.remove();
	container.remove();
});

/** What the map says that it draws, without what it adds itself. */
function drawn(): Pick<Style, 'layers'> & { sources: string[] } {
	const { layers, sources } = map.getStyle();
	for (const layer of layers) {
		// 0 and 24 are what layers without limits have.
		if (layer.minzoom === 0) delete layer.minzoom;
		if (layer.maxzoom === 24) delete layer.maxzoom;
	}
	return { layers, sources: Object.keys(sources).sort() };
}

function layered(...ids: string[]): Style {
	return { ...start, layers: ids.flatMap((id) => start.layers.filter((layer) => layer.id === id)) };
}

describe('applyStyle', () => {
	it('gets to the same layers in the same order, whatever there was before', () => {
		const styles: Style[] = [
			layered('sea', 'troops/fill'),
			layered('sea', 'troops/fill', 'countries/land'),
			syntheticStyle({ shown: false }).style,
			layered('countries/land'),
			{ ...layered('sea', 'countries/land'), sources: { countries: sourceOf('countries') } },
			syntheticStyle({ hatched: true }).style,
			{
				...start,
				layers: start.layers.map((layer) =>
					layer.id === 'sea' ? { ...layer, minzoom: 2, maxzoom: 8 } : layer
				)
			},
			start
		];
		let before = start;
		for (const after of styles) {
			applyStyle(map, before, after);
			expect(drawn().layers).toEqual(after.layers);
			expect(drawn().sources).toEqual(Object.keys(after.sources).sort());
			before = after;
		}
	});

	it('does not send data again that the map has', () => {
		const source = map.getSource<GeoJSONSource>('troops');
		if (source === undefined) throw new Error('There is no source.');
		const setData = vi.spyOn(source, 'setData');
		applyStyle(map, start, syntheticStyle({ shown: false }).style);
		expect(setData).not.toHaveBeenCalled();
		const other = { ...DATA };
		applyStyle(map, start, syntheticStyle({ data: other }).style);
		expect(setData.mock.lastCall?.[0]).toBe(other);
	});

	it('names the sources that are new', () => {
		const without = {
			...layered('sea', 'countries/land'),
			sources: { countries: sourceOf('countries') }
		};
		expect(applyStyle(map, start, without)).toEqual(new Set());
		expect(applyStyle(map, without, start)).toEqual(new Set(['troops']));
	});

	it('refuses what it cannot do rather than leaving it out', () => {
		expect(() => applyStyle(map, start, { ...start, glyphs: '/{fontstack}/{range}.pbf' })).toThrow(
			/setGlyphs/
		);
	});
});

function sourceOf(id: string): Style['sources'][string] {
	const source = start.sources[id];
	if (source === undefined) throw new Error(`There is no source ${id}.`);
	return source;
}
