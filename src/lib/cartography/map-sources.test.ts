import type { Feature, FeatureCollection, Geometry, LineString } from 'geojson';
import { describe, expect, test } from 'vitest';
import { sampleData } from '../../../tests/support/sample-map-data';
import { TEST_LAYER_IDS } from '../../../tests/support/test-layers';
import { featuresOf, geometrySources, type MapData } from './map-sources';

const features = (data: MapData, id: string): Feature<Geometry | null>[] => {
	const { data: collection } = geometrySources(data)[id] ?? {};
	return (collection as FeatureCollection<Geometry | null> | undefined)?.features ?? [];
};

describe('the sources of a map', () => {
	test('are its ground, its places, and a layer each, with obstacles for those that have lines', () => {
		expect(Object.keys(geometrySources(sampleData())).sort()).toEqual(
			[
				...['countries', 'base/borders', 'base/coasts', 'base/oblasts'],
				...['base/rivers', 'base/rivers/names', 'base/lakes', 'base/lakes/names'],
				...['base/cities', 'base/seas'],
				...TEST_LAYER_IDS,
				'contact-line/obstacles'
			].sort()
		);
	});

	test('can be selected where they hold countries or features of a layer', () => {
		const sources = geometrySources(sampleData());
		const selectable = Object.entries(sources).filter(([, { promoteId }]) => promoteId === 'id');
		expect(selectable.map(([id]) => id).sort()).toEqual(['countries', ...TEST_LAYER_IDS].sort());
		for (const { type } of Object.values(sources)) expect(type).toBe('geojson');
	});

	test('have the lines of the ground, and the places as they are', () => {
		const data = sampleData();
		expect(features(data, 'base/borders')).toEqual([
			{ type: 'Feature', geometry: data.borders, properties: {} }
		]);
		expect(features(data, 'base/oblasts')[0]?.geometry).toBe(data.oblastLines);
		expect(features(data, 'base/coasts')[0]?.geometry).toBe(data.coasts);
		expect(features(data, 'base/cities')).toBe(data.places.cities.features);
		expect(features(data, 'countries').map(({ properties }) => properties?.['id'])).toEqual([
			'FRA',
			'CHE'
		]);
	});

	test('are the same objects for the same data, and others for others', () => {
		const data = sampleData();
		const [one, other] = [geometrySources(data), geometrySources(data)];
		for (const [id, source] of Object.entries(one)) expect(other[id], id).toBe(source);
		const moved = { ...data, features: { ...data.features, troops: featuresOf(data, 'places') } };
		const then = geometrySources(moved);
		expect(then['troops']).not.toBe(one['troops']);
		expect(then['places']).toBe(one['places']);
	});
});

describe('a line', () => {
	const zigzag = Array.from({ length: 60 }, (_, index) => [30 + index / 20, 50 + (index % 2) / 50]);
	const line: LineString = { type: 'LineString', coordinates: zigzag };
	const withLines = (...geometries: (Geometry | null)[]): MapData => {
		const data = sampleData();
		const [first] = featuresOf(data, 'contact-line').features;
		if (first === undefined) throw new Error('The sample has no contact line.');
		const collection = {
			type: 'FeatureCollection' as const,
			features: geometries.map((geometry, index) => ({ ...first, id: `l${index}`, geometry }))
		};
		return { ...data, features: { ...data.features, 'contact-line': collection } };
	};
	const bends = (geometry: Geometry | null | undefined): number => {
		const { coordinates = [] } = geometry as Partial<LineString>;
		return coordinates.reduce(
			(sum, [, y = 0], index) => sum + Math.abs(y - (coordinates[index - 1]?.[1] ?? y)),
			0
		);
	};

	test('is there twice: as it is, and without its small bends for the overview', () => {
		const [own, smooth, ...others] = features(withLines(line), 'contact-line');
		expect(others).toEqual([]);
		expect(own?.geometry).toBe(line);
		expect(own?.properties).toMatchObject({ id: 'l0', overview: false });
		expect(smooth).toMatchObject({ id: 'l0', properties: { id: 'l0', overview: true } });
		expect(smooth?.geometry?.type).toBe('LineString');
		expect(bends(smooth?.geometry)).toBeLessThan(bends(line) / 4);
		expect((smooth?.geometry as LineString).coordinates[0]).toEqual(zigzag[0]);
	});

	test('of several parts is smoothed part by part; what is no line stays as it is', () => {
		const parts = { type: 'MultiLineString' as const, coordinates: [zigzag, zigzag.toReversed()] };
		const point = { type: 'Point' as const, coordinates: [30, 50] };
		const found = features(withLines(parts, point, null), 'contact-line');
		expect(found.map(({ id, geometry }) => [id, geometry?.type])).toEqual([
			['l0', 'MultiLineString'],
			['l0', 'MultiLineString'],
			['l1', 'Point'],
			['l2', undefined]
		]);
		const { coordinates } = found[1]?.geometry as { coordinates: number[][][] };
		expect(coordinates).toHaveLength(2);
		for (const part of coordinates) {
			expect(bends({ type: 'LineString', coordinates: part })).toBeLessThan(bends(line) / 4);
		}
		expect(found[2]?.properties).not.toHaveProperty('overview');
	});

	test('keeps names off all of its way', () => {
		const places = features(
			withLines(line, null, { type: 'Point', coordinates: [0, 0] }),
			'contact-line/obstacles'
		);
		const at = places.map(({ geometry }) => (geometry as { coordinates: number[] }).coordinates);
		expect(at[0]).toEqual(zigzag[0]);
		expect(at.at(-1)).toEqual(zigzag.at(-1));
		for (const [index, [x = NaN, y = NaN]] of at.slice(1).entries()) {
			const [beforeX = NaN, beforeY = NaN] = at[index] ?? [];
			const step = Math.hypot(x - beforeX, y - beforeY);
			expect(step).toBeGreaterThan(0);
			// Degrees: the room around each closes the gap.
			expect(step).toBeLessThanOrEqual(0.04);
		}
	});
});

test('a layer without features has none', () => {
	expect(featuresOf({ ...sampleData(), features: {} }, 'troops')).toEqual({
		type: 'FeatureCollection',
		features: []
	});
});
