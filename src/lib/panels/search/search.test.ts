import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNamed, findText, searchForm, type NamedEntry, type TextEntry } from './search';

function named(name: string, ...aliases: string[]): NamedEntry {
	return { name, detail: '', aliases, target: { kind: 'passage', passage: name } };
}

const names = [
	named('Côte d’Ivoire', 'CIV'),
	named('France', 'FRA'),
	named('Türkiye', 'TUR', 'Turkey'),
	named('Ukraine', 'UKR'),
	named('United Kingdom', 'GBR', 'UK'),
	named('United States', 'USA', 'US'),
	named('Contact line')
];

function found(query: string): unknown[] {
	return findNamed(names, query, 10).map(({ name }) => name);
}

describe('searchForm', () => {
	it('takes off case, diacritics and typographic quotation marks', () => {
		expect(searchForm('Türkiye')).toBe('turkiye');
		expect(searchForm('Łódź')).toBe('lodz');
		expect(searchForm('Sánchez’s')).toBe("sanchez's");
		expect(searchForm('Україна')).toBe('украіна');
	});
});

describe('findNamed', () => {
	it('finds names whatever their case and diacritics', () => {
		expect(found('FRANCE')).toEqual(['France']);
		expect(found('turki')).toEqual(['Türkiye']);
		expect(found("cote d'iv")).toEqual(['Côte d’Ivoire']);
	});

	it('finds by code and by other names', () => {
		expect(found('gbr')).toEqual(['United Kingdom']);
		expect(found('turkey')).toEqual(['Türkiye']);
	});

	it('puts the whole name first, then names that begin so, then words within', () => {
		expect(found('us')).toEqual(['United States']);
		expect(found('uk')).toEqual(['United Kingdom', 'Ukraine']);
		expect(found('united')).toEqual(['United Kingdom', 'United States']);
		expect(found('line')).toEqual(['Contact line']);
		expect(found('states united')).toEqual(['United States']);
	});

	it('finds nothing for nothing, and nothing for what is not there', () => {
		expect(found('')).toEqual([]);
		expect(found('   ')).toEqual([]);
		expect(found('raine')).toEqual([]);
	});
});

describe('findText', () => {
	const text =
		'For the first time, Spanish Prime Minister Pedro Sánchez expressed a willingness to contribute troops to a peacekeeping mission in Ukraine.';
	const entry: TextEntry = {
		text,
		detail: 'paragraph 6',
		target: (start, end) => ({ kind: 'passage', passage: `${start}-${end}` })
	};

	it('says where in the original text the match stands', () => {
		const [result] = findText([entry], 'sanchez EXPRESSED', 5);
		// Counted by hand: "For the first time, Spanish Prime Minister Pedro " has 49 letters.
		expect(result?.target).toEqual({ kind: 'passage', passage: '49-66' });
		expect(result?.name).toEqual({
			before: '… time, Spanish Prime Minister Pedro ',
			match: 'Sánchez expressed',
			after: ' a willingness to contribute troops …'
		});
	});

	it('matches from the beginning of a word on', () => {
		expect(findText([entry], 'ministers', 5)).toEqual([]);
		expect(findText([entry], 'keeping', 5)).toEqual([]);
		expect(findText([entry], 'peacekee', 5)).toHaveLength(1);
	});

	it('finds every match, up to the limit', () => {
		expect(findText([entry], 'to', 5)).toHaveLength(2);
		expect(findText([entry], 'to', 1)).toHaveLength(1);
		expect(findText([entry], 't', 5)).toEqual([]);
	});

	it('gives back the words of the text for every run of whole words', () => {
		const words = text.split(' ');
		fc.assert(
			fc.property(
				fc.nat(words.length - 1),
				fc.integer({ min: 1, max: 6 }),
				fc.func(fc.boolean()),
				(first, count, shout) => {
					const run = words.slice(first, first + count).join(' ');
					fc.pre(run.length > 1);
					const query = [...run].map((letter, at) => (shout(at) ? letter.toUpperCase() : letter));
					const matches = findText([entry], query.join(''), 10).map(({ name }) =>
						typeof name === 'string' ? name : name.match
					);
					expect(matches).toContain(run);
				}
			)
		);
	});
});
