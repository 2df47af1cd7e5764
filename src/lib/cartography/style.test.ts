import {
	featureFilter,
	validateStyleMin,
	type LayerSpecification,
	type StyleSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, describe, expect, test } from 'vitest';
import { categoryId, categoryOf } from '../layers/category';
import type { ThemeName } from '../layers/palette';
import { legendOf } from './legend';
import { featuresOf } from './map-sources';
import { sampleData } from '../../../tests/support/sample-map-data';
import { testDossier } from '../../../tests/support/test-dossier';
import { compileStyle, type StyleOptions } from './style';
import { TEST_LAYERS, TEST_LAYER_IDS } from '../../../tests/support/test-layers';

const data = sampleData();
const THEMES: ThemeName[] = ['light', 'dark'];

function compile(options: Partial<StyleOptions> = {}) {
	return compileStyle(data, {
		visible: TEST_LAYER_IDS,
		opacity: {},
		theme: 'light',
		countryName: (id) => id,
		fontFaces: { 'Noto Sans Regular': ['/noto-sans-latin-400-normal.woff2'] },
		...options
	});
}

function subsets(): string[][] {
	return Array.from({ length: 2 ** TEST_LAYER_IDS.length }, (_, bits) =>
		TEST_LAYER_IDS.filter((_, index) => (bits >> index) % 2 === 1)
	);
}

const byId = (style: StyleSpecification): Map<string, LayerSpecification> =>
	new Map(style.layers.map((layer) => [layer.id, layer]));

