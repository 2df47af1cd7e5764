import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { headingWords, standingOf } from './standing';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const context = { dossier, index: indexDossier(dossier), countryName: testCountryName };

describe('standingOf', () => {
	// The close reading’s list of statuses for the troops layer.
	it.each([
		['FRA', 'Signed intent'],
		['GBR', 'Signed intent'],
		['UKR', 'Host and signatory'],
		['DEU', 'Potential, on conditions'],
		['ESP', 'Willing, unspecified'],
		['AUS', 'Suggested by an expert'],
		['TUR', 'Suggested by an expert'],
		['USA', 'No commitment'],
		['RUS', 'In the article, without a word on sending troops'],
		['FIN', 'In the article, without a word on sending troops'],
		['POL', 'Not mentioned'],
		['CHE', 'Not mentioned']
	])('says of %s what the article says, in whichever layer it is', (country, words) => {
		const references = [
			`countries:${country}`,
			...context.index.features.filter((reference) => reference.endsWith(`:${country}`))
		] as const;
		for (const reference of references) {
			expect(standingOf(context, reference as `${string}:${string}`)).toMatchObject({
				name: testCountryName(country),
				detail: words
			});
		}
	});

	it('says of a feature what its layer does', () => {
		expect(headingWords(standingOf(context, 'places:paris'))).toBe(
			'Paris: Where the meeting took place'
		);
	});
});
