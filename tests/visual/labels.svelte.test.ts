import sansCyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import sansLatin from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fontFaces } from '../../src/lib/cartography/fonts';
import { FONTS } from '../../src/lib/cartography/labels';
import type { Camera, PixelPoint, Size } from '../../src/lib/cartography/projection';
import type { CompiledStyle, MapData } from '../../src/lib/cartography/style';
import { drawMap } from '../../src/lib/cartography/svg/draw/draw-map';
import { Reader } from '../../src/lib/cartography/svg/scene/reader';
import { makeScene } from '../../src/lib/cartography/svg/scene/scene';
import { placeSymbols } from '../../src/lib/cartography/svg/symbols/place-symbols';
import { svgDocument } from '../../src/lib/cartography/svg/writers/write-map';
import type { ThemeName } from '../../src/lib/layers/palette';
import { FONT_FACES } from '../../src/lib/panels/page/font-faces';
import { drawWithMapLibre, labelsOf, type MapLibreLabel } from './maplibre-labels';
import { realMapData, realStyle } from './real-style';

/** CSS pixels between the same label here and there. */
const TOLERANCE = 2;

let container: HTMLElement;
beforeEach(async () => {
	await page.viewport(1000, 700);
	container = document.createElement('div');
	document.body.append(container);
});
afterEach(() => {
	container.remove();
});

interface OwnLabel extends PixelPoint {
	readonly layer: string;
	readonly at: PixelPoint;
}

function ownLabels(compiled: CompiledStyle, camera: Camera, size: Size): OwnLabel[] {
	const scene = makeScene({ compiled, camera, size, states: new Map() });
	return [...placeSymbols(scene)].flatMap(([layer, symbols]) =>
		symbols.flatMap(({ at, text }): OwnLabel[] => {
			if (text === undefined || text.look.opacity === 0) return [];
			return text.kind === 'line' ? [{ layer, at, ...at }] : [{ layer, at, x: text.x, y: text.y }];
		})
	);
}

async function theirLabels(
	compiled: CompiledStyle,
	camera: Camera,
	size: Size
): Promise<MapLibreLabel[]> {
	const map = await drawWithMapLibre(container, compiled, camera, size);
	const scene = makeScene({ compiled, camera, size, states: new Map() });
	const labels = labelsOf(map, (id) => {
		const layer = scene.layers.find((each) => each.id === id);
		if (layer === undefined) throw new Error(`${id} is drawn by MapLibre, and not by us.`);
		return new Reader(scene, layer).number('text-size');
	});
	map.remove();
	return labels.filter(({ layer }) => !layer.includes('/obstacle/'));
}

function distance(a: PixelPoint, b: PixelPoint): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Whether a label of MapLibre's, with the room around it, reaches beyond the frame. */
function isCut({ box, at }: MapLibreLabel, { width, height }: Size): boolean {
	const reach = 50;
	const { left, top, right, bottom } = box ?? {
		left: at.x - reach,
		top: at.y - reach,
		right: at.x + reach,
		bottom: at.y + reach
	};
	return left < 0 || top < 0 || right > width || bottom > height;
}

const VIEWS: readonly (readonly [name: string, camera: Camera, size: Size, theme: ThemeName])[] = [
	['Europe', { zoom: 4, latitude: 50, longitude: 18 }, { width: 1000, height: 700 }, 'light'],
	['Ukraine', { zoom: 5.3, latitude: 48.5, longitude: 34 }, { width: 1000, height: 700 }, 'dark'],
	['the front', { zoom: 7.2, latitude: 49, longitude: 36 }, { width: 1000, height: 700 }, 'light'],
	['the west', { zoom: 4.7, latitude: 49, longitude: 4 }, { width: 900, height: 600 }, 'light'],
	['a phone', { zoom: 2.9, latitude: 51, longitude: 15 }, { width: 390, height: 600 }, 'light'],
	['close by', { zoom: 8.6, latitude: 47.9, longitude: 35.2 }, { width: 900, height: 600 }, 'dark']
];

describe('labels stand where MapLibre puts them', () => {
	let data: MapData;
	beforeAll(async () => {
		data = await realMapData();
	});

	it.each(VIEWS)('%s', async (_, camera, size, theme) => {
		const compiled = realStyle(data, theme);
		const theirs = await theirLabels(compiled, camera, size);
		const own = ownLabels(compiled, camera, size);
		const isSame = (a: OwnLabel, b: MapLibreLabel): boolean =>
			a.layer === b.layer && distance(a.at, b.at) < TOLERANCE;
		const whole = theirs.filter((label) => !isCut(label, size));
		expect(whole.length).toBeGreaterThan(5);
		for (const label of whole) {
			const [mine] = own.filter((each) => isSame(each, label));
			expect(mine, `${label.layer} at ${label.x} ${label.y}`).toBeDefined();
			if (mine !== undefined) expect(distance(mine, label)).toBeLessThan(TOLERANCE);
		}
		const extra = own.filter((label) => !theirs.some((each) => isSame(label, each)));
		expect(extra).toEqual([]);
	});
});

