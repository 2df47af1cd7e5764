import { describe, expect, it } from 'vitest';
import { sampleDossier, sampleFeature } from '../../../../tests/support/sample-dossier';
import { countryLookup, featureReference, isCountry, namesOf, splitReference } from './reference';
import { isReserved } from './reserved';

describe('references', () => {
	it('are a layer and an id, parted by the first colon', () => {
		expect(featureReference('places', 'paris')).toBe('places:paris');
		expect(splitReference('places:paris')).toEqual({ layer: 'places', id: 'paris' });
		expect(splitReference('places:a:b')).toEqual({ layer: 'places', id: 'a:b' });
		expect(splitReference(':paris')).toEqual({ layer: '', id: 'paris' });
		expect(splitReference('places')).toEqual({ layer: 'places', id: '' });
	});

	it('name a feature by itself, or with its whole layer', () => {
		expect(namesOf('places', 'paris')).toEqual(['places:paris', 'places:*']);
	});
});

describe('isCountry', () => {
	it('is so of three capital letters and nothing else', () => {
		expect(isCountry('FRA')).toBe(true);
		for (const id of ['fra', 'FR', 'FRAN', 'UA-63', ' FRA', 'FRA ', 'coalition', 'ÉTA', '']) {
			expect(isCountry(id)).toBe(false);
		}
	});
});

describe('countryLookup', () => {
	it('knows the country of a feature by what the parser has decided, and of the base map by its id', () => {
		const { dossier } = sampleDossier({
			features: {
				areas: [sampleFeature('la-france', { country: 'FRA' }), sampleFeature('POL')],
				places: [sampleFeature('paris')]
			}
		});
		const countryOf = countryLookup(dossier);
		expect(countryOf('areas:la-france')).toBe('FRA');
		expect(countryOf('areas:POL')).toBeUndefined();
		expect(countryOf('places:paris')).toBeUndefined();
		expect(countryOf('places:la-france')).toBeUndefined();
		expect(countryOf('countries:CHE')).toBe('CHE');
	});
});

describe('isReserved', () => {
	it('is so of what every object has in JavaScript, and of no other word', () => {
		for (const word of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
			expect(isReserved(word)).toBe(true);
		}
		for (const word of ['proto', 'id', 'length', '']) expect(isReserved(word)).toBe(false);
	});
});
