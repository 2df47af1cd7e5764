import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LayerFeatures } from '../dossier/model/types';
import { labelSources, layerLabels } from './label-sources';
import { featuresOf, labelSource, sidesSource, type MapData } from './map-sources';
import { obstacles } from './obstacles';
import { sampleData } from '../../../tests/support/sample-map-data';
import { testLayer } from '../../../tests/support/test-layers';

/** The sample, with a country as the first feature of its troops, which has no name of its own. */
function withCountry(data: MapData): MapData {
	const troops = featuresOf(data, 'troops');
	const features = troops.features.map((feature, index) => {
		if (index > 0) return feature;
		const properties = { ...feature.properties };
		delete properties.name;
		return { ...feature, country: 'FRA', properties };
	});
	return { ...data, features: { ...data.features, troops: { ...troops, features } } };
}

describe('layerLabels', () => {
	const data = sampleData();

	test('parts the name from what is said of it', () => {
		const [first] = layerLabels(testLayer('troops'), withCountry(data), () => 'France').features;
		expect(first?.properties).toMatchObject({
			name: 'France',
			detail: 'Signed intent',
			value: 'signed-intent'
		});
	});

	test('stands where the maintainer says', () => {
		const [feature] = featuresOf(data, 'troops').features;
		if (feature === undefined) throw new Error('The sample has no troops.');
		const placed = {
			...feature,
			properties: { ...feature.properties, label: [2.4, 46.7] as [number, number] }
		};
		const troops = { ...featuresOf(data, 'troops'), features: [placed] };
		const features = { ...data.features, troops };
		const [label] = layerLabels(testLayer('troops'), { ...data, features }, (id) => id).features;
		expect(label?.geometry.coordinates).toEqual([2.4, 46.7]);
	});

	test('stands on the label of its country, on a point, or halfway along its longest line', () => {
		const [troop] = featuresOf(data, 'troops').features;
		const [stretch] = featuresOf(data, 'contact-line').features;
		if (troop === undefined || stretch === undefined)
			throw new Error('The sample has no features.');
		const line = (...coordinates: [number, number][]) => coordinates;
		const lines = {
			type: 'MultiLineString' as const,
			coordinates: [line([0, 0], [1, 0]), line([0, 1], [4, 1], [9, 1])]
		};
		const geometries = [{ type: 'Point' as const, coordinates: [7, 8] }, lines, null];
		const features = geometries.map((geometry, index) => ({ ...troop, id: `t${index}`, geometry }));
		const placed = (of: LayerFeatures['features']) =>
			layerLabels(
				testLayer('troops'),
				{
					...data,
					features: { ...data.features, troops: { type: 'FeatureCollection', features: of } }
				},
				(id) => id
			).features.map(({ geometry, properties }) => [properties.id, geometry]);
		expect(placed(features)).toEqual([
			['t0', { type: 'Point', coordinates: [7, 8] }],
			['t1', { type: 'Point', coordinates: [4, 1] }]
		]);
		const [country] = data.countryLabels.features;
		expect(placed([{ ...troop, country: 'FRA' }])).toEqual([[troop.id, country?.geometry]]);
		expect(placed([{ ...troop, country: 'XYZ' }]).map(([id]) => id)).toEqual([troop.id]);
	});

	test('of several stretches names the one with the longest line', () => {
		const [stretch] = featuresOf(data, 'contact-line').features;
		if (stretch === undefined) throw new Error('The sample has no contact line.');
		const of = (id: string, length: number) => ({
			...stretch,
			id,
			properties: { ...stretch.properties, state: 'line' },
			geometry: {
				type: 'LineString' as const,
				coordinates: [
					[36, 47],
					[36 + length, 47]
				]
			}
		});
		const features = [of('short', 1), of('long', 3), of('middle', 2)];
		const collection = { type: 'FeatureCollection' as const, features };
		const labels = layerLabels(
			testLayer('contact-line'),
			{ ...data, features: { ...data.features, 'contact-line': collection } },
			(id) => id
		);
		expect(labels.features.map(({ properties }) => properties.id)).toEqual(['long']);
	});

	test('the contact line is named once, however many stretches it has', () => {
		expect(layerLabels(testLayer('contact-line'), data, (id) => id).features).toHaveLength(1);
	});

	test('the contact line is named where it is a line, however long contested stretches are', () => {
		const stretch = (id: string, state: string, length: number) => {
			const [feature] = featuresOf(data, 'contact-line').features;
			if (feature === undefined) throw new Error('The sample has no contact line.');
			const coordinates = [
				[36, 47],
				[36 + length, 47]
			];
			const properties = { ...feature.properties, state };
			return { ...feature, id, properties, geometry: { type: 'LineString' as const, coordinates } };
		};
		const line = {
			...featuresOf(data, 'contact-line'),
			features: [stretch('short', 'line', 1), stretch('long', 'contested', 3)]
		};
		const features = { ...data.features, 'contact-line': line };
		const labels = layerLabels(testLayer('contact-line'), { ...data, features }, (id) => id);
		expect(labels.features.map(({ properties }) => properties.id)).toEqual(['short']);
	});

	test('along an illustrative area runs its outline, and again and again a spot on it', () => {
		for (const id of ['fortifications', 'monitoring'] as const) {
			const { features } = layerLabels(testLayer(id), data, (code) => code);
			const types = features.map(({ geometry }) => geometry.type);
			expect(new Set(types)).toEqual(new Set(['LineString', 'Point']));
			for (const { geometry, properties } of features) {
				expect(properties.rank !== undefined).toBe(geometry.type === 'Point');
				expect(properties.name).toBe('illustrative');
			}
		}
	});
});

