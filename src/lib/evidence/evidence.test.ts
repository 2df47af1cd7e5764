import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import type { Claim } from '../dossier/model/types';
import { claimCount, claimCountOfActor, claimCountWords } from './claim-count';
import { bySubject, evidenceOf, evidenceOfActor } from './evidence';
import { sampleClaim } from '../../../tests/support/sample-dossier';
import { testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const index = indexDossier(dossier);
const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);

describe('evidenceOf', () => {
	it('is the same for a country in whichever layer it is selected', () => {
		const france = evidenceOf(index, 'troops:FRA');
		expect(france.claims.length).toBeGreaterThan(0);
		expect(evidenceOf(index, 'coalition:FRA')).toEqual(france);
		expect(evidenceOf(index, 'countries:FRA')).toEqual(france);
		expect(evidenceOfActor(index, 'FRA')).toEqual(france);
	});

	// By hand from the close reading: P3, P5, P12; approval, P12; P2 twice. France does none of what P10
	// and the experts of P5 say, but is spoken of.
	it('puts a country’s own claims first, and what it is to do before what is said around it', () => {
		expect(ids(evidenceOf(index, 'troops:FRA').claims)).toEqual([
			'france-uk-commit-troops',
			'france-uk-sign-declaration-of-intent',
			'france-several-thousands',
			'france-parliament-must-approve-funding',
			'allies-gather-in-paris',
			'leaders-in-paris',
			'coalition-troops-as-trainers',
			'experts-formal-document-more-robust'
		]);
		// P5, the offer, before P2, the attendance; P14, the approval, between them.
		expect(ids(evidenceOf(index, 'troops:DEU').claims)).toEqual([
			'germany-offers-troops-to-nato-neighbours',
			'germany-bundestag-must-approve',
			'leaders-in-paris'
		]);
		// P10 is Ukraine’s own role; P19 speaks of it.
		const ukraine = ids(evidenceOf(index, 'troops:UKR').claims);
		expect(ukraine.at(0)).toBe('ukraine-signs-as-host');
		expect(ukraine.at(-1)).toBe('russia-considers-soldiers-targets');
	});

	it('has the three claims that the United States need at once', () => {
		expect(ids(evidenceOf(index, 'troops:USA').claims)).toEqual(
			expect.arrayContaining([
				'us-outside-the-coalition',
				'us-leads-the-monitoring',
				'us-no-protection-for-the-force'
			])
		);
	});

	// Poland is in no row of the close reading; P5, P8, P10, P14 and P15 are about groups it belongs to.
	it('keeps claims about a whole group apart from those that name the country', () => {
		const { claims, groupClaims, passages } = evidenceOf(index, 'coalition:POL');
		expect(claims).toEqual([]);
		expect(passages).toEqual([]);
		expect(ids(groupClaims)).toEqual([
			'germany-offers-troops-to-nato-neighbours',
			'coalition-pledges-security-guarantees',
			'coalition-troops-as-trainers',
			'other-members-contributions-undisclosed',
			'us-outside-the-coalition',
			'zelenskyy-asks-for-clear-answer',
			'unified-approach-needed',
			'paris-meeting-of-the-coalition'
		]);
		const france = evidenceOf(index, 'troops:FRA');
		expect(ids(france.groupClaims)).toContain('coalition-pledges-security-guarantees');
		expect(france.claims.filter((claim) => france.groupClaims.includes(claim))).toEqual([]);
	});

	it('does not count a claim about a whole layer as one that names a country of it', () => {
		const claim: Claim = {
			id: 'of-all',
			article: 'article',
			kind: 'pledge',
			strength: 'stated',
			actors: ['coalition'],
			saidOn: '2026-01-19',
			summary: 'All of them pledged.',
			features: ['coalition:*'],
			passages: []
		};
		const alone = { ...dossier, claims: [claim] };
		const found = indexDossier(alone);
		expect(evidenceOf(found, 'coalition:POL')).toMatchObject({ claims: [], groupClaims: [claim] });
		expect(claimCount(alone, found, 'coalition:POL')).toEqual({ count: 0, more: false });
		const named = indexDossier({ ...alone, claims: [{ ...claim, features: ['coalition:POL'] }] });
		expect(evidenceOf(named, 'countries:POL')).toMatchObject({ groupClaims: [] });
		expect(evidenceOf(named, 'countries:POL').claims).toHaveLength(1);
	});

	it('finds nothing for a country that is in no layer', () => {
		expect(evidenceOf(index, 'countries:CHE')).toEqual({
			claims: [],
			groupClaims: [],
			passages: []
		});
	});

	it('gives a feature the claims about it and about its whole layer', () => {
		expect(ids(evidenceOf(index, 'fortifications:belt-contact-line').claims)).toEqual([
			'fortifications-planned-within-ukraine',
			'fortifications-compared-with-finland'
		]);
		const { claims, groupClaims } = evidenceOf(index, 'monitoring:drones');
		expect(claims).toHaveLength(4);
		expect(groupClaims).toEqual([]);
	});

	it('gives an actor that is no country its claims', () => {
		const { claims, groupClaims } = evidenceOfActor(index, 'coalition');
		expect(claims).toHaveLength(9);
		expect(groupClaims).toEqual([]);
	});

	it('gives passages in the order of the text', () => {
		for (const reference of ['troops:FRA', 'troops:USA', 'troops:UKR', 'places:paris'] as const) {
			const starts = evidenceOf(index, reference).passages.map(({ start }) => start);
			expect(starts).toEqual([...starts].sort((one, other) => one - other));
		}
	});
});

