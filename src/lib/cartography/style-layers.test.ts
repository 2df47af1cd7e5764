import {
	featureFilter,
	latest,
	normalizePropertyExpression,
	type LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import type { LayerDefinition, Symbology } from '../layers/definition';
import { PALETTE } from '../layers/palette';
import { sampleData } from '../../../tests/support/sample-map-data';
import { TEST_LAYERS, TEST_LAYER_IDS } from '../../../tests/support/test-layers';
import type { FeatureState } from './emphasis';
import { compileStyle, type StyleOptions } from './style';

/*
 * What the style says once MapLibre's own evaluation has read it: what is seen of a feature, at a zoom and
 * in a state.
 */
const FIRST = TEST_LAYERS[0] as LayerDefinition;

function layersOf(options: Partial<StyleOptions> = {}, drawn?: readonly LayerDefinition[]) {
	const data = sampleData();
	const { style, patterns } = compileStyle(drawn ? { ...data, layers: drawn } : data, {
		visible: TEST_LAYER_IDS,
		opacity: {},
		theme: 'light',
		countryName: (id) => id,
		fontFaces: {},
		...options
	});
	const found = new Map(style.layers.map((layer) => [layer.id, layer]));
	const layer = (id: string): LayerSpecification => {
		const of = found.get(id);
		if (of === undefined) throw new Error(`There is no style layer ${id}.`);
		return of;
	};
	return { layer, ids: style.layers.map(({ id }) => id), patterns, sources: style.sources };
}

interface Seen {
	readonly zoom?: number;
	readonly state?: FeatureState;
	readonly properties?: Record<string, unknown>;
}

/** A property of a style layer as it is for a feature. */
function valueOf(layer: LayerSpecification, name: string, seen: Seen = {}): unknown {
	const reference: Readonly<Record<string, unknown>> = latest;
	const specification = {
		...(reference[`layout_${layer.type}`] as Record<string, object>),
		...(reference[`paint_${layer.type}`] as Record<string, object>)
	}[name] as { default?: unknown };
	const given: Record<string, unknown> = { ...layer.layout, ...layer.paint };
	const expression = normalizePropertyExpression(
		(given[name] ?? specification.default) as Parameters<typeof normalizePropertyExpression>[0],
		name,
		specification as Parameters<typeof normalizePropertyExpression>[2]
	);
	const { zoom = 5, state = {}, properties = {} } = seen;
	return expression.evaluate({ zoom }, { type: 1, properties }, { ...state });
}
const numberOf = (layer: LayerSpecification, name: string, seen?: Seen) =>
	valueOf(layer, name, seen) as number;

/** Whether a feature is drawn by a style layer. */
function isKept(layer: LayerSpecification, properties: object, zoom: number, type: 1 | 2 | 3 = 1) {
	if (!('filter' in layer) || layer.filter === undefined) return true;
	return featureFilter(layer.filter, layer.id).filter(
		{ zoom },
		{ type, properties: properties as Record<string, unknown> }
	);
}

/** A layer of one category, of this look. */
function only(symbology: Symbology): LayerDefinition[] {
	const categories = [{ value: 'wheat', label: 'Wheat', symbology }];
	return [{ ...FIRST, id: 'troops', scale: { property: 'crop', categories } }];
}
const ink = PALETTE.blue.mark;

describe('strokes of an area', () => {
	const strokes = [
		{ ink, width: 2, opacity: 0.5, blur: 4, inset: 3 },
		{ ink: PALETTE.green.mark, width: 1, dash: [3, 2] }
	];

	test.each([
		[3, 0.75],
		[5, 1],
		[8, 1.5]
	])('grow with the zoom, at %d to %d of their width', (zoom, factor) => {
		const first = layersOf({}, only({ shape: 'area', strokes })).layer('troops/wheat/stroke-1');
		for (const [name, length] of Object.entries({
			'line-width': 2,
			'line-blur': 4,
			'line-offset': 3
		})) {
			expect(valueOf(first, name, { zoom }), name).toBeCloseTo(length * factor, 9);
		}
	});

	test('have their colour, and of what is looked past a third of their opacity', () => {
		const drawn = layersOf({ opacity: { troops: 0.5 } }, only({ shape: 'area', strokes }));
		const [first, second] = [1, 2].map((index) => drawn.layer(`troops/wheat/stroke-${index}`));
		expect(first?.paint).toMatchObject({ 'line-color': ink.light });
		expect(second?.paint).toMatchObject({ 'line-color': PALETTE.green.mark.light });
		const opacity = (of: LayerSpecification | undefined, state = {}) =>
			of && numberOf(of, 'line-opacity', { state });
		expect([opacity(first), opacity(second)]).toEqual([0.25, 0.5]);
		expect(opacity(second, { faded: true })).toBeCloseTo(0.5 * 0.35, 3);
	});

	test('have dashes whose bends do not spread them', () => {
		const [first, second] = [1, 2].map((index) =>
			layersOf({}, only({ shape: 'area', strokes })).layer(`troops/wheat/stroke-${index}`)
		);
		expect(second?.paint).toMatchObject({ 'line-dasharray': [3, 2] });
		expect(first?.paint).not.toHaveProperty('line-dasharray');
		expect(second?.paint).not.toHaveProperty('line-blur');
		expect(second?.paint).not.toHaveProperty('line-offset');
		expect(first?.layout).toMatchObject({ 'line-join': 'round', 'line-cap': 'butt' });
		expect(second?.layout).toMatchObject({ 'line-join': 'bevel' });
	});

	test('are none where the look has none', () => {
		const plain = layersOf({}, only({ shape: 'area', fill: { ink, opacity: 1 } }));
		expect(plain.ids.filter((id) => id.includes('stroke'))).toEqual([]);
	});
});

describe('fills', () => {
	const hatch = { kind: 'hatch', ink, spacing: 8, width: 1 } as const;

	test('have both patterns of a disputed position, each in the strength of its layer', () => {
		const look: Symbology = {
			shape: 'area',
			pattern: { ...hatch, direction: 'up' },
			crossing: { ...hatch, direction: 'down' }
		};
		const { layer, patterns } = layersOf({ opacity: { troops: 0.5 } }, only(look));
		const images = ['pattern', 'crossing'].map((part) => {
			const { paint } = layer(`troops/wheat/${part}`);
			return (paint as Record<string, string>)['fill-pattern'] ?? '';
		});
		expect(images.map((image) => patterns[image])).toMatchObject([
			{ direction: 'up' },
			{ direction: 'down' }
		]);
		expect(numberOf(layer('troops/wheat/crossing'), 'fill-opacity')).toBe(0.5);
	});

	test('lie beneath those of every layer where their look says so', () => {
		const beneath = (of: boolean): string[] => {
			const fill = { ink, opacity: 0.2, beneath: of };
			const [first] = only({ shape: 'area', fill });
			const { ids } = layersOf({}, [FIRST, { ...(first as LayerDefinition), id: 'coalition' }]);
			return ids.filter((id) => /\/fill$/.test(id) && /^(troops|coalition)/.test(id));
		};
		expect(beneath(true)[0]).toBe('coalition/wheat/fill');
		expect(beneath(false).at(-1)).toBe('coalition/wheat/fill');
	});

	test('of what only the legend explains are not drawn', () => {
		expect(layersOf().ids.filter((id) => id.startsWith('troops/none'))).toEqual([]);
	});
});

test('a point has its mark whatever is there, as large as its zoom asks for', () => {
	const { layer } = layersOf(
		{ opacity: { troops: 0.5 } },
		only({ shape: 'point', fill: { ink, opacity: 1 }, radius: 5 })
	);
	const mark = layer('troops/wheat/mark');
	expect(valueOf(mark, 'icon-overlap')).toBe('always');
	expect([3, 5, 8].map((zoom) => numberOf(mark, 'icon-size', { zoom }))).toEqual([0.75, 1, 1.5]);
	expect(valueOf(mark, 'icon-opacity')).toBe(0.5);
});

describe('the outline of what is looked at', () => {
	/** From where to where a stroke is seen, CSS pixels from the feature's own line or point. */
	const seen = (layer: LayerSpecification, state: FeatureState): [number, number] => {
		if (layer.type === 'circle') {
			const radius = numberOf(layer, 'circle-radius', { state });
			return [radius, radius + numberOf(layer, 'circle-stroke-width', { state })];
		}
		const width = numberOf(layer, 'line-width', { state });
		const gap = numberOf(layer, 'line-gap-width', { state }) / 2;
		return gap > 0 ? [gap, gap + width] : [-width / 2, width / 2];
	};
	const STATES = ['related', 'hovered', 'selected'] as const;
	const outlines = (source: string, shape: string) => {
		const { layer, ids } = layersOf();
		const [casing, line] = ['casing', 'line'].map((part) =>
			layer(`${source}/selection/${shape}/${part}`)
		) as [LayerSpecification, LayerSpecification];
		expect(ids.indexOf(casing.id)).toBeLessThan(ids.indexOf(line.id));
		return { casing, line };
	};

	test.each([
		['countries', 'area', 'line'],
		['monitoring', 'area', 'line'],
		['contact-line', 'line', 'line'],
		['places', 'point', 'circle']
	])(
		'of %s is a line with a casing to either side, heavier the more it is meant',
		(source, shape, type) => {
			const { casing, line } = outlines(source, shape);
			expect([casing.type, line.type]).toEqual([type, type]);
			const widths = STATES.map((state) => {
				const [from, to] = seen(line, { [state]: true });
				const [outerFrom, outerTo] = seen(casing, { [state]: true });
				expect(from - outerFrom).toBeGreaterThan(0.89);
				expect(outerTo - to).toBeCloseTo(from - outerFrom, 9);
				return to - from;
			});
			expect(widths).toEqual([...widths].sort((a, b) => a - b));
			expect(new Set(widths).size).toBe(3);
		}
	);

	test('goes around a line or a mark, which stay seen within it', () => {
		for (const [source, shape] of [
			['contact-line', 'line'],
			['places', 'point']
		] as const) {
			const { casing } = outlines(source, shape);
			for (const state of STATES) expect(seen(casing, { [state]: true })[0]).toBeGreaterThan(3);
		}
		expect(valueOf(outlines('places', 'point').line, 'circle-opacity')).toBe(0);
	});

	test.each([
		['countries', 'area', 'line-opacity'],
		['places', 'point', 'circle-stroke-opacity']
	])('of %s is there for nothing else', (source, shape, property) => {
		const { casing, line } = outlines(source, shape);
		for (const layer of [casing, line]) {
			expect(numberOf(layer, property)).toBe(0);
			expect(numberOf(layer, property, { state: { faded: true } })).toBe(0);
			for (const state of STATES) {
				expect(numberOf(layer, property, { state: { [state]: true } })).toBe(1);
			}
		}
	});

	test('of a country is that of the base map alone', () => {
		const { ids } = layersOf();
		expect(ids.filter((id) => id.startsWith('troops/selection'))).toEqual([]);
		expect(ids.filter((id) => id.startsWith('monitoring/selection/line'))).toEqual([]);
		const order = ['monitoring/selection/area/line', 'contact-line/selection/line/line'];
		const [areas = NaN, lines = NaN] = order.map((id) => ids.indexOf(id));
		expect(areas).toBeLessThan(lines);
		expect(lines).toBeLessThan(ids.indexOf('places/selection/point/casing'));
	});
});

describe('the names of a layer', () => {
	const text = (id: string, properties: Record<string, unknown>) =>
		(valueOf(layersOf().layer(id), 'text-field', { properties }) as { sections: object[] })
			.sections;

	test('have what is said of a feature below its name, in a lighter weight', () => {
		expect(text('troops/label/point', { name: 'France', detail: 'Signed intent' })).toMatchObject([
			{ text: 'France', fontStack: 'Noto Sans SemiBold' },
			{ text: '\nSigned intent', fontStack: 'Noto Sans Regular', scale: 0.92 }
		]);
		expect(text('troops/label/point', { name: 'France', detail: '' }).at(-1)).toMatchObject({
			text: ''
		});
		expect(text('fortifications/label/line', { name: 'Belt' })).toMatchObject([{ text: 'Belt' }]);
	});

	test('stand on an area, beside a line or a mark, or along an outline', () => {
		const { layer } = layersOf();
		const first = (id: string) =>
			(layer(id).layout as Record<string, string[]>)['text-variable-anchor']?.[0];
		const away = (id: string) => valueOf(layer(id), 'text-radial-offset') as number;
		expect(first('troops/label/point')).toBe('center');
		const beside = ['contact-line/label/beside', 'places/label/point'];
		for (const id of beside) {
			expect(first(id)).not.toBe('center');
			expect(away(id)).toBeGreaterThan(away('troops/label/point'));
		}
		expect(first('contact-line/label/sides')).toBe('center');
		expect(layer('fortifications/label/line').layout).toMatchObject({
			'symbol-placement': 'line',
			'text-font': ['Noto Sans Regular']
		});
	});

	test('are smaller on an overview than close by', () => {
		const size = (zoom: number) =>
			numberOf(layersOf().layer('troops/label/point'), 'text-size', { zoom });
		const { size: declared = NaN } = FIRST.labels ?? {};
		expect(size(3)).toBeLessThan(declared);
		expect(size(6)).toBeGreaterThan(declared);
		expect(size(4.5)).toBeLessThan(size(6));
		expect(size(4.5)).toBeGreaterThan(size(3));
	});

	test('are read on the colour that they stand on, unless that has faded', () => {
		const name = layersOf().layer('troops/label/point');
		const usual = FIRST.labels?.ink.light;
		const on = (value: string, state: FeatureState = {}) =>
			String(valueOf(name, 'text-color', { properties: { value }, state }));
		const filled = FIRST.scale.categories.find(({ symbology }) => symbology.text);
		const plain = FIRST.scale.categories.find(({ symbology }) => !symbology.text);
		const colour = (hex: string | undefined) => {
			const [, red = '', green = '', blue = ''] = /#(..)(..)(..)/.exec(hex ?? '') ?? [];
			return `rgba(${[red, green, blue].map((part) => parseInt(part, 16)).join(',')},1)`;
		};
		expect(on(filled?.value ?? '')).toBe(colour(filled?.symbology.text?.ink.light));
		expect(on(plain?.value ?? '')).toBe(colour(usual));
		expect(on(filled?.value ?? '', { faded: true })).toBe(colour(usual));
		expect(on('', {})).toBe(colour(usual));
	});

	test('stay readable where their layer is almost transparent', () => {
		const opacity = (of: number) =>
			numberOf(layersOf({ opacity: { troops: of } }).layer('troops/label/point'), 'text-opacity');
		expect([opacity(1), opacity(0.8), opacity(0.1)]).toEqual([1, 0.8, 0.6]);
	});

	test('go with their layer, and with all names', () => {
		const visible = (options: Partial<StyleOptions>, id: string) =>
			layersOf(options).layer(id).layout?.visibility === 'visible';
		const of = ['troops/label/point', 'contact-line/label/sides', 'contact-line/obstacle/label'];
		for (const id of of) {
			expect(visible({}, id), id).toBe(true);
			expect(visible({ visible: ['places'] }, id), id).toBe(false);
			expect(visible({ labels: false }, id), id).toBe(false);
		}
		expect(visible({ labels: false }, 'places/event/mark')).toBe(true);
	});

	test('come in the order of their layers, those along outlines after them', () => {
		// MapLibre places from the last style layer to the first.
		const { ids } = layersOf();
		const at = ['fortifications/label/line', 'contact-line/label/sides', 'countries/name/label'];
		const order = [...at, 'places/label/point', 'contact-line/label/beside', 'troops/label/point'];
		const places = order.map((id) => ids.indexOf(id));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});
});

test('symbols that nobody sees keep names off lines, and off nothing else', () => {
	const { layer, ids } = layersOf();
	expect(ids.filter((id) => id.endsWith('/obstacle/label'))).toEqual([
		'contact-line/obstacle/label'
	]);
	const obstacle = layer('contact-line/obstacle/label');
	expect(valueOf(obstacle, 'text-opacity')).toBe(0);
	expect(valueOf(obstacle, 'text-overlap')).toBe('always');
});

describe('which features are drawn', () => {
	test('of a line’s two copies, at small zooms the smoothed one, from zoom 6 on its own bends', () => {
		const { layer, sources } = layersOf();
		const { data } = sources['contact-line'] as {
			data: { features: { properties: Record<string, unknown> }[] };
		};
		const copies = data.features.map(({ properties }) => properties['overview']);
		expect(copies.slice(0, 2)).toEqual([false, true]);
		const [own] = data.features;
		const { property = '' } = TEST_LAYERS.find(({ id }) => id === 'contact-line')?.scale ?? {};
		const stroke = `contact-line/${String(own?.properties[property])}/stroke-1`;
		for (const id of [stroke, 'contact-line/selection/line/line']) {
			const kept = (overview: boolean, zoom: number) =>
				isKept(layer(id), { ...own?.properties, overview }, zoom, 2);
			expect([kept(true, 5), kept(false, 5)], id).toEqual([true, false]);
			expect([kept(true, 6), kept(false, 6)], id).toEqual([false, true]);
		}
		expect(isKept(layer('monitoring/selection/area/line'), {}, 5, 3)).toBe(true);
		expect(isKept(layer('monitoring/selection/area/line'), {}, 5, 2)).toBe(false);
		expect(isKept(layer('monitoring/selection/area/line'), { outline: true }, 5, 2)).toBe(true);
		expect(isKept(layer('monitoring/selection/area/line'), { outline: false }, 5, 3)).toBe(false);
		expect(isKept(layer('places/selection/point/line'), {}, 5, 3)).toBe(false);
	});

	test('of places, those whose zoom is reached, unless a layer names them', () => {
		const { layer } = layersOf();
		const shown = (id: string, rank: number, zoom: number, name = 'Kyiv') =>
			isKept(layer(id), { rank, name, id: name, capital: true }, zoom);
		for (const id of [
			'base/rivers/line',
			'base/lakes/fill',
			'base/lakes/line',
			'base/seas/label'
		]) {
			expect([shown(id, 5, 4), shown(id, 5, 5)], id).toEqual([false, true]);
		}
		// Cities of rank 1 from zoom 3 on.
		const city = layersOf().ids.filter((id) => id.startsWith('base/cities'));
		expect(city.length).toBeGreaterThan(0);
		for (const id of city) expect([shown(id, 1, 2), shown(id, 1, 3)], id).toEqual([false, true]);
		const rank = (id: string, value: number, zoom: number) =>
			isKept(layer(id), { rank: value }, zoom);
		expect([
			rank('contact-line/label/sides', 5, 4),
			rank('contact-line/label/sides', 5, 5)
		]).toEqual([false, true]);
	});

	test('of seas and cities, those that no visible layer of points names itself', () => {
		const [named] = sampleData().features['places']?.features ?? [];
		const name = named?.properties.name;
		const kept = (visible: string[], id: string) =>
			isKept(layersOf({ visible }).layer(id), { rank: 0, name, id: name, capital: true }, 7);
		for (const id of ['base/seas/label', 'base/lakes/names/label']) {
			if (!layersOf().ids.includes(id)) continue;
			expect(kept(['places'], id), id).toBe(false);
			expect(kept(['troops'], id), id).toBe(true);
		}
	});
});

describe('the base map', () => {
	test('has its colours, and lines that are finer on an overview', () => {
		const { layer } = layersOf();
		for (const id of ['base/rivers/line', 'base/oblasts/line', 'base/borders/line']) {
			const widths = [2, 5, 9].map((zoom) => numberOf(layer(id), 'line-width', { zoom }));
			expect(widths, id).toEqual([...widths].sort((a, b) => a - b));
			expect(widths[2], id).toBeGreaterThan(widths[0] ?? Infinity);
			expect(layer(id).layout).toMatchObject({ 'line-join': 'round', 'line-cap': 'round' });
		}
		const water = (layer('base/water').paint as Record<string, string>)['background-color'];
		expect(layer('base/lakes/fill').paint).toEqual({ 'fill-color': water });
		expect(layer('countries/land/fill').paint).toHaveProperty(
			'fill-color',
			expect.stringMatching(/^#/)
		);
		for (const id of ['base/coast/line', 'base/lakes/line']) {
			expect(layer(id).paint).toMatchObject({ 'line-width': 0.6 });
		}
		// Oblasts come in slowly.
		const oblasts = [4.5, 5].map((zoom) =>
			numberOf(layer('base/oblasts/line'), 'line-opacity', { zoom })
		);
		expect(oblasts).toEqual([0, 1]);
	});

	test('has names of a size that grows with the zoom, in their own words', () => {
		const { layer, ids } = layersOf();
		const names = ids.filter((id) => /^(base|countries)\/.*label$/.test(id));
		expect(names.length).toBeGreaterThanOrEqual(5);
		for (const id of names) {
			const [small, large] = [3, 8].map((zoom) => numberOf(layer(id), 'text-size', { zoom }));
			expect(large, id).toBeGreaterThan(small ?? Infinity);
			const field = valueOf(layer(id), 'text-field', {
				properties: { name: 'Kyiv', rank: 1, capital: false }
			}) as { sections: { text: string }[] };
			expect(
				field.sections
					.map((section) => section.text)
					.join('')
					.toLowerCase(),
				id
			).toBe('kyiv');
			expect((layer(id).layout as Record<string, string[]>)['text-font']?.[0], id).toMatch(
				/^Noto Sans/
			);
			expect(layer(id).paint, id).toHaveProperty('text-halo-color');
		}
	});
});
