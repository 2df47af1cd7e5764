import { describe, expect, test } from 'vitest';
import { sampleData } from '../../../tests/support/sample-map-data';
import {
	FIRST,
	isKept,
	numberOf,
	styleLayersOf,
	valueOf
} from '../../../tests/support/style-evaluation';
import { TEST_LAYERS } from '../../../tests/support/test-layers';
import type { FeatureState } from './emphasis';
import type { StyleOptions } from './style';

describe('the names of a layer', () => {
	const text = (id: string, properties: Record<string, unknown>) =>
		(valueOf(styleLayersOf().layer(id), 'text-field', { properties }) as { sections: object[] })
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
		const { layer } = styleLayersOf();
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

	test('are shortened where they take the place of a country’s own: to its name, then to its code', () => {
		const { layer, ids } = styleLayersOf();
		const properties = { name: 'France', detail: 'Signed intent', code: 'FRA' };
		const said = (part: string) =>
			valueOf(layer(`troops/label/${part}`), 'text-field', { properties });
		expect([said('name'), said('code')].map(String)).toEqual(['France', 'FRA']);
		// The whole one is placed first, and at every zoom one of the shorter may take its place.
		const order = [
			'countries/name/label',
			'troops/label/code',
			'troops/label/name',
			'troops/label/point'
		];
		const places = order.map((id) => ids.indexOf(id));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		for (const id of order.slice(1, 3)) {
			expect(layer(id)).not.toHaveProperty('minzoom');
			expect(valueOf(layer(id), 'text-variable-anchor')).toBeUndefined();
		}
		expect(ids.filter((id) => id.endsWith('/label/code'))).toEqual(['troops/label/code']);
	});

	test('are smaller on an overview than close by', () => {
		const size = (zoom: number) =>
			numberOf(styleLayersOf().layer('troops/label/point'), 'text-size', { zoom });
		const { size: declared = NaN } = FIRST.labels ?? {};
		expect(size(3)).toBeLessThan(declared);
		expect(size(6)).toBeGreaterThan(declared);
		expect(size(4.5)).toBeLessThan(size(6));
		expect(size(4.5)).toBeGreaterThan(size(3));
	});

	test('are read on the colour that they stand on, unless that has faded', () => {
		const name = styleLayersOf().layer('troops/label/point');
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
			numberOf(
				styleLayersOf({ opacity: { troops: of } }).layer('troops/label/point'),
				'text-opacity'
			);
		expect([opacity(1), opacity(0.8), opacity(0.1)]).toEqual([1, 0.8, 0.6]);
	});

	test('go with their layer, and with all names', () => {
		const visible = (options: Partial<StyleOptions>, id: string) =>
			styleLayersOf(options).layer(id).layout?.visibility === 'visible';
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
		const { ids } = styleLayersOf();
		const at = ['fortifications/label/line', 'contact-line/label/sides', 'countries/name/label'];
		const order = [...at, 'places/label/point', 'contact-line/label/beside', 'troops/label/point'];
		const places = order.map((id) => ids.indexOf(id));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});
});

test('symbols that nobody sees keep names off lines, and off nothing else', () => {
	const { layer, ids } = styleLayersOf();
	expect(ids.filter((id) => id.endsWith('/obstacle/label'))).toEqual([
		'contact-line/obstacle/label'
	]);
	const obstacle = layer('contact-line/obstacle/label');
	expect(valueOf(obstacle, 'text-opacity')).toBe(0);
	expect(valueOf(obstacle, 'text-overlap')).toBe('always');
});

describe('which features are drawn', () => {
	test('of a line’s two copies, at small zooms the smoothed one, from zoom 6 on its own bends', () => {
		const { layer, sources } = styleLayersOf();
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
		const { layer } = styleLayersOf();
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
		const city = styleLayersOf().ids.filter((id) => id.startsWith('base/cities'));
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
			isKept(styleLayersOf({ visible }).layer(id), { rank: 0, name, id: name, capital: true }, 7);
		for (const id of ['base/seas/label', 'base/lakes/names/label']) {
			if (!styleLayersOf().ids.includes(id)) continue;
			expect(kept(['places'], id), id).toBe(false);
			expect(kept(['troops'], id), id).toBe(true);
		}
	});
});

describe('the base map', () => {
	test('has its colours, and lines that are finer on an overview', () => {
		const { layer } = styleLayersOf();
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
		const { layer, ids } = styleLayersOf();
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