test('sides are named half as far apart with every zoom, and not round the end of the line', () => {
	const data = sampleData();
	const [feature] = featuresOf(data, 'contact-line').features;
	if (feature === undefined) throw new Error('The sample has no contact line.');
	// Four degrees are 444.5 km: places 25 km apart are the numbers 0 to 17, with three quarters of one left.
	const coordinates = [
		[30, 52],
		[30, 48]
	];
	const line = {
		...feature,
		properties: { ...feature.properties, state: 'line' },
		geometry: { type: 'LineString' as const, coordinates }
	};
	const collection = { ...featuresOf(data, 'contact-line'), features: [line] };
	const { sides } = testLayer('contact-line');
	const sources = labelSources(
		{
			...data,
			layers: [testLayer('contact-line')],
			features: { 'contact-line': collection }
		},
		(id) => id
	);
	const names = sources[sidesSource('contact-line')]?.data as FeatureCollection<
		Point,
		{ name: string; rank: number }
	>;
	const numbersOf = (side: string, further: number): number[] =>
		names.features
			.filter(({ properties: { name } }) => name === side)
			.filter(({ properties: { rank } }) => rank === (sides?.fromZoom ?? NaN) + further)
			.map(
				({
					geometry: {
						coordinates: [, latitude = NaN]
					}
				}) => Math.round(((52 - latitude) * 111.13) / 25)
			);
	const named = new Set(names.features.map(({ properties: { name } }) => name));
	expect(named.size).toBe(2);
	for (const side of named) {
		expect(numbersOf(side, 0)).toEqual([8]);
		// 400 km from the beginning there are 44 left, less than a quarter of what is between two names.
		expect(numbersOf(side, 1)).toEqual([]);
		expect(numbersOf(side, 2)).toEqual([4, 12, 16]);
		expect(numbersOf(side, 3)).toEqual([2, 6, 10, 14]);
		expect(numbersOf(side, 4)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17]);
	}
});

test('the same words for the same data are the same objects, others are not', () => {
	const data = withCountry(sampleData());
	const english = labelSources(data, (id) => id);
	const again = labelSources(data, (id) => id);
	const other = labelSources(data, (id) => `${id}!`);
	expect(Object.keys(again)).toEqual(Object.keys(english));
	for (const [id, source] of Object.entries(english)) expect(again[id], id).toBe(source);
	// Of the sample's labels, those of the troops have the name of a country in them.
	expect(other[labelSource('troops')]).not.toBe(english[labelSource('troops')]);
});

test('obstacles leave no gap along a line that a label could slip through', () => {
	const line: Feature<LineString> = {
		type: 'Feature',
		properties: {},
		geometry: {
			type: 'LineString',
			coordinates: [
				[31.5, 46.6],
				[35, 47.6],
				[37.6, 50.2]
			]
		}
	};
	const points = obstacles([line]).features.map(({ geometry }) => geometry.coordinates);
	expect(points[0]).toEqual([31.5, 46.6]);
	expect(points.at(-1)).toEqual([37.6, 50.2]);
	for (const [index, [x = 0, y = 0]] of points.entries()) {
		const [nextX = x, nextY = y] = points[index + 1] ?? [];
		// 0.04 degrees are 15 pixels at zoom 8: less than the height of a label.
		expect(Math.hypot(nextX - x, nextY - y)).toBeLessThanOrEqual(0.04 + 1e-9);
	}
});
