import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleDossier, samplePassage } from '../../../tests/support/sample-dossier';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';
import { indexDossier } from '../dossier/model/claim-index';
import { onDay } from '../dossier/model/on-day';
import { splitDossier } from '../dossier/model/split-dossier';
import { joinParts } from '../dossier/model/partial-dossier';
import { compareActors, type Comparison } from './compare';
import { evidenceOfActor } from './evidence';

const dossier = testDossier();
const context = { dossier, index: indexDossier(dossier), countryName: testCountryName };

/** What each row says of each actor. */
function said({ rows }: Comparison): Record<string, string[]> {
	return Object.fromEntries(
		rows.map(({ label, cells }) => [
			label,
			cells.map(
				({ items, claims, none }) =>
					[...items.map(({ text }) => text), ...claims.map(({ id }) => id)].join(' | ') ||
					`– ${none}`
			)
		])
	);
}

describe('compareActors', () => {
	it('says of each where it stands and on what terms, and of nobody nothing', () => {
		const comparison = compareActors(context, ['FRA', 'DEU', 'CHE', 'coalition']);
		expect(comparison.actors.map(({ name, reference }) => [name, reference])).toEqual([
			['France', 'troops:FRA'],
			['Germany', 'troops:DEU'],
			['Switzerland', 'countries:CHE'],
			['Coalition of the willing', 'actors:coalition']
		]);
		// As claims.json and coalition.geojson have it.
		expect(said(comparison)).toMatchObject({
			Status: [
				'Signed intent | since 19 January 2026 | stated by the article in its own voice',
				'Potential, on conditions | since 19 January 2026 | said Friedrich Merz, German Chancellor',
				'Not mentioned',
				'– Not a country: it has no position here.'
			],
			'Number of troops': [
				'“several thousands”',
				'– Nothing is said of this.',
				'– Nothing is said of this.',
				'“approximately 30 countries”'
			],
			'Coalition members': [
				'Represented by its leader',
				'Represented by its leader',
				'– Not listed',
				'– It is the group itself.'
			]
		});
		expect(comparison.rows[0]?.cells.map(({ symbology }) => symbology !== undefined)).toEqual([
			...[true, true, true, false]
		]);
	});

	it('has each claim that names them once, under its subject', () => {
		const { rows } = compareActors(context, ['USA', 'coalition']);
		for (const [place, actor] of ['USA', 'coalition'].entries()) {
			const ids = rows.flatMap(({ cells }) => cells[place]?.claims.map(({ id }) => id) ?? []);
			expect(ids.sort()).toEqual(
				evidenceOfActor(context.index, actor)
					.claims.map(({ id }) => id)
					.sort()
			);
		}
	});

	it('leaves out rows in which nothing is said of anybody', () => {
		const rows = said(compareActors(context, ['RUS', 'coalition']));
		expect(Object.keys(rows)).not.toContain('Approval needed');
	});

	it('compares what a filter leaves, and says so where that is nothing', () => {
		const left = { hasClaim: (id: string) => id === 'france-several-thousands' };
		const { rows } = compareActors(context, ['FRA', 'DEU'], left);
		const claims = rows.filter(({ id }) => id.startsWith('subject:'));
		expect(said({ actors: [], rows: claims })).toEqual({
			[claims[0]?.label ?? '']: [
				'france-several-thousands',
				'– Nothing that the filter leaves is said of this.'
			]
		});
	});

	it('compares them as they stood on a day', () => {
		const offer = sampleClaim({
			...{ id: 'offer', actors: ['FRA'], status: 'signed-intent', kind: 'troop-commitment' },
			...{ saidOn: '2026-01-05', features: ['troops:FRA'] },
			passages: [samplePassage('offer', 0, 1)]
		});
		const { dossier: whole } = sampleDossier({
			claims: [offer],
			saidOn: ['2026-01-05'],
			positions: [
				{
					...{ layer: 'troops', country: 'FRA', from: '2026-01-05', article: 'letter' },
					...{ statuses: ['signed-intent'], claims: ['offer'], saidOn: '2026-01-05' }
				}
			]
		});
		const on = (day: string) => {
			const shown = onDay(whole, day);
			const index = indexDossier(whole).onDay(shown);
			return said(
				compareActors({ dossier: shown, index, countryName: testCountryName }, ['FRA', 'DEU'])
			);
		};
		expect(on('2026-01-06')['Status']).toEqual([
			'Signed intent | since 5 January 2026 | stated by the article in its own voice',
			'Not mentioned'
		]);
		expect(on('2026-01-04')).toEqual({ Status: ['Not mentioned', 'Not mentioned'] });
	});

	it('says of what is not loaded that no more is known yet', () => {
		const { head, parts } = splitDossier(dossier);
		const part = joinParts({ ...head, whole: { ...head.whole, articles: 2 } }, parts);
		const rows = said(compareActors({ ...context, dossier: part }, ['FRA', 'DEU']));
		expect(rows['Number of troops']?.[1]).toBe(
			'– Nothing is said of this in the articles loaded so far.'
		);
	});
});
