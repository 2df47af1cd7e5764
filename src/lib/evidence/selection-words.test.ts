import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { selectionWords } from './selection-words';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const index = indexDossier(dossier);

function words(view: Parameters<typeof selectionWords>[0]['view']): string {
	return selectionWords({ dossier, index, view, countryName: testCountryName });
}

describe('selectionWords', () => {
	it('says what is selected, how it stands and how much is said of it', () => {
		// Eight claims were counted by hand in claims.json; they have nine passages.
		expect(words({ selection: 'troops:FRA' })).toBe('France selected. Signed intent. 8 claims.');
		expect(words({ selection: 'coalition:FRA' })).toBe(words({ selection: 'troops:FRA' }));
		expect(words({ selection: 'countries:CHE' })).toBe(
			'Switzerland selected. Not mentioned. 0 claims.'
		);
		expect(words({ selection: 'places:paris' })).toMatch(/^Paris selected\. /);
	});

	it('says where a passage stands among those of the selection', () => {
		expect(words({ selection: 'troops:FRA', passage: 'france-uk-commit-troops' })).toMatch(
			/^Passage 4 of 9, about France\. France and the UK /
		);
	});

	it('says that nothing is selected', () => {
		expect(words({})).toBe('Nothing selected.');
	});

	it('says of a passage that is not about the selection only that it is open', () => {
		const alone = words({ passage: 'france-uk-commit-troops' });
		expect(alone).toMatch(/^Passage opened\. France and the UK /);
		expect(words({ selection: 'troops:USA', passage: 'france-uk-commit-troops' })).toBe(alone);
	});

	it('passes over a passage that is not there', () => {
		expect(words({ passage: 'nowhere' })).toBe('Nothing selected.');
		expect(words({ selection: 'troops:FRA', passage: 'nowhere' })).toBe(
			'France selected. Signed intent. 8 claims.'
		);
	});
});
