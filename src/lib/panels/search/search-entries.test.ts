import { describe, expect, it } from 'vitest';
import { indexDossier } from '../../dossier/model/claim-index';
import { findNamed, findText } from './search';
import { namedEntries, textEntries } from './search-entries';
import { TEST_FACTS, testCountryName, testDossier } from '../../../../tests/support/test-dossier';

const dossier = testDossier();
const names = namedEntries(
	{ dossier, index: indexDossier(dossier), countryName: testCountryName },
	Object.keys(TEST_FACTS)
);
const texts = textEntries(dossier, indexDossier(dossier));

describe('namedEntries', () => {
	it('finds countries by name and code, with how they stand', () => {
		expect(findNamed(names, 'germ', 5)).toEqual([
			{
				name: 'Germany',
				detail: 'Potential, on conditions',
				target: { kind: 'feature', reference: 'troops:DEU' }
			}
		]);
		expect(findNamed(names, 'UK', 5)[0]?.name).toBe('United Kingdom');
		expect(findNamed(names, 'usa', 5)[0]?.name).toBe('United States');
	});

	it('finds countries without any mark, and features that are not countries', () => {
		expect(findNamed(names, 'switz', 5)[0]?.target).toEqual({
			kind: 'feature',
			reference: 'countries:CHE'
		});
		expect(findNamed(names, 'brussels', 5)[0]?.target).toEqual({
			kind: 'feature',
			reference: 'places:brussels'
		});
	});
});

describe('textEntries', () => {
	it('leads to the shortest passage around the words', () => {
		const targets = findText(texts, 'Bundestag', 5).map(({ target }) => target);
		expect(targets).toEqual([{ kind: 'passage', passage: 'germany-bundestag-must-approve' }]);
		// These words stand in three passages; the shortest comes first.
		expect(findText(texts, 'in a postwar context', 5)[0]?.target).toEqual({
			kind: 'passage',
			passage: 'france-uk-commit-troops'
		});
	});

	it('leads to the paragraph where no passage has the words', () => {
		expect(findText(texts, 'challenges and uncertainties', 5)[0]?.target).toEqual({
			kind: 'block',
			article: dossier.articles[0]?.id,
			block: 11
		});
	});
});
