import { describe, expect, it } from 'vitest';
import { sampleData } from '../../../tests/support/sample-map-data';
import { boundsOfFeatures } from './feature-bounds';

describe('boundsOfFeatures', () => {
	const data = sampleData();

	// The sample's areas are squares of one degree: the first from 0° E, 45° N, the second beside it.
	it('shows one feature whole', () => {
		expect(boundsOfFeatures(data, ['troops:troops-1'])).toEqual([0, 45, 1, 46]);
	});

	it('shows several together', () => {
		expect(boundsOfFeatures(data, ['troops:troops-1', 'troops:troops-2'])).toEqual([0, 45, 2, 46]);
	});

	it('shows what a point stands for', () => {
		const [place] = data.features['places']?.features ?? [];
		if (place === undefined) throw new Error('The sample has no place.');
		const frame: [number, number, number, number] = [-73, 59, -11, 84];
		const features = [{ ...place, properties: { ...place.properties, frame } }];
		const places = { type: 'FeatureCollection' as const, features };
		const island = { ...data, features: { ...data.features, places } };
		expect(boundsOfFeatures(island, [`places:${place.id}`])).toEqual([-73, 59, -11, 84]);
	});

	it('shows nothing of what is not there', () => {
		expect(boundsOfFeatures(data, ['troops:nobody', 'nowhere:FRA'])).toBeUndefined();
	});
});
