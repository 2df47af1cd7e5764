import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry, Position } from 'geojson';
import type { ResolvedPattern } from '../../src/lib/cartography/pattern';
import { unproject } from '../../src/lib/cartography/projection';
import { drawMap } from '../../src/lib/cartography/svg/draw/draw-map';
import type { DrawnMap } from '../../src/lib/cartography/display-list';
import type { MapDrawing } from '../../src/lib/cartography/svg/draw/drawing';
import type { SvgOptions } from '../../src/lib/cartography/svg/writers/svg-options';
import { writeLayers } from '../../src/lib/cartography/svg/writers/write-map';

/*
 * For tests. At zoom 1 the world is 1024 pixels wide. The frame is 200 by 100 pixels and shows its middle, so that
 * the pixel (x, y) of the frame is the pixel (412 + x, 462 + y) of the world.
 */
export const CAMERA = { longitude: 0, latitude: 0, zoom: 1 };
export const SIZE = { width: 200, height: 100 };

/** The place that lies at a pixel of the frame. */
export function at(x: number, y: number): Position {
	return unproject([412 + x, 462 + y], 1);
}

export function area(...pixels: (readonly [number, number])[]): Geometry {
	const ring = pixels.map(([x, y]) => at(x, y));
	return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}

export function way(...pixels: (readonly [number, number])[]): Geometry {
	return { type: 'LineString', coordinates: pixels.map(([x, y]) => at(x, y)) };
}

export const SQUARE = area([20, 20], [20, 60], [60, 60], [60, 20]);

/** Style layers over geometries whose ids are A, B and so on. */
export function draw(
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
export function elements(markup: string, name: string): Record<string, string>[] {
	return [...markup.matchAll(new RegExp(`<${name}((?: [\\w:-]+="[^"]*")*)`, 'g'))].map(([, list]) =>
		Object.fromEntries(
			[...(list ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])
		)
	);
}

/** What is drawn beneath the labels, as SVG. */
export function geometryOf(drawn: DrawnMap, options: Partial<SvgOptions> = {}): string {
	return writeLayers([...drawn.shapes, ...drawn.marks], { theme: 'light', ...options });
}

/** The paths of one layer over one geometry. */
export const shape = (layer: object, geometry: Geometry, change?: Parameters<typeof draw>[2]) =>
	elements(geometryOf(draw([layer], [geometry], change)), 'path');