const SIZE: Size = { width: 300, height: 200 };
const MIDDLE: Camera = { longitude: 0, latitude: 0, zoom: 4 };
const LEVEL: Geometry = {
	type: 'LineString',
	coordinates: [
		[-4, 1],
		[4, 1]
	]
};
const RISING: Geometry = {
	type: 'LineString',
	coordinates: [
		[-4, 3],
		[-1, -1],
		[4, -4]
	]
};
const ORIGIN: Geometry = { type: 'Point', coordinates: [0, 0] };

const SPECIMENS: readonly (readonly [string, SymbolLayerSpecification['layout'], Geometry])[] = [
	['one line', { 'text-field': 'Hamburg', 'text-size': 13 }, ORIGIN],
	[
		'two sizes',
		{
			'text-field': ['format', 'United Kingdom', {}, '\nSigned intent', { 'font-scale': 0.92 }],
			'text-size': 14,
			'text-line-height': 1.15
		},
		ORIGIN
	],
	[
		'letters apart',
		{
			'text-field': 'Bosnia and Herzegovina',
			'text-transform': 'uppercase',
			'text-letter-spacing': 0.16,
			'text-max-width': 7,
			'text-size': 12
		},
		ORIGIN
	],
	['Cyrillic', { 'text-field': 'Запоріжжя', 'text-size': 13.5 }, ORIGIN],
	...(['left', 'top', 'bottom-right'] as const).map((anchor): (typeof SPECIMENS)[number] => [
		`at the ${anchor}`,
		{
			'text-field': 'Signed intent, conditional',
			'text-variable-anchor': [anchor],
			'text-radial-offset': 1,
			'text-justify': 'auto',
			'text-max-width': 7,
			'text-size': 12
		},
		ORIGIN
	]),
	[
		'along a line',
		{ 'text-field': 'illustrative', 'symbol-placement': 'line', 'text-size': 13 },
		LEVEL
	],
	[
		'along a line that turns',
		{ 'text-field': 'illustrative', 'symbol-placement': 'line', 'text-size': 13 },
		RISING
	]
];

function specimen(layout: SymbolLayerSpecification['layout'], geometry: Geometry): CompiledStyle {
	const data = { type: 'Feature', geometry, properties: {} } as const;
	return {
		patterns: {},
		interactive: [],
		style: {
			version: 8,
			'font-faces': fontFaces(FONT_FACES),
			sources: { specimen: { type: 'geojson', data } },
			layers: [
				{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } },
				{
					id: 'specimen/label',
					type: 'symbol',
					source: 'specimen',
					layout: { 'text-font': [FONTS.strong], ...layout },
					paint: { 'text-color': '#000000' }
				}
			]
		}
	};
}

/** The box of all that is rather dark than light on screen. */
async function ink(element: Element): Promise<Record<'left' | 'top' | 'right' | 'bottom', number>> {
	const base64 = await page.screenshot({ element, save: false });
	const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	context?.drawImage(bitmap, 0, 0);
	const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let index = 0; index < pixels.length; index += 4) {
		if ((pixels[index] ?? 255) > 140) continue;
		const [x, y] = [(index / 4) % bitmap.width, Math.floor(index / 4 / bitmap.width)];
		[left, right] = [Math.min(left, x), Math.max(right, x + 1)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
	}
	return { left, top, right, bottom };
}

describe('letters are where MapLibre draws them', () => {
	beforeAll(async () => {
		for (const [address, unicodeRange] of [
			[sansLatin, 'U+0000-00FF'],
			[sansCyrillic, 'U+0400-045F']
		] as const) {
			const font = new FontFace('Noto Sans', `url(${address})`, { weight: '600', unicodeRange });
			document.fonts.add(await font.load());
		}
	});

	it.each(SPECIMENS)('%s', async (_, layout, geometry) => {
		const compiled = specimen(layout, geometry);
		const map = await drawWithMapLibre(container, compiled, MIDDLE, SIZE);
		const theirs = await ink(container);
		map.remove();
		const drawing = { compiled, camera: MIDDLE, size: SIZE, states: new Map() };
		container.innerHTML = svgDocument(drawMap(drawing), SIZE);
		const own = await ink(container);
		expect(theirs.right - theirs.left).toBeGreaterThan(20);
		for (const side of ['left', 'top', 'right', 'bottom'] as const) {
			const message = `${side}: ${own[side]}, MapLibre ${theirs[side]}`;
			expect(Math.abs(own[side] - theirs[side]), message).toBeLessThanOrEqual(TOLERANCE);
		}
	});
});
