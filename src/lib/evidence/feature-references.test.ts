import { describe, expect, it } from 'vitest';
import { sampleDossier, sampleFeature } from '../../../tests/support/sample-dossier';
import {
	blockId,
	claimsId,
	featureOf,
	featuresOfCountry,
	layerOf,
	referenceInLayer,
	referenceOfCountry
} from './reference';

/** France is in two layers, by an id of its own in one of them; Paris is no country. */
function sampled() {
	return sampleDossier({
		features: {
			places: [sampleFeature('paris'), sampleFeature('monaco', { country: 'MCO' })],
			coalition: [
				sampleFeature('POL', { country: 'POL' }),
				sampleFeature('la-france', { country: 'FRA' })
			],
			troops: [sampleFeature('FRA', { country: 'FRA' })]
		}
	}).dossier;
}

describe('layerOf', () => {
	it('is what stands before the colon, and none for a country of the base map', () => {
		expect(layerOf('places:paris')).toBe('places');
		expect(layerOf('countries:FRA')).toBeUndefined();
	});
});

describe('featureOf', () => {
	it('finds a feature by layer and id, and nothing else', () => {
		expect(featureOf(sampled(), 'coalition:la-france')).toMatchObject({ country: 'FRA' });
		expect(featureOf(sampled(), 'places:monaco')?.id).toBe('monaco');
		expect(featureOf(sampled(), 'places:la-france')).toBeUndefined();
		expect(featureOf(sampled(), 'countries:FRA')).toBeUndefined();
		expect(featureOf(sampled(), 'monitoring:drones')).toBeUndefined();
	});
});

describe('a country in layers', () => {
	it('is found by its code, whatever its feature is called', () => {
		expect(referenceInLayer(sampled(), 'coalition', 'FRA')).toBe('coalition:la-france');
		expect(referenceInLayer(sampled(), 'places', 'FRA')).toBeUndefined();
		expect(referenceInLayer(sampled(), 'monitoring', 'FRA')).toBeUndefined();
	});

	it('is listed in drawing order', () => {
		const found = featuresOfCountry(sampled(), 'FRA');
		expect(found.map(({ layer, feature }) => [layer, feature.id])).toEqual([
			['troops', 'FRA'],
			['coalition', 'la-france']
		]);
		expect(featuresOfCountry(sampled(), 'CHE')).toEqual([]);
	});

	it('is selected in the first layer that has it, otherwise on the base map', () => {
		expect(referenceOfCountry(sampled(), 'FRA')).toBe('troops:FRA');
		expect(referenceOfCountry(sampled(), 'MCO')).toBe('places:monaco');
		expect(referenceOfCountry(sampled(), 'CHE')).toBe('countries:CHE');
	});
});

describe('ids of elements', () => {
	it('tell actors, features and blocks of articles apart', () => {
		expect(claimsId('FRA')).toBe('claims-FRA');
		expect(claimsId('port-council')).toBe('claims-port-council');
		expect(claimsId('places:paris')).toBe('claims-places-paris');
		expect(blockId('letter', 3)).toBe('letter-3');
	});
});
