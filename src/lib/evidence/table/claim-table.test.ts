import { describe, expect, it } from 'vitest';
import claimsFile from '../../../../geo/dossiers/ukraine-guarantees/claims.json' with { type: 'json' };
import {
	sampleArticle,
	sampleClaim,
	sampleDossier,
	samplePassage
} from '../../../../tests/support/sample-dossier';
import { testCountryName, testDossier } from '../../../../tests/support/test-dossier';
import { indexDossier } from '../../dossier/model/claim-index';
import type { Dossier } from '../../dossier/model/types';
import { claimTable } from './claim-table';
import { sortedRows, type EvidenceTable } from './evidence-table';

function tableFrom(dossier: Dossier): EvidenceTable {
	return claimTable({ dossier, index: indexDossier(dossier), countryName: testCountryName });
}

const texts = (table: EvidenceTable, claim: string, column: string): string[] =>
	table.rows
		.find(({ id }) => id === claim)
		?.cell(column)
		.items.map(({ text }) => text) ?? [];

describe('claimTable', () => {
	const table = tableFrom(testDossier());

	it('has every claim once, in the order of claims.json', () => {
		expect(table.rows.map(({ id }) => id)).toEqual(claimsFile.claims.map(({ id }) => id));
	});

	it('says of a claim what its card says', () => {
		const claim = 'france-several-thousands';
		const said = Object.fromEntries(
			table.columns.map(({ id, label }) => [label, texts(table, claim, id)])
		);
		expect(said).toEqual({
			Claim: ['France might deploy “several thousands” of troops; no number is given.'],
			Actors: ['France'],
			Kind: ['Number of troops'],
			Status: [],
			'Since then': [],
			'Who says so': ['said Emmanuel Macron, President of France'],
			Strength: ['attributed'],
			Condition: [],
			Quantity: ['“several thousands”'],
			'Approval needed': [],
			Day: ['19 January 2026'],
			Article: ['US hesitates as UK, France commit troops to postwar Ukraine'],
			Publisher: ['Publisher not stated'],
			Paragraph: ['12'],
			Quote: [
				'President Emmanuel Macron indicated France might deploy “several thousands” of troops …'
			],
			'On the map': ['France']
		});
	});

	it('leads to the words and to the countries', () => {
		const row = table.rows.find(({ id }) => id === 'france-uk-commit-troops');
		expect(row?.cell('claim').items[0]?.passage?.id).toBe('france-uk-commit-troops');
		expect(row?.cell('actors').items).toEqual([
			{ text: 'France', feature: 'troops:FRA' },
			{ text: 'United Kingdom', feature: 'troops:GBR' }
		]);
	});

	it('names a whole layer that a claim is about', () => {
		expect(texts(table, 'other-members-contributions-undisclosed', 'features')).toEqual([
			'Coalition members'
		]);
	});

	it('says what was taken back, and shows it to who has chosen no columns', () => {
		const { dossier } = sampleDossier({
			articles: [sampleArticle('letter')],
			claims: [
				sampleClaim({ id: 'offer', passages: [samplePassage('offer', 0, 1)] }),
				sampleClaim({ id: 'back', links: [{ type: 'withdraws', claim: 'offer' }] })
			]
		});
		const later = tableFrom(dossier);
		expect(texts(later, 'offer', 'later')).toEqual(['Taken back on 19 January 2026']);
		expect(later.columns.find(({ id }) => id === 'later')?.usual).toBe(true);
		expect(table.columns.find(({ id }) => id === 'later')?.usual).toBe(false);
	});
});

describe('sortedRows', () => {
	const { dossier } = sampleDossier({
		articles: [sampleArticle('letter', { body: 'Words of a letter.' }), sampleArticle('reply')],
		claims: [
			sampleClaim({
				...{ id: 'third', article: 'reply', saidOn: '2026-01-03', status: 'no-commitment' },
				passages: [samplePassage('third', 0, 1, { article: 'reply' })]
			}),
			sampleClaim({ id: 'unplaced', saidOn: '2026-01-01' }),
			sampleClaim({
				...{ id: 'second', saidOn: '2026-01-02', status: 'signed-intent' },
				passages: [samplePassage('second', 7, 8, { block: 11 })]
			}),
			sampleClaim({
				...{ id: 'first', saidOn: '2025-12-31', status: 'signed-intent' },
				passages: [samplePassage('first', 2, 3, { block: 2 })]
			})
		]
	});
	const { rows } = tableFrom(dossier);
	const order = (column: string, descending = false): string[] =>
		sortedRows(rows, { column, descending }).map(({ id }) => id);

	it('sorts days by the calendar', () => {
		expect(order('day')).toEqual(['first', 'unplaced', 'second', 'third']);
		expect(order('day', true)).toEqual(['third', 'second', 'unplaced', 'first']);
	});

	it('sorts passages as they are read, and what has none last either way', () => {
		expect(order('paragraph')).toEqual(['first', 'second', 'third', 'unplaced']);
		expect(order('paragraph', true)).toEqual(['third', 'second', 'first', 'unplaced']);
	});

	it('sorts statuses as the dossier declares them, and leaves equals as they were', () => {
		expect(order('status')).toEqual(['second', 'first', 'third', 'unplaced']);
	});

	it('leaves the rows as the table has them where nothing is sorted', () => {
		expect(sortedRows(rows, undefined)).toBe(rows);
	});
});