describe('claimCount', () => {
	it('says of a feature of a dossier that is not loaded whole that there may be more', () => {
		const part = { ...dossier, whole: { articles: 2, cited: [], claims: { FRA: 30 } } };
		expect(claimCountWords(claimCount(part, index, 'coalition:FRA'))).toBe('30 claims');
		expect(claimCountWords(claimCount(part, index, 'monitoring:drones'))).toBe('4 claims or more');
		expect(claimCountWords(claimCount(dossier, index, 'monitoring:drones'))).toBe('4 claims');
		expect(claimCountWords({ count: 1, more: false })).toBe('1 claim');
	});
});

describe('claimCount of an actor', () => {
	it('is that of the whole dossier, however much of it is loaded', () => {
		const part = { ...dossier, whole: { articles: 2, cited: [], claims: { FRA: 30 } } };
		expect(claimCountOfActor(part, index, 'FRA')).toEqual({ count: 30, more: false });
		// Of whom no claim speaks is left out there.
		expect(claimCountOfActor(part, index, 'USA')).toEqual({ count: 0, more: false });
		expect(claimCountOfActor(dossier, index, 'coalition')).toEqual({ count: 9, more: false });
	});
});

describe('bySubject', () => {
	it('puts commitments first and drops no claim', () => {
		const groups = bySubject(dossier.vocabulary, dossier.claims);
		expect(groups[0]?.subject.id).toBe('commitment');
		expect(groups.at(-1)?.subject.id).toBe('context');
		expect(groups.flatMap(({ claims }) => claims)).toHaveLength(dossier.claims.length);
	});

	it('puts each claim under its subject, and names no subject without claims', () => {
		const kinds = ['threat', 'pledge', 'attendance', 'quantity'] as const;
		const claims = kinds.map((kind) => sampleClaim({ id: kind, kind }));
		const groups = bySubject(dossier.vocabulary, claims);
		expect(groups.map(({ subject, claims: found }) => [subject.id, ids(found)])).toEqual([
			['commitment', ['pledge', 'quantity']],
			['assessment', ['threat']],
			['context', ['attendance']]
		]);
		expect(bySubject(dossier.vocabulary, [])).toEqual([]);
	});
});
