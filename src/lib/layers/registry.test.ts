import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Claim, LayerFeature } from '../dossier/model/types';
import { categoryId, categoryOf } from './category';
//IDS LAYER_IDS
import { layerById, LAYERS } from './registry';

const base = { basis: 'boundary', source: 'article', date: '2026-01-19', boundary: 'FRA' } as const;

test('the layers are those of LAYER_IDS, in drawing order', () => {
	expect(LAYERS.map(({ id }) => id)).toEqual(LAYER_IDS);
	for (const id of LAYER_IDS) expect(layerById(id).id).toBe(id);
});

test('switches have the names that the view’s contract gives them', () => {
	expect(LAYERS.map(({ name }) => name())).toEqual([
		'Troops',
		'Coalition members',
		'NATO states bordering Ukraine',
		'Proposed fortifications',
		'Monitoring',
		'Contact line',
		'Places'
	]);
});

test('each layer says on what it rests', () => {
	const summary = (id: (typeof LAYER_IDS)[number]): string => layerById(id).summary();
	expect(summary('coalition')).toMatch(/^Public record, 6 January 2026/);
	expect(summary('fortifications')).toMatch(/^Illustrative: no location has been published\./);
	expect(summary('monitoring')).toMatch(/satellites need no corridor/);
	expect(summary('contact-line')).toMatch(/19 January 2026.*approximate.*generalised/);
	expect(summary('nato-neighbours')).toMatch(/^Derived/);
});

describe.each(LAYERS)('$id', ({ scale, properties }) => {
	test('categories have ids of their own and labels', () => {
		const ids = scale.categories.map(categoryId);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { label } of scale.categories) expect(label()).not.toBe('');
	});

	test('every value of the scale passes the schema, another does not', () => {
		for (const { value, where = {}, legendOnly } of scale.categories) {
			if (legendOnly === true) continue;
			const rest = Object.fromEntries(Object.entries(where).map(([key, [first]]) => [key, first]));
			expect(v.is(properties, { ...base, [scale.property]: value, ...rest })).toBe(true);
		}
		expect(v.is(properties, { ...base, certainty: 'high', [scale.property]: 'nonsense' })).toBe(
			false
		);
		expect(v.is(properties, base)).toBe(false);
	});
});

describe('categoryOf', () => {
	test('certainty draws an inferred member differently', () => {
		const coalition = layerById('coalition');
		const of = (certainty: string) => {
			const category = categoryOf(coalition, { representation: 'envoy', certainty });
			return category && categoryId(category);
		};
		expect(of('high')).toBe('envoy');
		expect(of('medium')).toBe('envoy-inferred');
	});

	test('a country that is not mentioned has no category: it is only explained in the legend', () => {
		expect(categoryOf(layerById('troops'), { status: 'not-mentioned' })).toBeUndefined();
	});
});

describe('a colour of the troops layer is a claim', () => {
	const feature: LayerFeature = {
		type: 'Feature',
		id: 'FRA',
		geometry: null,
		properties: { ...base, status: 'signed-intent' }
	};
	const claim: Claim = {
		id: 'claim',
		article: 'article',
		kind: 'troop-commitment',
		status: 'signed-intent',
		strength: 'stated',
		actors: ['FRA'],
		summary: 'France signed a declaration of intent.',
		features: ['troops:FRA'],
		passages: []
	};

	test('a claim of that status backs it', () => {
		expect(layerById('troops').rule?.(feature, [claim])).toBeUndefined();
	});
	test('a claim of another status does not, nor does none', () => {
		const other: Claim = { ...claim, status: 'willing-unspecified' };
		expect(layerById('troops').rule?.(feature, [other])).toContain('“Signed intent”');
		expect(layerById('troops').rule?.(feature, [])).toContain('FRA');
	});
});

test('features are told in words', () => {
	const feature = (id: string, properties: Record<string, unknown>): LayerFeature => ({
		type: 'Feature',
		id,
		geometry: null,
		country: 'FRA',
		properties: { ...base, ...properties }
	});
	const name = (): string => 'France';
	expect(layerById('troops').describe(feature('FRA', { status: 'signed-intent' }), name)).toEqual({
		name: 'France',
		detail: 'Signed intent'
	});
	expect(
		layerById('coalition').describe(
			feature('FRA', { representation: 'leader', certainty: 'high' }),
			name
		)
	).toEqual({ name: 'France', detail: 'Represented by its leader' });
	expect(
		layerById('places').describe(feature('paris', { name: 'Paris', kind: 'event' }), name)
	).toEqual({
		name: 'Paris',
		detail: 'Where the meeting took place'
	});
});
