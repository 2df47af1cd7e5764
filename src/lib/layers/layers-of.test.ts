import { describe, expect, test } from 'vitest';
import type { LayerFeature } from '../dossier/model/types';
import { categoryId, categoryOf } from './category';
import { layerById, layerIds, layersOf } from './layers-of';
import { testDossier } from '../../../tests/support/test-dossier';
import { testLayer, TEST_LAYERS } from '../../../tests/support/test-layers';

const dossier = testDossier();
const base = { basis: 'boundary', source: 'article', date: '2026-01-19', boundary: 'FRA' } as const;

test('the layers are those that the dossier declares, in its order', () => {
	const names = [
		['troops', 'Troops'],
		['coalition', 'Coalition members'],
		['nato-neighbours', 'NATO states bordering Ukraine'],
		['fortifications', 'Proposed fortifications'],
		['monitoring', 'Monitoring'],
		['contact-line', 'Contact line'],
		['places', 'Places']
	];
	expect(layersOf(dossier).map(({ id, name }) => [id, name])).toEqual(names);
	expect(layerIds(dossier)).toEqual(names.map(([id]) => id));
	for (const id of layerIds(dossier)) expect(layerById(dossier, id)?.id).toBe(id);
	expect(layerById(dossier, 'balloons')).toBeUndefined();
});

test('the same declarations give the same objects, which maps compare by identity', () => {
	expect(layersOf({ ...dossier })).toBe(layersOf(dossier));
});

test('each layer says on what it rests', () => {
	const summary = (id: string): string => testLayer(id).summary;
	expect(summary('coalition')).toMatch(/^Public record, 6 January 2026/);
	expect(summary('fortifications')).toMatch(/^Illustrative: no location has been published\./);
	expect(summary('monitoring')).toMatch(/satellites need no corridor/);
	expect(summary('contact-line')).toMatch(/19 January 2026.*approximate.*generalised/);
	expect(summary('nato-neighbours')).toMatch(/^Derived/);
});

test.each(TEST_LAYERS)('the categories of $id have ids of their own and labels', ({ scale }) => {
	const ids = scale.categories.map(categoryId);
	expect(new Set(ids).size).toBe(ids.length);
	for (const { label } of scale.categories) expect(label).not.toBe('');
});

test('a category of positions has the words of its status', () => {
	const labels = testLayer('troops').scale.categories.map(({ value, label }) => [value, label]);
	expect(labels).toEqual([
		['signed-intent', 'Signed intent'],
		['host-and-signatory', 'Host and signatory'],
		['conditional-offer', 'Potential, on conditions'],
		['willing-unspecified', 'Willing, unspecified'],
		['suggested-by-expert', 'Suggested by an expert'],
		['no-commitment', 'No commitment'],
		['none', 'No word on sending troops']
	]);
});

test('a layer takes its words in the interface language', () => {
	const layers = dossier.layers.map((layer) =>
		layer.id === 'places' ? { ...layer, name: { de: 'Orte', en: 'Towns' } } : layer
	);
	expect(layerById({ ...dossier, layers }, 'places')?.name).toBe('Towns');
});

describe('categoryOf', () => {
	test('certainty draws an inferred member differently', () => {
		const of = (certainty: string) => {
			const category = categoryOf(testLayer('coalition'), { representation: 'envoy', certainty });
			return category && categoryId(category);
		};
		expect(of('high')).toBe('envoy');
		expect(of('medium')).toBe('envoy-inferred');
	});

	test('what is only explained in the legend is no category of a feature', () => {
		const { categories } = testLayer('troops').scale;
		expect(categories.find(({ legendOnly }) => legendOnly)?.value).toBe('none');
		expect(categoryOf(testLayer('troops'), { status: 'none' })).toBeUndefined();
		expect(categoryOf(testLayer('troops'), { status: 'nonsense' })).toBeUndefined();
	});

	test('every feature of the real dossier has one', () => {
		for (const layer of TEST_LAYERS) {
			const features = dossier.features[layer.id]?.features ?? [];
			expect(features.length, layer.id).toBeGreaterThan(0);
			for (const { id, properties } of features)
				expect(categoryOf(layer, properties), id).toBeDefined();
		}
	});
});

describe('a label', () => {
	const feature = (id: string, properties: Record<string, unknown>): LayerFeature => ({
		type: 'Feature',
		id,
		geometry: null,
		properties: { ...base, ...properties }
	});
	const words = (layer: string, each: LayerFeature) =>
		testLayer(layer).labels?.text(each, () => 'France');

	test('has the name and what is said of it', () => {
		const france = { ...feature('FRA', { status: 'signed-intent' }), country: 'FRA' };
		expect(words('troops', france)).toBe('France\nSigned intent');
		expect(words('places', feature('paris', { name: 'Paris', kind: 'event' }))).toBe('Paris');
		expect(words('contact-line', feature('line', { state: 'line' }))).toBe(
			'Contact line,\n19 January 2026, approximate'
		);
	});

	test('stands on the features that it is meant for', () => {
		const carries = (state: string) =>
			testLayer('contact-line').labels?.of(feature('stretch', { state }));
		expect(carries('line')).toBe(true);
		expect(carries('contested')).toBe(false);
	});
});

test('a measure is told in its words', () => {
	const [reach] = testLayer('monitoring').measures;
	expect(reach?.label).toBe('Reach assumed');
	expect(reach?.words(15)).toMatch(/^15\skm to either side of the contact line$/);
});
