import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import claimsFile from '../../../geo/dossiers/ukraine-guarantees/claims.json' with { type: 'json' };
import { changesCsv, csv } from './csv';
import type { ExportInput } from './input';
import { spreadsheetText } from './spreadsheet-text';
import { layerIds } from '../layers/layers-of';
import {
	testInput,
	withAddress,
	withOrphans,
	withSummary
} from '../../../tests/support/export-input';

type Row = Record<string, string>;

function read(text: string): Row[] {
	return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

function everything(input: ExportInput): Row[] {
	return read(csv(input, layerIds(input.dossier)));
}

const input = testInput();
const rows = everything(input);
const row = (claim: string): Row => rows.find((candidate) => candidate['claim'] === claim) ?? {};

describe('csv', () => {
	it('has one row a claim, in the order of claims.json', () => {
		expect(rows.map(({ claim }) => claim)).toEqual(claimsFile.claims.map(({ id }) => id));
	});

	it('has every claim in a file of everything, about a position that no longer stands as well', () => {
		const features = { ...input.features, troops: { type: 'FeatureCollection', features: [] } };
		const found = everything({ ...input, features: features as ExportInput['features'] });
		expect(found.map(({ claim }) => claim)).toEqual(claimsFile.claims.map(({ id }) => id));
	});

	it('has for a layer the claims that name it or something in it', () => {
		const own = claimsFile.claims.filter(({ features }) =>
			features.some((reference) => reference.startsWith('coalition:'))
		);
		const found = read(csv(input, ['coalition']));
		expect(found.map(({ claim }) => claim)).toEqual(own.map(({ id }) => id));
	});

	it('says when each was said, of which days it speaks, and what it does to others, after the rest', () => {
		const [first, second, ...others] = input.dossier.claims;
		if (first === undefined || second === undefined) throw new Error('There are no two claims.');
		const later = {
			...second,
			...{ saidOn: '2026-01-20', validFrom: '2026-02-01', validTo: '2026-12-31' },
			links: [{ type: 'withdraws' as const, claim: first.id }]
		};
		const claims = [first, later, ...others];
		const [one, other] = everything(testInput({ ...input.dossier, asOf: '2026-01-20', claims }));
		expect(one).toMatchObject({ said_on: '2026-01-19', valid_from: '', valid_to: '', links: '' });
		expect(one?.['later_in_words']).toMatch(/^Taken back on 20 January 2026/);
		expect(other).toMatchObject({
			said_on: '2026-01-20',
			valid_from: '2026-02-01',
			valid_to: '2026-12-31',
			links: `withdraws ${first.id}`
		});
		const ends = ['publisher_urls', 'later_in_words', 'said_on', 'valid_from', 'valid_to', 'links'];
		expect(Object.keys(one ?? {}).slice(-6)).toEqual(ends);
	});

	it('leads to the words on the page of the publisher, where its address is known', () => {
		const known = everything(testInput(withAddress('https://paper.example/story')));
		const found = known.find(({ claim }) => claim === 'france-uk-commit-troops');
		expect(found?.['publisher_urls']).toMatch(/^https:\/\/paper\.example\/story#:~:text=[^\s]+$/m);
		expect(row('france-uk-commit-troops')['publisher_urls']).toBe('');
	});

	it('begins with the byte order mark that Excel needs, and ends lines with CR LF', () => {
		const bytes = new TextEncoder().encode(csv(input, ['troops']));
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect([...bytes.slice(-2)]).toEqual([0x0d, 0x0a]);
	});

	it('says in every row what it is from, as of when, and on what terms', () => {
		for (const each of rows) {
			expect(each).toMatchObject({
				dossier: 'ukraine-guarantees',
				as_of: '2026-01-19',
				publisher: 'Publisher not stated',
				article_date: '2026-01-19'
			});
			expect(each['licence']).toMatch(/^Claims, summaries/);
			expect(each['border_policy']).toMatch(/68\/262/);
			expect(each['url']).toMatch(/^https:\/\/example\.org\/maps\/ukraine-guarantees\?passage=/);
		}
	});

	it('keeps words as words, and leaves empty what is not said', () => {
		expect(row('france-several-thousands')).toMatchObject({
			quantity: '“several thousands”',
			status: '',
			condition: ''
		});
		expect(row('germany-offers-troops-to-nato-neighbours')).toMatchObject({
			actors: 'DEU',
			features: 'troops:DEU; nato-neighbours:*',
			feature_names: 'Country DEU (Troops); NATO states bordering Ukraine: the whole layer',
			shape_basis: 'boundary; derived',
			attribution: 'said Friedrich Merz, German Chancellor'
		});
	});

	it('warns where a shape is illustrative', () => {
		expect(row('fortifications-planned-within-ukraine')['warning']).toMatch(/No location/);
		expect(row('france-several-thousands')['warning']).toBe('');
	});

	it('brings every quotation through, on lines of its own, with an ellipsis where it is cut', () => {
		for (const { id, passages } of claimsFile.claims) {
			const quotes = row(id)['quotes']?.split('\n') ?? [];
			expect(quotes.map((quote) => quote.replace(/^… | …$/gu, ''))).toEqual(
				passages.map(({ exact }) => exact)
			);
		}
		expect(row('france-uk-commit-troops')['quotes']).toMatch(
			/^… France and the UK .* in a postwar context …$/u
		);
	});

	it('says which quotes the present text no longer has, and links to none of them', () => {
		const found = everything(testInput(withOrphans())).find(
			({ claim }) => claim === 'france-uk-commit-troops'
		);
		expect(found).toMatchObject({
			quotes: '',
			paragraphs: '',
			orphaned_quotes:
				'“France and the UK committed to deploying troops to Ukraine in a postwar context” (Stood in the article until 22 November 2026; its present text no longer has it.)'
		});
		expect(found?.['url']).not.toContain('passage=');
		expect(rows.every(({ orphaned_quotes: none }) => none === '')).toBe(true);
	});

	it('brings any text through another parser, guarded and otherwise as it is', () => {
		const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(
				fc.oneof(text, fc.constantFrom('a\r\nb', '"', '""', ',"\n,', '=1\n+2')),
				(words) => {
					const found = read(csv(testInput(withSummary(words)), ['troops']));
					const summary = found.find(({ claim }) => claim === 'france-uk-commit-troops')?.[
						'summary'
					];
					expect(summary).toBe(spreadsheetText(words));
				}
			)
		);
	});
});

describe('changes as CSV', () => {
	const [first, second] = input.dossier.claims;
	if (first === undefined || second === undefined) throw new Error('There are no two claims.');
	const later = {
		...second,
		saidOn: '2026-02-01',
		links: [{ type: 'updates' as const, claim: first.id }]
	};
	const changed = { ...input.dossier, asOf: '2026-02-01', claims: [first, later] };
	const changesSince = (since: string) => read(changesCsv({ ...input, dossier: changed }, since));

	it('have a row each, with what they do to which claim, before the columns of every claim', () => {
		const [only, ...others] = changesSince('2026-01-19');
		expect(others).toEqual([]);
		expect(only).toMatchObject({
			since: '2026-01-19',
			said_on: '2026-02-01',
			change: 'changed',
			earlier_claims: first.id,
			earlier_in_words: `19 January 2026: ${first.summary}`,
			claim: later.id,
			summary: later.summary
		});
	});

	it('are a head alone where nothing changed', () => {
		expect(changesSince('2026-02-01')).toEqual([]);
		expect(changesCsv({ ...input, dossier: changed }, '2026-02-01')).toContain('"since","said_on"');
	});
});
