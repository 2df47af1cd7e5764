import { describe, expect, it } from 'vitest';
import {
	sampleArticle,
	sampleClaim,
	sampleDossier,
	sampleFeature,
	samplePassage
} from '../../../../tests/support/sample-dossier';
import { testCountryName, testDossier } from '../../../../tests/support/test-dossier';
import { indexDossier } from '../../dossier/model/claim-index';
import type { Dossier } from '../../dossier/model/types';
import { actorTable } from './actor-table';
import type { EvidenceTable } from './evidence-table';

function tableFrom(dossier: Dossier): EvidenceTable {
	return actorTable({ dossier, index: indexDossier(dossier), countryName: testCountryName });
}

/** What an actor's row says, by the names of the columns. */
function said({ columns, rows }: EvidenceTable, actor: string): Record<string, string[]> {
	const row = rows.find(({ id }) => id === actor);
	return Object.fromEntries(
		columns.flatMap(({ id, label }) => {
			const texts = row?.cell(id).items.map(({ text }) => text) ?? [];
			return texts.length === 0 ? [] : [[label, texts]];
		})
	);
}

const labels = ({ columns }: EvidenceTable): string[] =>
	columns.filter(({ usual }) => usual).map(({ label }) => label);

describe('the actors of the dossier on Ukraine', () => {
	const table = tableFrom(testDossier());

	it('are those with a position, those spoken of, and those whom rosters alone list', () => {
		// claims.json gives eight a status of the scale, and speaks of Finland, Greenland, Russia and the coalition;
		// coalition.geojson has 27 others, and nato-neighbours.geojson Hungary and Slovakia besides.
		expect(table.rows.slice(0, 8).map(({ id }) => id)).toEqual([
			...['FRA', 'GBR', 'UKR', 'DEU', 'ESP', 'AUS', 'TUR', 'USA']
		]);
		expect(table.rows.slice(8, 12).map(({ id }) => id)).toEqual(['FIN', 'GRL', 'RUS', 'coalition']);
		expect(table.rows).toHaveLength(12 + 27 + 2);
	});

	it('has the columns that a reader looks for', () => {
		expect(labels(table)).toEqual([
			...['Actor', 'Status', 'Who says so', 'Day', 'Passage'],
			...['Condition', 'Number of troops', 'Approval needed'],
			...['Coalition members', 'NATO states bordering Ukraine', 'Claims']
		]);
	});

	it('says of France what it signed, on what terms, and in which words', () => {
		expect(said(table, 'FRA')).toEqual({
			Actor: ['France'],
			Code: ['FRA'],
			Status: ['Signed intent'],
			'Who says so': ['stated by the article in its own voice'],
			Day: ['19 January 2026'],
			Passage: ['Paragraph 5'],
			Quote: [expect.stringMatching(/signed a declaration of intent/)],
			Condition: ['After the war (“in a postwar context”)'],
			'Number of troops': ['“several thousands”'],
			'Approval needed': ['Parliament, for the funding'],
			'Coalition members': ['Represented by its leader'],
			'Source: Coalition members': ['European Pravda, 6 January 2026'],
			Claims: ['8']
		});
	});

	it('lists all 35 members of the coalition with their ranks, and what they are on the map', () => {
		const ranks = table.rows.flatMap(({ id, cell }) =>
			cell('member:coalition').items.map(({ text, feature }) => ({ id, text, feature }))
		);
		expect(ranks).toHaveLength(35);
		expect(ranks.filter(({ text }) => text === 'Represented by its leader')).toHaveLength(27);
		expect(ranks).toContainEqual({
			id: 'MNE',
			text: 'By an envoy: inferred, medium certainty',
			feature: 'coalition:MNE'
		});
		expect(said(table, 'ALB')).toEqual({
			Actor: ['ALB'],
			Code: ['ALB'],
			Status: ['Not mentioned'],
			'Coalition members': ['Represented by its leader'],
			'Source: Coalition members': ['European Pravda, 6 January 2026'],
			Claims: ['0']
		});
	});

	it('leads from a name to the country, and from what is said to its words', () => {
		const row = table.rows.find(({ id }) => id === 'DEU');
		const [name] = row?.cell('actor').items ?? [];
		const [approval] = row?.cell('approval').items ?? [];
		const [status] = row?.cell('status:troops').items ?? [];
		expect(name?.feature).toBe('troops:DEU');
		expect(approval?.passage?.id).toBe('germany-bundestag-must-approve');
		expect(status?.passage?.claim).toBe('germany-offers-troops-to-nato-neighbours');
	});

	it('gives the coalition, which is no country, no status, but the newest that is said of it', () => {
		const row = said(table, 'coalition');
		expect(row).toMatchObject({ Actor: ['Coalition of the willing'], Claims: ['9'] });
		expect(row['Status']).toBeUndefined();
		expect(row['Number of troops']).toEqual(['“approximately 30 countries”']);
	});
});

