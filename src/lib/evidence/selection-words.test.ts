import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import type { View } from '../view/view';
import { selectionWords } from './selection-words';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const index = indexDossier(dossier);

function words(view: Parameters<typeof selectionWords>[0]['view']): string {
	return selectionWords({ dossier, index, view, countryName: testCountryName });
}

describe('selectionWords', () => {
	it('says what is selected, how it stands and how much is said of it', () => {
		// The nine passages were counted by hand in claims.json.
		expect(words({ selection: 'troops:FRA' })).toBe('France selected. Signed intent. 9 passages.');
		expect(words({ selection: 'coalition:FRA' })).toBe(words({ selection: 'troops:FRA' }));
		expect(words({ selection: 'countries:CHE' })).toBe(
			'Switzerland selected. Not mentioned. 0 passages.'
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
});
