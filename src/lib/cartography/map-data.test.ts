import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Polygon } from 'geojson';
import type { BoundaryTopology } from '../boundaries/boundaries';
import type { LayerFeature, LayerFeatures } from '../dossier/model/types';
import { sampleDossier } from '../../../tests/support/sample-dossier';
import { sampleData } from '../../../tests/support/sample-map-data';
import { assembleMapData, type BaseMap, type DrawnPart } from './assemble';
import { joinGeometries, separateGeometries, withPositionsOf } from './map-data';
import type { MapData } from './map-sources';
import { compileStyle } from './style';

const SQUARE: Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			[0, 45],
			[1, 45],
			[1, 46],
			[0, 45]
		]
	]
};

function feature(
	id: string,
	geometry: Polygon | null,
	properties: Record<string, unknown> = {}
): LayerFeature {
	return {
		type: 'Feature',
		id,
		geometry,
		properties: { basis: 'derived', source: 'article', date: '2026-01-19', ...properties }
	};
}

const layer = (...features: LayerFeature[]): LayerFeatures => ({
	type: 'FeatureCollection',
	features
});

describe('what is sent of geometries', () => {
	const features = {
		troops: layer(feature('FRA', SQUARE, { boundary: 'FRA' })),
		belts: layer(
			feature('belt', SQUARE),
			feature('kharkiv', SQUARE, { boundary: 'UA-63' }),
			feature('bavaria', SQUARE, { boundary: 'DE-BY' }),
			feature('somewhere', null)
		)
	};

	test('is the own ones: countries and oblasts of Ukraine are sent once, for all layers', () => {
		const { geometries } = separateGeometries(features);
		expect(geometries).toEqual({ troops: {}, belts: { belt: SQUARE, bavaria: SQUARE } });
	});

	test('is kept apart from what a page says in words', () => {
		const bare = separateGeometries(features).features;
		expect(Object.keys(bare)).toEqual(['troops', 'belts']);
		const all = Object.values(bare).flatMap((of) => of.features);
		expect(all.map(({ id }) => id)).toEqual(['FRA', 'belt', 'kharkiv', 'bavaria', 'somewhere']);
		for (const { geometry } of all) expect(geometry).toBeNull();
		expect(bare['troops']?.type).toBe('FeatureCollection');
	});

	test('comes together again, each feature with its id among its properties', () => {
		const shared: Polygon = { ...SQUARE, coordinates: [] };
		const there = {
			troops: features.troops,
			belts: layer(...features.belts.features.slice(0, 3))
		};
		const { features: bare, geometries } = separateGeometries(there);
		const joined = joinGeometries(bare, geometries, (id) =>
			id === 'FRA' || id === 'UA-63'
				? { type: 'Feature', properties: {}, geometry: shared }
				: undefined
		);
		const of = (id: string) => joined[id]?.features.map(({ geometry }) => geometry);
		expect(of('troops')).toEqual([shared]);
		expect(of('belts')).toEqual([SQUARE, shared, SQUARE]);
		expect(joined['belts']?.features[0]?.properties).toEqual({
			...features.belts.features[0]?.properties,
			id: 'belt'
		});
		expect(joined['belts']?.type).toBe('FeatureCollection');
	});

	test.each([
		['of its own', feature('belt', null)],
		['of an unknown country', feature('belt', null, { boundary: 'XYZ' })]
	])('is missed where a feature has none, %s', (_, without) => {
		expect(() => joinGeometries({ belts: layer(without) }, {}, () => undefined)).toThrow(
			'belts:belt has no geometry. Build the page anew'
		);
	});
});

test('another day changes the layers of positions alone', () => {
	const data = sampleData();
	const france = data.countries.features.find(({ properties }) => properties.id === 'FRA');
	const countries = {
		...data.countries,
		features: data.countries.features.map((each) => ({ ...each, id: each.properties.id }))
	};
	const { dossier } = sampleDossier({
		features: {
			troops: [feature('FRA', null, { boundary: 'FRA', status: 'signed-intent' })],
			places: [feature('paris', null)]
		}
	});
	const later = withPositionsOf({ ...data, countries }, dossier);
	expect(later.features['troops']?.features).toMatchObject([
		{ id: 'FRA', geometry: france?.geometry, properties: { id: 'FRA', status: 'signed-intent' } }
	]);
	expect(later.features['places']).toBe(data.features['places']);
	expect(later.countries).toBe(countries);
	const none = withPositionsOf({ ...data, countries }, { ...dossier, features: {} });
	expect(none.features['troops']).toEqual(layer());
});

