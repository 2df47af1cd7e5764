import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import type { FeatureReference } from '../dossier/model/types';
import { groupActors, mentionedActors } from './country-groups';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const EVERYONE: FeatureReference[] = ['coalition:*', 'countries:*'];
const groups = groupActors(dossier, indexDossier(dossier), (one, other) =>
	testCountryName(one).localeCompare(testCountryName(other))
);

describe('groupActors', () => {
	it('sorts countries by the status that the close reading gives them, in the legend’s order', () => {
		expect(
			groups.byPosition.map(({ category: { value: status }, countries }) => ({ status, countries }))
		).toEqual([
			{ status: 'signed-intent', countries: ['FRA', 'GBR'] },
			{ status: 'host-and-signatory', countries: ['UKR'] },
			{ status: 'conditional-offer', countries: ['DEU'] },
			{ status: 'willing-unspecified', countries: ['ESP'] },
			{ status: 'suggested-by-expert', countries: ['AUS', 'TUR'] },
			{ status: 'no-commitment', countries: ['USA'] }
		]);
		expect(new Set(groups.byPosition.map(({ layer }) => layer.id))).toEqual(new Set(['troops']));
		const ids = groups.byPosition.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('lists countries and groups that the article names without a status', () => {
		expect(groups.alsoMentioned).toEqual(['FIN', 'GRL', 'RUS']);
		expect(groups.organisations).toEqual(['coalition']);
	});

	it('lists the rest of the public record’s roster apart', () => {
		// The roster has 36 entries in public-record.md; FRA, GBR, UKR, DEU, ESP, FIN, AUS and TUR are
		// in the article.
		const roster = dossier.features['coalition']?.features.map(({ id }) => id) ?? [];
		expect(groups.listedOnly.map(({ layer }) => layer)).toEqual(['coalition']);
		const listed = groups.listedOnly.flatMap(({ countries }) => countries);
		expect(listed).toHaveLength(roster.length - 8);
		expect(listed).toContain('POL');
		expect(listed).not.toContain('FIN');
	});

	it('takes nobody as mentioned by a claim about a whole layer', () => {
		const [claim] = dossier.claims;
		if (claim === undefined) throw new Error('The dossier has no claims.');
		const claims = [{ ...claim, actors: [], features: EVERYONE }];
		const general = { ...dossier, claims };
		expect([...mentionedActors(general, indexDossier(general))]).toEqual([]);
	});

	it('lists nobody twice', () => {
		const all = [
			...groups.byPosition.flatMap(({ countries }) => countries),
			...groups.alsoMentioned,
			...groups.organisations,
			...groups.listedOnly.flatMap(({ countries }) => countries)
		];
		expect(new Set(all).size).toBe(all.length);
	});
});