describe('actorTable', () => {
	const letter = sampleArticle('letter');

	it('names both sides of a dispute, with who says each', () => {
		const yes = sampleClaim({
			...{ id: 'yes', actors: ['FRA'], status: 'signed-intent' },
			attribution: { name: 'Paris', named: true },
			strength: 'attributed',
			passages: [samplePassage('yes', 0, 1)]
		});
		const no = sampleClaim({
			...{ id: 'no', actors: ['FRA'], status: 'no-commitment' },
			passages: [samplePassage('no', 2, 3, { block: 4 })]
		});
		const { dossier } = sampleDossier({
			articles: [letter],
			claims: [yes, no],
			features: {
				troops: [sampleFeature('FRA', { country: 'FRA', status: 'signed-intent+no-commitment' })]
			},
			positions: [
				{
					...{ layer: 'troops', country: 'FRA', from: '2026-01-19', article: 'letter' },
					...{ statuses: ['signed-intent', 'no-commitment'], claims: ['yes', 'no'] },
					saidOn: '2026-01-19'
				}
			]
		});
		expect(said(tableFrom(dossier), 'FRA')).toMatchObject({
			Status: ['Disputed: Signed intent and No commitment'],
			'Who says so': ['according to Paris', 'stated by the article in its own voice'],
			Passage: ['Paragraph 1', 'Paragraph 4']
		});
	});

	it('never shows as standing what was taken back', () => {
		const offer = sampleClaim({
			...{ id: 'offer', kind: 'quantity', actors: ['FRA'], quantity: '“ten ships”' },
			passages: [samplePassage('offer', 0, 1)]
		});
		const back = sampleClaim({
			...{ id: 'back', actors: ['FRA'], saidOn: '2026-01-20' },
			links: [{ type: 'withdraws', claim: 'offer' }],
			passages: [samplePassage('back', 2, 3)]
		});
		const { dossier } = sampleDossier({
			...{ articles: [letter], claims: [offer, back], asOf: '2026-01-20' }
		});
		expect(said(tableFrom(dossier), 'FRA')['Number of troops']).toEqual([
			'“ten ships” · Taken back on 20 January 2026'
		]);
	});

	it('gives the newest terms first, and once what is said again in the same words', () => {
		const offer = (id: string, saidOn: string, quantity: string) =>
			sampleClaim({
				...{ id, saidOn, quantity, kind: 'quantity', actors: ['FRA'] },
				passages: [samplePassage(id, 0, 1)]
			});
		const { dossier } = sampleDossier({
			articles: [letter],
			claims: [
				offer('first', '2026-01-01', '“ten ships”'),
				offer('second', '2026-01-05', '“twelve ships”'),
				offer('third', '2026-01-09', '“ten ships”')
			]
		});
		const row = tableFrom(dossier).rows.find(({ id }) => id === 'FRA');
		expect(row?.cell('quantity').items.map(({ text, passage }) => [text, passage?.id])).toEqual([
			['“ten ships”', 'third'],
			['“twelve ships”', 'second']
		]);
	});

	it('calls what is no country as its roster does, and finds it there', () => {
		const { dossier } = sampleDossier({
			features: {
				coalition: [sampleFeature('league', { name: 'The league', representation: 'x' })]
			}
		});
		const table = tableFrom(dossier);
		expect(table.rows[0]?.cell('actor').items).toEqual([
			{ text: 'The league', feature: 'coalition:league' }
		]);
		// Without a category of the scale it is still a member.
		expect(said(table, 'league')['Coalition members']).toEqual(['Coalition members']);
	});

	it('says of whom claims speak who have no position where they were spoken of last', () => {
		const claims = [
			sampleClaim({
				...{ id: 'old', actors: ['RUS'], saidOn: '2026-01-02' },
				passages: [samplePassage('old', 0, 1)]
			}),
			sampleClaim({
				...{ id: 'new', actors: ['RUS'], saidOn: '2026-01-05' },
				passages: [samplePassage('new', 5, 6, { block: 2 })]
			})
		];
		const { dossier } = sampleDossier({ articles: [letter], claims });
		expect(said(tableFrom(dossier), 'RUS')).toMatchObject({
			Status: ['In the article, without a word on sending troops'],
			Day: ['5 January 2026'],
			Passage: ['Paragraph 2']
		});
	});
});
