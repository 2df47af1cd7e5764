import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { CompiledStyle } from '../../src/lib/cartography/style';
import { drawMap } from '../../src/lib/cartography/svg/draw/draw-map';
import { svgDocument } from '../../src/lib/cartography/svg/writers/write-map';
import { area, at, CAMERA, SIZE, way } from '../support/sample-drawing';
import { asPng, compare, pixelsOf, pixelsOfPng, rasterise } from './compare';
import { maplibrePicture } from './maplibre-picture';

/*
 * What GL does where shapes of one style layer lie on each other, where a line with a gap ends, and at
 * the edges of areas: MapLibre's own picture says it, at places well inside of what is asked about.
 */

const GROUND: LayerSpecification = {
	id: 'base/ground',
	type: 'background',
	paint: { 'background-color': '#ffffff' }
};

function styled(layer: object, geometries: readonly Geometry[]): CompiledStyle {
	const features = geometries.map((geometry, index): Feature => ({
		type: 'Feature',
		geometry,
		properties: { id: String.fromCharCode(65 + index) }
	}));
	return {
		style: {
			version: 8,
			sources: {
				all: { type: 'geojson', promoteId: 'id', data: { type: 'FeatureCollection', features } }
			},
			layers: [GROUND, { id: 'a/shapes', source: 'all', ...layer } as LayerSpecification]
		},
		patterns: {},
		interactive: []
	};
}

interface Pictures {
	readonly webgl: ImageData;
	readonly svg: ImageData;
}

async function pictures(
	name: string,
	layer: object,
	geometries: readonly Geometry[]
): Promise<Pictures> {
	const compiled = styled(layer, geometries);
	const states = new Map();
	const asked = { compiled, camera: CAMERA, states, size: SIZE };
	const webgl = pixelsOf(await maplibrePicture({ ...asked, pixelRatio: 1 }));
	const svg = await rasterise(svgDocument(drawMap(asked), SIZE), SIZE);
	for (const [kind, pixels] of Object.entries({ webgl, svg })) {
		await commands.savePicture(`blending, ${name}.${kind}`, asPng(pixels));
	}
	return { webgl, svg };
}

function redAt({ data, width }: ImageData, [x, y]: readonly [number, number]): number {
	return data[4 * (y * width + x)] ?? NaN;
}

/** Of 255 levels; a level is what rounding may do. */
const ROUNDING = 3;

const square = (left: number, top: number, side: number): Geometry =>
	area([left, top], [left, top + side], [left + side, top + side], [left + side, top]);

const FILL = { type: 'fill', paint: { 'fill-color': '#000000', 'fill-opacity': 0.3 } };
const line = (paint: object, layout: object = {}) => ({
	type: 'line',
	layout,
	paint: { 'line-color': '#000000', 'line-opacity': 0.5, 'line-width': 10, ...paint }
});
const CROSS = way([20, 20], [80, 80], [80, 20], [20, 80]);

