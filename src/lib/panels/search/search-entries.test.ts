import { describe, expect, it } from 'vitest';
import { indexDossier } from '../../dossier/model/claim-index';
import { findNamed, findText } from './search';
import {
	claimEntries,
	namedEntries,
	speakerEntries,
	textEntries,
	wordEntries
} from './search-entries';
import { TEST_CODES, testCountryName, testDossier } from '../../../../tests/support/test-dossier';

const dossier = testDossier();
const names = namedEntries(
	{ dossier, index: indexDossier(dossier), countryName: testCountryName },
	TEST_CODES
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

	it.each([
		['Turkey', 'TUR'],
		['French', 'FRA'],
		['Deutschland', 'DEU'],
		['Great Britain', 'GBR'],
		['Kiev', 'UKR'],
		['Франція', 'FRA'],
		['ألمانيا', 'DEU'],
		['Allemagne', 'DEU'],
		['Germnay', 'DEU'],
		['Untied States', 'USA']
	])('finds a country by what people call it: %s', (query, country) => {
		expect(findNamed(names, query, 5)[0]?.target).toEqual({
			kind: 'feature',
			reference: country === 'CHE' ? 'countries:CHE' : `troops:${country}`
		});
	});
});

describe('speakerEntries', () => {
	it('lead to what somebody says, and to the card of a group', () => {
		const index = indexDossier(dossier);
		const speakers = speakerEntries({ dossier, index, countryName: testCountryName });
		// Named in the close reading: the German Chancellor, and the coalition itself.
		const [merz] = findNamed(speakers, 'merz', 5);
		expect(merz).toMatchObject({
			name: 'Friedrich Merz',
			target: { kind: 'passage', passage: 'germany-offers-troops-to-nato-neighbours' }
		});
		expect(findNamed(speakers, 'coalition', 5)[0]?.target).toEqual({
			kind: 'feature',
			reference: 'actors:coalition'
		});
	});
});

describe('claimEntries', () => {
	it('find claims by our own words, conditions included', () => {
		const found = findText(claimEntries(dossier), 'ceasefire', 5);
		expect(found.length).toBeGreaterThan(0);
		expect(findText(claimEntries(dossier), 'approval needed', 5)).toHaveLength(2);
	});
});

describe('wordEntries', () => {
	it('lead to a filter and to a layer', () => {
		const words = wordEntries(dossier);
		expect(findNamed(words, 'willing', 5)[0]?.target).toEqual({
			kind: 'filter',
			part: { facet: 'status', value: 'willing-unspecified' }
		});
		expect(findNamed(words, 'fortifications', 5)[0]?.target).toEqual({
			kind: 'layer',
			layer: 'fortifications'
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
