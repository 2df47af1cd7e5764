import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { valuesOfFacet, type ClaimFilter } from '../dossier/model/claim-filter';
import { testDossier } from '../../../tests/support/test-dossier';
import { mentionedActors } from './country-groups';
import { facetValues } from './facet-values';
import { filtered } from './filtered';
import { filterWords } from './filter-words';

// What is expected here has been counted by hand in claims.json.
const dossier = testDossier();
const index = indexDossier(dossier);
const context = { dossier, index };
const left = (filter: ClaimFilter) => filtered(context, filter);
const actorsLeft = (filter: ClaimFilter) =>
	[...mentionedActors(dossier, index)].filter(left(filter).hasActor).sort();

describe('filtered', () => {
	it('leaves all that is said of those who stand so', () => {
		const signed = { status: ['signed-intent'] };
		expect(actorsLeft(signed)).toEqual(['FRA', 'GBR']);
		expect(left(signed).claims.map(({ id }) => id)).toEqual([
			'allies-gather-in-paris',
			'leaders-in-paris',
			'france-uk-commit-troops',
			'france-uk-sign-declaration-of-intent',
			'france-several-thousands',
			'france-parliament-must-approve-funding',
			'uk-signing-criticised',
			'uk-review-armed-forces-decline',
			'uk-numbers-align-with-plans'
		]);
	});

	it('keeps nobody for being spoken of together with those who stand so', () => {
		// “leaders-in-paris” is also about Germany and Ukraine.
		const { hasFeature } = left({ status: ['signed-intent'] });
		expect(
			['troops:FRA', 'coalition:FRA', 'places:paris'].every((one) => hasFeature(one as 'a:b'))
		).toBe(true);
		expect(
			['troops:DEU', 'troops:UKR', 'places:berlin'].some((one) => hasFeature(one as 'a:b'))
		).toBe(false);
	});

	it('keeps nobody without a position for being spoken of with those who have one', () => {
		// Greenland in “trump-past-threats-to-annex-greenland”, the members in “us-outside-the-coalition”.
		const { hasActor, hasFeature } = left({ status: ['no-commitment'] });
		expect([hasActor('USA'), hasActor('GRL'), hasActor('coalition')]).toEqual([true, false, false]);
		expect([hasFeature('troops:USA'), hasFeature('coalition:POL')]).toEqual([true, false]);
		// Where nobody is asked how they stand, a claim about all members is about each.
		const { hasFeature: isMember } = left({ layer: ['coalition'] });
		expect([isMember('coalition:POL'), isMember('coalition:DEU')]).toEqual([true, true]);
	});

	it('asks each claim for all else', () => {
		expect(actorsLeft({ terms: ['approval'] })).toEqual(['DEU', 'FRA']);
		expect(actorsLeft({ terms: ['approval'], status: ['signed-intent'] })).toEqual(['FRA']);
		expect(left({ terms: ['approval'], status: ['signed-intent'] }).claims).toHaveLength(1);
		expect(actorsLeft({ kind: ['approval'], status: ['no-commitment'] })).toEqual([]);
	});

	it('finds claims by a status that is no position', () => {
		expect(left({ status: ['pledged'] }).claims.map(({ id }) => id)).toEqual([
			'coalition-pledges-security-guarantees'
		]);
		// It names the whole layer, and so keeps those who have no position of their own.
		expect(left({ status: ['pledged'] }).hasFeature('coalition:POL')).toBe(true);
		expect(actorsLeft({ status: ['committed'] })).toEqual(['FRA', 'GBR']);
	});

	it('asks for the status of the day that is looked at', () => {
		const none = filtered(
			{
				dossier: {
					...dossier,
					features: { ...dossier.features, troops: { type: 'FeatureCollection', features: [] } }
				},
				index
			},
			{ status: ['signed-intent'] }
		);
		expect(none.hasActor('FRA')).toBe(true);
		expect(none.claims.map(({ id }) => id)).toEqual(['france-uk-sign-declaration-of-intent']);
	});
});

describe('facetValues', () => {
	const counts = (filter: ClaimFilter | undefined) =>
		Object.fromEntries(
			facetValues(context, filter, (facet) => valuesOfFacet(dossier, facet)).map(
				({ facet, value, count }) => [`${facet}:${value}`, count]
			)
		);

	it('counts countries by position, and claims by all else', () => {
		const all = counts(undefined);
		expect(all['status:signed-intent']).toBe(2);
		expect(all['status:suggested-by-expert']).toBe(2);
		// One claim, and no country's position.
		expect(all['status:pledged']).toBe(1);
		expect(all['terms:approval']).toBe(2);
		expect(all['terms:quantity']).toBe(3);
		expect(all['status:disputed']).toBeUndefined();
	});

	it('says what a value would leave beside the others', () => {
		const ofFrance = counts({ terms: ['approval'] });
		expect(ofFrance['status:signed-intent']).toBe(1);
		expect(ofFrance['status:conditional-offer']).toBe(1);
		expect(ofFrance['status:no-commitment']).toBeUndefined();
		// Of its own facet, the other values are counted as if it were not chosen.
		expect(ofFrance['terms:quantity']).toBe(3);
	});
});

it('says what is filtered by', () => {
	expect(
		filterWords(dossier, { status: ['no-commitment', 'signed-intent'], terms: ['approval'] })
	).toBe('No commitment or Signed intent · Approval needed');
});