describe('what lies on each other in one style layer looks as in GL', () => {
	it.each<[string, object, readonly Geometry[], readonly (readonly [number, number])[]]>([
		[
			'two areas',
			FILL,
			[square(20, 20, 40), square(40, 40, 40)],
			[
				[30, 30],
				[50, 50],
				[70, 70]
			]
		],
		[
			'an area in another',
			FILL,
			[square(20, 20, 60), square(40, 40, 20)],
			[
				[30, 30],
				[50, 50]
			]
		],
		['the same area twice', FILL, [square(20, 20, 40), square(20, 20, 40)], [[40, 40]]],
		[
			'an area in the hole of another',
			FILL,
			[
				{
					type: 'Polygon',
					coordinates: [
						[at(10, 10), at(10, 90), at(90, 90), at(90, 10), at(10, 10)],
						[at(30, 30), at(30, 60), at(60, 60), at(60, 30), at(30, 30)]
					]
				},
				square(30, 30, 30)
			],
			[
				[20, 20],
				[45, 45]
			]
		],
		[
			'parts of one area',
			FILL,
			[
				{
					type: 'MultiPolygon',
					coordinates: [
						[[at(20, 20), at(20, 60), at(60, 60), at(60, 20), at(20, 20)]],
						[[at(40, 40), at(40, 80), at(80, 80), at(80, 40), at(40, 40)]]
					]
				}
			],
			[
				[30, 30],
				[50, 50],
				[70, 70]
			]
		],
		[
			'looks by turns, in the order of the features',
			{
				type: 'fill',
				paint: {
					'fill-color': ['match', ['get', 'id'], 'B', '#ffffff', '#000000'],
					'fill-opacity': 1
				}
			},
			[square(20, 20, 40), square(40, 40, 40), square(60, 20, 30)],
			[
				[30, 30],
				[50, 50],
				[70, 45],
				[70, 70]
			]
		],
		[
			'two lines',
			line({}),
			[way([20, 50], [180, 50]), way([100, 10], [100, 90])],
			[
				[50, 50],
				[100, 50]
			]
		],
		[
			'a line that crosses itself',
			line({}),
			[CROSS],
			[
				[35, 35],
				[50, 50],
				[65, 35]
			]
		],
		[
			'the same line twice',
			line({}),
			[way([20, 50], [180, 50]), way([180, 50], [20, 50])],
			[[100, 50]]
		],
		[
			'outlines of neighbours',
			line({ 'line-width': 6 }),
			[square(20, 20, 40), square(60, 20, 40)],
			[
				[40, 20],
				[60, 40]
			]
		],
		[
			'lines that meet',
			line({ 'line-width': 20 }, { 'line-cap': 'round' }),
			[way([20, 50], [100, 50]), way([100, 50], [180, 50])],
			[
				[60, 50],
				[100, 50],
				[140, 50]
			]
		],
		[
			'a bend',
			line({ 'line-width': 20 }),
			[way([20, 80], [100, 80], [100, 20])],
			[
				[60, 80],
				[97, 77],
				[105, 85],
				[100, 40]
			]
		]
	])('%s', async (name, layer, geometries, places) => {
		const { webgl, svg } = await pictures(name, layer, geometries);
		const levels = places.map((place) => [redAt(svg, place), redAt(webgl, place)]);
		for (const [ours = NaN, theirs = NaN] of levels) {
			expect(Math.abs(ours - theirs), JSON.stringify(levels)).toBeLessThanOrEqual(ROUNDING);
		}
	});
});

describe('a line with a gap ends as in GL', () => {
	const GAP = { 'line-width': 6, 'line-gap-width': 20, 'line-opacity': 1 };
	it.each(['butt', 'round', 'square'])('%s', async (cap) => {
		const { webgl, svg } = await pictures(
			`gap ${cap}`,
			line(GAP, { 'line-cap': cap, 'line-join': 'round' }),
			[way([60, 50], [140, 50])]
		);
		const places: [number, number][] = [
			[100, 37],
			[100, 50],
			[59, 50],
			[47, 50],
			[50, 37],
			[50, 63],
			[54, 50],
			[57, 37]
		];
		const levels = places.map((place) => [redAt(svg, place), redAt(webgl, place)]);
		for (const [ours = NaN, theirs = NaN] of levels) {
			expect(Math.abs(ours - theirs), JSON.stringify(levels)).toBeLessThanOrEqual(60);
		}
	});
});

it('areas without soft edges have none', async () => {
	const paint = { 'fill-color': '#000000', 'fill-antialias': false };
	const compiled = styled({ type: 'fill', paint }, [area([20, 10], [60, 90], [150, 40])]);
	const asked = { compiled, camera: CAMERA, states: new Map(), size: SIZE };
	const webgl = pixelsOf(await maplibrePicture({ ...asked, pixelRatio: 1 }));
	// Chromium smooths what it draws on a canvas, whatever the drawing says.
	const png = await commands.drawWithResvg(svgDocument(drawMap(asked), SIZE));
	const ours = await pixelsOfPng(png, SIZE);
	const soft = ({ data }: ImageData): number =>
		data.filter((level, index) => index % 4 === 0 && level > 8 && level < 247).length;
	expect(soft(webgl)).toBe(0);
	expect(soft(ours)).toBe(0);
	expect(compare(webgl, ours).percent).toBeLessThan(0.5);
});
