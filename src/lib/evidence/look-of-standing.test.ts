import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import type { Dossier } from '../dossier/model/types';
import { layerById } from '../layers/layers-of';
import { sampleClaim } from '../../../tests/support/sample-dossier';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';
import { headingWords, standingOf, standingOfCountry, type Standing } from './standing';

const real = testDossier();

function standing(reference: `${string}:${string}`, dossier: Dossier = real): Standing {
	const context = { dossier, index: indexDossier(dossier), countryName: testCountryName };
	return standingOf(context, reference);
}

function lookInLegend(status: string) {
	return layerById(real, 'troops')?.scale.categories.find(({ value }) => value === status)
		?.symbology;
}

describe('the look of a standing', () => {
	it('is that of the status, in whichever layer the country is', () => {
		const look = lookInLegend('conditional-offer');
		expect(look).toBeDefined();
		for (const reference of ['troops:DEU', 'coalition:DEU', 'countries:DEU'] as const) {
			expect(standing(reference)).toMatchObject({ symbology: look, position: 'troops:DEU' });
		}
	});

	it('is that of what is not mentioned, where no claim speaks of the country', () => {
		const look = lookInLegend('none');
		expect(look).toBeDefined();
		for (const reference of ['countries:CHE', 'coalition:POL'] as const) {
			expect(standing(reference)).toEqual({
				name: testCountryName(reference.slice(-3)),
				detail: 'Not mentioned',
				symbology: look,
				position: undefined
			});
		}
	});

	it('is none where claims speak of the country without a status', () => {
		expect(standing('fortifications:FIN')).toEqual({
			name: 'Finland',
			detail: 'In the article, without a word on sending troops',
			symbology: undefined,
			position: undefined
		});
	});

	it('changes with the first claim that names the country', () => {
		const named = { ...real, claims: [sampleClaim({ id: 'names', actors: ['CHE'] })] };
		expect(standing('countries:CHE', named)).toMatchObject({ symbology: undefined });
		const unnamed = { ...real, claims: [] };
		expect(standing('fortifications:FIN', unnamed)).toMatchObject({ detail: 'Not mentioned' });
	});

	it('is that of its layer, where the feature is no country', () => {
		expect(standing('places:berlin')).toMatchObject({
			name: 'Berlin',
			symbology: { mark: 'square' },
			position: undefined
		});
	});
});

describe('the status of a country', () => {
	it('is none where the dossier gives it one that the legend does not know', () => {
		const troops = structuredClone(real.features['troops']);
		const [first] = troops?.features ?? [];
		if (troops === undefined || first === undefined) throw new Error('There are no troops.');
		first.properties['status'] = 'undecided';
		const dossier = { ...real, features: { ...real.features, troops } };
		const context = { dossier, index: indexDossier(dossier), countryName: testCountryName };
		expect(standingOfCountry(context, 'FRA')).toMatchObject({ detail: '', symbology: undefined });
	});
});

describe('headingWords', () => {
	it('has no colon where nothing is to be said', () => {
		expect(headingWords({ name: 'Coalition', detail: '' })).toBe('Coalition');
		expect(headingWords({ name: 'France', detail: 'Signed intent' })).toBe('France: Signed intent');
	});
});