describe.each(THEMES)('%s', (theme) => {
	test('the style of every subset of layers is valid', () => {
		expect(subsets()).toHaveLength(128);
		for (const visible of subsets()) {
			const { style } = compile({ visible, theme });
			expect(validateStyleMin(style), visible.join()).toEqual([]);
		}
	});

	test('every subset has the same style layers in the same order', () => {
		const ids = compile({ theme }).style.layers.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const visible of subsets()) {
			expect(compile({ visible, theme }).style.layers.map(({ id }) => id)).toEqual(ids);
		}
	});

	test('every image that is named is there, and no other', () => {
		const { style, patterns } = compile({ theme });
		const named = new Set(JSON.stringify(style.layers).match(/(hatch|dots|bars|mark)\/[^"]+/g));
		expect(Object.keys(patterns).sort()).toEqual([...named].sort());
	});
});

test('the same input gives the same style, as plain JSON', () => {
	expect(compile().style).toEqual(compile().style);
	expect(JSON.parse(JSON.stringify(compile().style))).toEqual(compile().style);
});

test('asks for nothing from elsewhere but the fonts given', () => {
	const { style } = compile();
	expect(style).not.toHaveProperty('glyphs');
	expect(style).not.toHaveProperty('sprite');
	expect(JSON.stringify(style)).not.toMatch(/https?:/);
	expect(style['font-faces']).toHaveProperty('Noto Sans Regular');
});

test('switching a layer changes the visibility of its own style layers, and base labels', () => {
	const [before, after] = [byId(compile().style), byId(compile({ visible: ['troops'] }).style)];
	for (const [id, layer] of before) {
		const own = TEST_LAYER_IDS.find((layerId) => id.startsWith(`${layerId}/`));
		const visibility = after.get(id)?.layout?.visibility;
		if (own === undefined || own === 'troops') expect(visibility).toBe(layer.layout?.visibility);
		else expect(visibility, id).toBe('none');
	}
});

test('labels can be left out', () => {
	const symbols = compile({ labels: false }).style.layers.filter(
		(layer) => layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined
	);
	expect(symbols.length).toBeGreaterThan(5);
	for (const { id, layout } of symbols) expect(layout?.visibility, id).toBe('none');
});

describe('drawing order', () => {
	let ids: string[];
	beforeAll(() => {
		ids = compile().style.layers.map(({ id }) => id);
	});
	const at = (pattern: RegExp): number[] =>
		ids.flatMap((id, index) => (pattern.test(id) ? [index] : []));

	test('fills lie below borders, borders below outlines, everything below labels', () => {
		const fills = at(/^(?!countries|base).*\/(fill|pattern)$/);
		const [borders = NaN] = at(/^base\/borders\/line$/);
		const strokes = at(/\/stroke-\d$/);
		const labels = at(/\/label(\/|$)/);
		expect(Math.max(...fills)).toBeLessThan(borders);
		expect(borders).toBeLessThan(Math.min(...strokes));
		expect(Math.max(...strokes)).toBeLessThan(Math.min(...labels));
	});

	test('the wash of the coalition lies beneath the colours of troops', () => {
		expect(Math.max(...at(/^coalition\/.*\/fill$/))).toBeLessThan(
			Math.min(...at(/^troops\/.*\/fill$/))
		);
	});

	test('no label is placed before the contact line has taken its room', () => {
		// MapLibre places from the last style layer to the first.
		expect(at(/^contact-line\/obstacle\/label$/)).toEqual([ids.length - 1]);
	});
});

describe('opacity', () => {
	const opacities = (layer: LayerSpecification): unknown[] =>
		Object.entries(layer.paint ?? {}).flatMap(([key, value]) =>
			/opacity$/.test(key) ? [value] : []
		);

	test('of a layer multiplies that of each of its marks', () => {
		const full = byId(compile().style);
		const half = byId(compile({ opacity: { troops: 0.5 } }).style);
		for (const [id, layer] of full) {
			if (!/\/(fill|pattern|stroke-\d|mark)$/.test(id)) continue;
			const expected = id.startsWith('troops/') ? 0.5 : 1;
			const [before, after] = [
				opacities(layer)[0],
				opacities(half.get(id) as LayerSpecification)[0]
			];
			if (!Array.isArray(before) || !Array.isArray(after)) continue;
			expect(after[3] / before[3], id).toBeCloseTo(expected, 2);
			expect(after[2] / before[2], id).toBeCloseTo(expected, 2);
		}
	});

	test('of what is not looked at falls to 0.35', () => {
		const fill = byId(compile().style).get('troops/signed-intent/fill');
		expect(fill?.paint).toMatchObject({
			'fill-opacity': ['case', ['boolean', ['feature-state', 'faded'], false], 0.35, 1]
		});
	});
});

describe('selection and pointer', () => {
	test('every source of features has outlines that answer the states', () => {
		const { style } = compile();
		// Countries are outlined once, whichever layer they are selected in.
		const outlinedThemselves = TEST_LAYERS.filter(
			({ areasAreCountries }) => areasAreCountries !== true
		);
		for (const source of ['countries', ...outlinedThemselves.map(({ id }) => id)]) {
			const outlines = style.layers.filter(({ id }) => id.startsWith(`${source}/selection/`));
			expect(outlines.length, source).toBeGreaterThanOrEqual(2);
			for (const { paint } of outlines) {
				for (const state of ['selected', 'related', 'hovered']) {
					expect(JSON.stringify(paint)).toContain(`["feature-state","${state}"]`);
				}
			}
		}
	});

	test('what answers the pointer exists, is ordered as drawn, and covers each layer', () => {
		const { style, interactive } = compile();
		const ids = style.layers.map(({ id }) => id);
		const places = interactive.map((id) => ids.indexOf(id));
		expect(places).not.toContain(-1);
		expect([...places].sort((a, b) => a - b)).toEqual(places);
		const sources = style.layers
			.filter(({ id }) => interactive.includes(id))
			.map((layer) => ('source' in layer ? layer.source : ''));
		expect([...new Set(sources)].sort()).toEqual(['countries', ...TEST_LAYER_IDS].sort());
	});

	test('every selectable source promotes the id, and its features carry it', () => {
		const { sources } = compile().style;
		for (const id of TEST_LAYER_IDS) {
			const source = sources[id];
			if (source?.type !== 'geojson' || typeof source.data !== 'object') throw new Error(id);
			expect(source.promoteId).toBe('id');
			if (!('features' in source.data)) throw new Error(id);
			for (const feature of source.data.features)
				expect(feature.properties?.['id']).toBe(feature.id);
		}
	});
});

describe('one symbology feeds map and legend', () => {
	test.each(legendOf({ ...testDossier(), features: data.features }, TEST_LAYER_IDS))(
		'$name',
		({ layer: id, entries }) => {
			const layers = byId(compile().style);
			const definition = TEST_LAYERS.find((layer) => layer.id === id);
			const drawn =
				definition?.scale.categories.filter(({ legendOnly }) => legendOnly !== true) ?? [];
			expect(entries.map(({ value }) => value).filter((value) => value !== 'none')).toEqual(
				drawn.map(categoryId)
			);
			for (const { value, symbology } of entries) {
				if (value === 'none') continue;
				if (symbology.fill !== undefined && symbology.shape === 'area') {
					expect(layers.get(`${id}/${value}/fill`)?.paint).toMatchObject({
						'fill-color': symbology.fill.ink.light
					});
				}
				for (const [index, stroke] of (symbology.shape === 'point'
					? []
					: (symbology.strokes ?? [])
				).entries()) {
					expect(layers.get(`${id}/${value}/stroke-${index + 1}`)?.paint).toMatchObject({
						'line-color': stroke.ink.light
					});
				}
			}
		}
	);

	// The spec's own evaluation of the filters against what the card and the legend say.
	test('a feature is drawn in its category, and in no other', () => {
		const { style } = compile();
		const { sources } = style;
		const layers = byId(style);
		for (const definition of TEST_LAYERS) {
			const { features } = featuresOf(data, definition.id);
			expect(features.length, definition.id).toBeGreaterThan(0);
			for (const { properties, geometry } of features) {
				const category = categoryOf(definition, properties);
				if (category === undefined || geometry === null) throw new Error(definition.id);
				const type = geometry.type === 'Polygon' ? 3 : geometry.type === 'Point' ? 1 : 2;
				const matches = [...layers.values()].filter(
					(layer) =>
						/\/(fill|pattern|stroke-\d|mark)$/.test(layer.id) &&
						'source' in layer &&
						layer.source === definition.id &&
						sources[layer.source] !== undefined &&
						'filter' in layer &&
						layer.filter !== undefined &&
						featureFilter(layer.filter, `layers.${layer.id}.filter`).filter(
							{ zoom: 7 },
							{ type, properties: { overview: false, ...properties } }
						)
				);
				expect(matches.length, categoryId(category)).toBeGreaterThan(0);
				for (const { id } of matches) expect(id).toContain(`/${categoryId(category)}/`);
			}
		}
	});
});

test('a country that a label of the troops names is not named twice', () => {
	const [feature] = featuresOf(data, 'troops').features;
	if (feature === undefined) throw new Error('The sample has no troops.');
	const france = { ...feature, country: 'FRA' };
	const withFrance = {
		...data,
		features: {
			...data.features,
			troops: { ...featuresOf(data, 'troops'), features: [france] }
		}
	};
	const filterWith = (visible: string[]): string => {
		const { style } = compileStyle(withFrance, {
			visible,
			opacity: {},
			theme: 'light',
			countryName: (id) => id,
			fontFaces: {}
		});
		return JSON.stringify(byId(style).get('countries/name/label'));
	};
	expect(filterWith(['troops'])).toContain('"FRA"');
	expect(filterWith(['coalition'])).not.toContain('"FRA"');
});