describe('a map', () => {
	const boundaries = JSON.parse(
		readFileSync('geo/boundaries/boundaries.topojson', 'utf8')
	) as BoundaryTopology;
	const river = (name: string) => ({
		type: 'Feature' as const,
		id: name,
		geometry: {
			type: 'LineString' as const,
			coordinates: [
				[30, 50],
				[31, 51]
			]
		},
		properties: { name }
	});
	const base: BaseMap = {
		boundaries,
		rivers: { type: 'FeatureCollection', features: [river('Dnipro')] },
		cities: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					geometry: { type: 'Point', coordinates: [30.5, 50.45] },
					properties: { name: 'Kyiv', country: 'UKR', rank: 1, capital: true }
				}
			]
		},
		overview: { cities: [], rivers: [], lakes: [], seas: [['Black Sea', 34, 43, 3]] }
	};
	const { dossier } = sampleDossier({
		features: {
			troops: [feature('FRA', null, { boundary: 'FRA' })],
			fortifications: [feature('kharkiv', null, { boundary: 'UA-63' }), feature('belt', null)]
		}
	});
	const assembled = () =>
		assembleMapData(base, dossier, { fortifications: { belt: SQUARE } }, (code) =>
			code === 'FRA' ? 'Frankreich' : code
		);

	test('has every country with its name, and where and from which zoom that stands', () => {
		const data = assembled();
		const france = data.countries.features.find(({ id }) => id === 'FRA');
		expect(france?.type).toBe('Feature');
		expect(france?.properties).toEqual({ id: 'FRA', name: 'Frankreich' });
		const label = data.countryLabels.features.find(({ id }) => id === 'FRA');
		expect(label?.properties).toEqual({ id: 'FRA', name: 'Frankreich', rank: expect.any(Number) });
		expect(label?.geometry.type).toBe('Point');
		// In mainland France, which Natural Earth's own label point is in as well.
		const [longitude = NaN, latitude = NaN] = label?.geometry.coordinates ?? [];
		expect(longitude).toBeGreaterThan(0);
		expect(longitude).toBeLessThan(6);
		expect(latitude).toBeGreaterThan(44);
		expect(latitude).toBeLessThan(49);
		expect(data.countryLabels.features.length).toBe(data.countries.features.length);
	});

	test('has a feature at its boundary, a country or an oblast, or at its own geometry', () => {
		const data = assembled();
		const places = (id: string) => data.features[id]?.features.map(({ geometry }) => geometry);
		const france = data.countries.features.find(({ id }) => id === 'FRA');
		expect(places('troops')).toEqual([france?.geometry]);
		const [kharkiv, belt] = places('fortifications') ?? [];
		expect(kharkiv?.type).toMatch(/Polygon$/);
		expect(belt).toBe(SQUARE);
	});

	test('shows the lines between oblasts where the dossier is about their country or has one of them', () => {
		const lines = (data: MapData) =>
			compileStyle(data, {
				...{ visible: [], opacity: {}, theme: 'light', fontFaces: {} },
				countryName: (code) => code
			}).style.layers.find(({ id }) => id === 'base/oblasts/line');
		const elsewhere = { ...dossier, features: {} };
		const drawn = (part: DrawnPart) => lines(assembleMapData(base, part, {}, (code) => code));
		expect(lines(assembled())?.layout?.visibility).not.toBe('none');
		expect(drawn({ ...elsewhere, centre: { country: 'UKR' } })?.layout?.visibility).not.toBe(
			'none'
		);
		expect(drawn(elsewhere)?.layout?.visibility).toBe('none');
		expect(drawn({ ...elsewhere, centre: { country: 'ETH' } })?.layout?.visibility).toBe('none');
	});

	test('has its ground once for all dossiers: lines, places by hand and those of the overview', () => {
		const data = assembled();
		const { rivers, cities, seas, lakes } = data.places;
		expect(cities.features.map(({ properties }) => properties.name)).toEqual(['Kyiv']);
		expect(seas.features.map(({ properties }) => properties.name)).toEqual(['Black Sea']);
		// Rivers by hand show from zoom 4 on, below which the overview has the world's.
		expect(rivers.features.map(({ properties }) => properties)).toEqual([
			{ name: 'Dnipro', rank: 4 }
		]);
		expect(lakes.features).toEqual([]);
		for (const lines of [data.borders, data.coasts, data.oblastLines]) {
			expect(lines.coordinates.length).toBeGreaterThan(0);
		}
		const other = assembleMapData(base, sampleDossier().dossier, {}, (code) => code);
		expect(other.places).toBe(data.places);
		expect(other.borders).toBe(data.borders);
	});
});
