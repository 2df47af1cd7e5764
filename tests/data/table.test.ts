import { describe, expect, it } from 'vitest';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { onDay } from '../../src/lib/dossier/model/on-day';
import type { Dossier } from '../../src/lib/dossier/model/types';
import { actorTable } from '../../src/lib/evidence/table/actor-table';
import { claimTable } from '../../src/lib/evidence/table/claim-table';
import type { EvidenceTable } from '../../src/lib/evidence/table/evidence-table';
import { readDossier } from '../../src/lib/server/read-dossier';

function tableFrom(dossier: Dossier, make = actorTable): EvidenceTable {
	return make({ dossier, index: indexDossier(dossier), countryName: (alpha3) => alpha3 });
}

/** What a row says, by the names of the columns. */
function said({ columns, rows }: EvidenceTable, wanted: string): Record<string, string[]> {
	const row = rows.find(({ id }) => id === wanted);
	return Object.fromEntries(
		columns.map(({ id, label }) => [label, row?.cell(id).items.map(({ text }) => text) ?? []])
	);
}

const labels = ({ columns }: EvidenceTable): string[] =>
	columns.filter(({ usual }) => usual).map(({ label }) => label);

describe('the actors of the dossier on the Nile', () => {
	const nile = readDossier('nile-agreement', {});
	const table = tableFrom(nile);

	it('have a status for each layer of positions', () => {
		expect(labels(table)).toEqual([
			...['Actor', 'Status: Nile treaty', 'Day: Nile treaty', 'Passage: Nile treaty'],
			...['Status: Positions on the dam', 'Day: Positions on the dam'],
			...['Passage: Positions on the dam', 'Condition', 'Quantity', 'Claims']
		]);
		expect(said(table, 'KEN')).toMatchObject({
			'Status: Nile treaty': ['Signed, not ratified'],
			'Day: Nile treaty': ['14 October 2024'],
			'Status: Positions on the dam': ['Offers to buy power']
		});
	});

	it('are told by claims of several articles and days, and what became of them', () => {
		// claims.json: Burundi’s signature of 28 February 2011 is updated by a claim of 13 October 2024.
		expect(said(tableFrom(nile, claimTable), 'burundi-signs')).toMatchObject({
			Status: ['Signed, not ratified'],
			'Since then': ['Superseded on 13 October 2024'],
			Day: ['28 February 2011'],
			Article: ['Six states bring a Nile treaty to life, and two say it does not bind them'],
			Publisher: ['Sourceline editors'],
			Paragraph: ['4']
		});
	});

	it('stand as they stood on the day that is looked at', () => {
		// claims.json: Ethiopia signed on 14 May 2010, and its parliament voted on 13 June 2013.
		const then = onDay(nile, '2012-01-01');
		expect(said(tableFrom(then), 'ETH')).toMatchObject({
			'Status: Nile treaty': ['Signed, not ratified'],
			'Day: Nile treaty': ['14 May 2010']
		});
	});
});
