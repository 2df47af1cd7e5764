import type { Feature, LineString } from 'geojson';
import { describe, expect, test } from 'vitest';
import { labelSources, layerLabels } from './label-sources';
import { featuresOf, labelSource, type MapData } from './map-sources';
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

	test('along an illustrative area runs its outline', () => {
		for (const id of ['fortifications', 'monitoring'] as const) {
			const { features } = layerLabels(testLayer(id), data, (code) => code);
			expect(features.length).toBeGreaterThan(0);
			for (const { geometry, properties } of features) {
				expect(geometry.type).toBe('LineString');
				expect(properties.name).toBe('illustrative');
			}
		}
	});
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
