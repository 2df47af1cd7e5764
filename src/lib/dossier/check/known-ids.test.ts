import { describe, expect, it } from 'vitest';
import { checkCountry, checkDuplicates, checkKnown, written, writtenIds } from './known-ids';
import type { Report } from './report';

/** What is told, as lists of path, message and remedy. */
function told(check: (report: Report) => void): string[][] {
	const found: string[][] = [];
	check((path, message, remedy) => found.push([path, message, remedy]));
	return found;
}

describe('writtenIds', () => {
	it('gives the ids of a list, right or wrong otherwise', () => {
		expect(writtenIds([{ id: 'one' }, { id: 'two', wrong: 1 }])).toEqual(new Set(['one', 'two']));
		expect(writtenIds([])).toEqual(new Set());
	});

	it('does not know them where one item has none, or where there is no list', () => {
		expect(writtenIds([{ id: 'one' }, {}])).toBeUndefined();
		expect(writtenIds([{ id: 'one' }, 'two'])).toBeUndefined();
		expect(writtenIds([{ id: 'one' }, { id: 2 }])).toBeUndefined();
		expect(writtenIds({ 0: { id: 'one' } })).toBeUndefined();
	});
});

describe('written', () => {
	it('gives the value of a key of the object itself', () => {
		expect(written({ id: 'one' }, 'id')).toBe('one');
		expect(written({}, 'toString')).toBeUndefined();
		expect(written(['one'], '0')).toBeUndefined();
		expect(written(null, 'id')).toBeUndefined();
	});
});

describe('checkDuplicates', () => {
	it('tells each further item with an id, and where it stands first', () => {
		const ids = ['a', 'b', 'a', 'a'].map((id, index): [string, string, number] => [
			id,
			'claims',
			index
		]);
		const remedy = 'Choose another id; or keep one of the two, where one is a copy.';
		expect(told((report) => checkDuplicates(ids, 'a claim', report))).toEqual([
			['claims[2]', '“a” is already the id of a claim (claims[0]).', remedy],
			['claims[3]', '“a” is already the id of a claim (claims[0]).', remedy]
		]);
	});

	it('says nothing of ids that are no texts: the schema does', () => {
		const ids = [1, 1, undefined, undefined].map((id, index): [unknown, number] => [id, index]);
		expect(told((report) => checkDuplicates(ids, 'a claim', report))).toEqual([]);
	});
});

describe('checkKnown', () => {
	const known = new Set(['gazetteer', 'atlas']);

	it('tells a word that is not known, and what may be meant', () => {
		expect(told((report) => checkKnown('atlsa', known, 'source', 'here', report))).toEqual([
			['here', 'There is no source “atlsa”.', 'Did you mean “atlas”?']
		]);
	});

	it('doubts no word that is known, and none where it is not known which are', () => {
		expect(told((report) => checkKnown('atlas', known, 'source', 'here', report))).toEqual([]);
		expect(told((report) => checkKnown('x', undefined, 'source', 'here', report))).toEqual([]);
	});
});

describe('checkCountry', () => {
	const countries = new Set(['FRA', 'NOR', 'FIN', 'NLD', 'GBR']);
	const of = (code: string) => told((report) => checkCountry(code, countries, 'here', report));

	it('takes a country, and any code where it is not known which there are', () => {
		expect(of('FRA')).toEqual([]);
		expect(told((report) => checkCountry('REU', undefined, 'here', report))).toEqual([]);
	});

	it('takes a code that nobody has for a misspelling', () => {
		expect(of('FAR')).toEqual([['here', 'There is no country “FAR”.', 'Did you mean “FRA”?']]);
	});

	// As Natural Earth draws the countries of ISO 3166-1.
	it.each([
		['GLP', 'FRA'],
		['GUF', 'FRA'],
		['MTQ', 'FRA'],
		['MYT', 'FRA'],
		['REU', 'FRA'],
		['BVT', 'NOR'],
		['SJM', 'NOR'],
		['ALA', 'FIN'],
		['BES', 'NLD']
	])('says of %s that it is drawn as part of %s', (code, state) => {
		expect(of(code)).toEqual([
			[
				'here',
				`“${code}” has no boundary of its own on the map.`,
				`It is drawn as part of ${state}: write ${state}, and say in words which part is meant.`
			]
		]);
	});

	it('says of Antarctica that the map leaves it out', () => {
		expect(of('ATA')).toEqual([
			[
				'here',
				'“ATA” has no boundary of its own on the map.',
				'The map leaves it out: name it in words, not as a country.'
			]
		]);
	});
});
