import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { featureProperties } from '../model/schema';
import type { LayerRules } from './layer-rules';
import type { LayerContext } from './parse-feature';
import { parseLayer } from './parse-layer';

const RULES: LayerRules = {
	id: 'areas',
	properties: v.strictObject(featureProperties),
	shapeOf: ({ boundary }) => (boundary === undefined ? 'point' : 'area')
};
const ABOUT = { basis: 'public-record', source: 'atlas', date: '2026-01-19' };

type Written = Readonly<Record<string, unknown>>;

/** A point called by an id. */
function point(id: unknown, properties: Written = {}, others: Written = {}): Written {
	return {
		type: 'Feature',
		...(id !== undefined && { id }),
		geometry: { type: 'Point', coordinates: [1, 2] },
		properties: { ...ABOUT, ...properties },
		...others
	};
}

/** A country whose boundary is filled in. */
const country = (id: string, boundary: string): Written =>
	point(id, { basis: 'boundary', boundary }, { geometry: null });

/** A layer as it is read, and what is told of it: path and message. */
function read(file: unknown, context: LayerContext = {}, rules: LayerRules = RULES) {
	const told: string[][] = [];
	const text = typeof file === 'string' ? file : JSON.stringify(file);
	const layer = parseLayer(
		text,
		rules,
		(...problem) => told.push(problem.slice(0, 2) as string[]),
		context
	);
	return { ...layer, told };
}

const collection = (features: readonly unknown[], others: Written = {}) => ({
	type: 'FeatureCollection',
	...others,
	features
});

describe('a layer’s file', () => {
	it('gives its features by their place, and their ids', () => {
		const layer = read(collection([point('a'), point('b')], { name: 'Areas', bbox: [1, 2, 1, 2] }));
		expect(layer.told).toEqual([]);
		expect([...layer.features].map(([index, { id }]) => [index, id])).toEqual([
			[0, 'a'],
			[1, 'b']
		]);
		expect(layer.ids).toEqual(new Set(['a', 'b']));
	});

	it('gives the features that are right, and the ids of all', () => {
		const layer = read(collection([point('a', { date: 'soon' }), point('b')]));
		expect([...layer.features.keys()]).toEqual([1]);
		expect(layer.ids).toEqual(new Set(['a', 'b']));
		expect(layer.told).toEqual([['features[0].properties.date', '“soon” does not fit.']]);
	});

	it.each([
		['a list', []],
		['a feature', point('a')],
		['features that are no list', { type: 'FeatureCollection', features: {} }],
		['a type of another name', { type: 'Features', features: [point('a')] }]
	])('is no collection as %s', (_, file) => {
		const layer = read(file);
		expect(layer.told).toEqual([['', 'The file is not a GeoJSON FeatureCollection.']]);
		expect(layer.ids).toBeUndefined();
	});

	it('is not judged where it is no JSON', () => {
		const layer = read('{');
		expect(layer.told).toHaveLength(1);
		expect(layer.told[0]?.[0]).toMatch(/^line 1/);
		expect(layer.ids).toBeUndefined();
	});

	it('has no other keys, and features', () => {
		expect(read(collection([point('a')], { metadata: 1, 'made by': 2 })).told).toEqual([
			['metadata', 'A FeatureCollection has no key “metadata” here.'],
			['["made by"]', 'A FeatureCollection has no key “made by” here.']
		]);
		expect(read(collection([]))).toMatchObject({
			ids: undefined,
			told: [['features', 'The layer has no features.']]
		});
	});

	it('tells an id that stands twice with its feature', () => {
		expect(read(collection([point('a'), point('b'), point('a')])).told).toEqual([
			['features[2].id', '“a” is already the id of a feature (features[0].id).']
		]);
	});
});

describe('a coordinate reference system', () => {
	const crs = (name: unknown) => ({ crs: { type: 'name', properties: { name } } });

	it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'CRS:84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])(
		'is needless as %s, and the features are read',
		(name) => {
			const layer = read(collection([point('a')], crs(name)));
			expect(layer.told).toEqual([
				['crs', 'RFC 7946 has no “crs”: coordinates are WGS 84 longitude and latitude.']
			]);
			expect(layer.features.size).toBe(1);
		}
	);

	it.each(['urn:ogc:def:crs:EPSG::3857', 'EPSG:14326', 'EPSG:43260'])(
		'is told as %s, and no feature is',
		(name) => {
			const layer = read(collection([point('a', {}, { geometry: 'none' })], crs(name)));
			expect(layer.told).toEqual([
				[
					'crs',
					`The coordinates are those of “${name}”: RFC 7946 has WGS 84 longitude and latitude, and no “crs”.`
				]
			]);
			// The ids are known all the same.
			expect(layer.ids).toEqual(new Set(['a']));
			expect(layer.features.size).toBe(0);
		}
	);

	it('is needless without a name', () => {
		for (const value of [null, crs(3857).crs, 'EPSG:3857']) {
			expect(read(collection([point('a')], { crs: value })).told[0]?.[1]).toMatch(
				/^RFC 7946 has no “crs”/
			);
		}
	});
});

describe('the country that a feature is', () => {
	const countries = new Set(['FRA', 'POL']);
	const countriesOf = (file: unknown, context: LayerContext = { countries }) =>
		[...read(file, context).features.values()].map((feature) => feature.country);

	it('is that of its boundary, or of an id that is a code', () => {
		const features = [
			country('la-france', 'FRA'),
			point('POL'),
			point('paris'),
			country('west', 'UA-46')
		];
		expect(countriesOf(collection(features))).toEqual(['FRA', 'POL', undefined, undefined]);
	});

	it('is none where the code is no country’s', () => {
		expect(countriesOf(collection([point('XYZ')]))).toEqual([undefined]);
		expect(countriesOf(collection([point('XYZ')]), {})).toEqual(['XYZ']);
	});

	it('is one feature of a layer at most', () => {
		const { told } = read(
			collection([country('FRA', 'FRA'), point('POL'), country('gaul', 'FRA')])
		);
		expect(told).toEqual([
			['features[2].properties.boundary', 'The layer has the country FRA already (features[0]).']
		]);
	});

	it('is not called by the code of another', () => {
		const { told } = read(collection([country('POL', 'FRA'), country('DEU', 'DEU')]));
		expect(told).toEqual([
			[
				'features[0].id',
				'The id “POL” is the code of a country, and the feature is another: its boundary is FRA.'
			]
		]);
	});
});
