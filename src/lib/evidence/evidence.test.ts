import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { bySubject, evidenceOf, termsOf } from './evidence';
import { testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const index = indexDossier(dossier);

describe('evidenceOf', () => {
	it('is the same for a country in whichever layer it is selected', () => {
		const { claims } = evidenceOf(index, 'troops:FRA');
		expect(claims.length).toBeGreaterThan(0);
		expect(evidenceOf(index, 'coalition:FRA').claims).toEqual(claims);
		expect(evidenceOf(index, 'countries:FRA').claims).toEqual(claims);
	});

	it('keeps claims about a whole group apart from those that name the country', () => {
		const { claims, groupClaims, passages } = evidenceOf(index, 'coalition:POL');
		expect(claims).toEqual([]);
		expect(passages).toEqual([]);
		expect(groupClaims.map(({ id }) => id)).toContain('coalition-pledges-security-guarantees');
	});

	it('finds nothing for a country that is in no layer', () => {
		expect(evidenceOf(index, 'countries:CHE')).toEqual({
			claims: [],
			groupClaims: [],
			passages: []
		});
	});

	it('gives a feature the claims about it and about its whole layer', () => {
		const ids = evidenceOf(index, 'fortifications:belt-contact-line').claims.map(({ id }) => id);
		expect(ids).toEqual([
			'fortifications-planned-within-ukraine',
			'fortifications-compared-with-finland'
		]);
		const [corridor] = dossier.layers['monitoring']?.features ?? [];
		expect(evidenceOf(index, `monitoring:${corridor?.id ?? ''}`).claims).toHaveLength(4);
	});

	it('gives passages in the order of the text', () => {
		for (const reference of ['troops:FRA', 'troops:USA', 'troops:UKR', 'places:paris'] as const) {
			const starts = evidenceOf(index, reference).passages.map(({ start }) => start);
			expect(starts).toEqual([...starts].sort((one, other) => one - other));
		}
	});
});

describe('bySubject', () => {
	it('puts commitments first and drops no claim', () => {
		const groups = bySubject(dossier.claims);
		expect(groups[0]?.subject).toBe('commitment');
		expect(groups.at(-1)?.subject).toBe('context');
		expect(groups.flatMap(({ claims }) => claims)).toHaveLength(dossier.claims.length);
	});
});

describe('termsOf', () => {
	function wordsOf(country: string): Record<string, string[]> {
		const terms = termsOf(evidenceOf(index, `troops:${country}`).claims, country);
		return {
			conditions: terms.conditions.map(({ text }) => text),
			quantities: terms.quantities.map(({ text }) => text),
			approvals: terms.approvals.map(({ text }) => text)
		};
	}

	it('keeps a quantity as the article words it', () => {
		expect(wordsOf('FRA')).toEqual({
			conditions: ['After the war (“in a postwar context”)'],
			quantities: ['“several thousands”'],
			approvals: ['Parliament, for the funding']
		});
	});

	it('invents nothing where nothing is said', () => {
		expect(wordsOf('DEU')['quantities']).toEqual([]);
		expect(wordsOf('ESP')).toEqual({ conditions: [], quantities: [], approvals: [] });
	});
});
