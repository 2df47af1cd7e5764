import { expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { outOfSightWords } from './out-of-sight-words';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const context = { dossier, index: indexDossier(dossier), countryName: testCountryName };

it('says of one how it stands, of two both, of more how many', () => {
	expect(outOfSightWords(context, ['troops:USA'])).toEqual({
		name: 'United States',
		detail: 'No commitment'
	});
	const two = outOfSightWords(context, ['troops:USA', 'troops:AUS']);
	expect(two.name).toBe('United States');
	expect(two.detail).toMatch(/^and .*Australia/u);
	expect(outOfSightWords(context, ['troops:USA', 'troops:AUS', 'places:paris'])).toEqual({
		name: 'United States',
		detail: 'and 2 more'
	});
});

it('counts what has one name once', () => {
	expect(outOfSightWords(context, ['troops:USA', 'troops:USA']).detail).toBe('No commitment');
});
