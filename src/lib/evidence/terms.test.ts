import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { evidenceOf } from './evidence';
import { termsOf } from './terms';
import { sampleClaim } from '../../../tests/support/sample-dossier';
import { testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const index = indexDossier(dossier);

describe('termsOf', () => {
	function wordsOf(country: string): Record<string, string[]> {
		const { claims } = evidenceOf(index, `troops:${country}`);
		const terms = termsOf(dossier.vocabulary, claims, country, 'commitment');
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

	it('leaves to others what they are to do, and to assessments their conditions', () => {
		const claims = [
			sampleClaim({ id: 'theirs', actors: ['GBR'], quantity: 'a brigade', approval: 'Commons' }),
			sampleClaim({
				id: 'unlikely',
				actors: ['FRA', 'GBR'],
				kind: 'expert-view',
				condition: 'If the USA helps',
				quantity: 'few'
			}),
			sampleClaim({ id: 'promised', actors: ['FRA'], kind: 'pledge', condition: 'After the war' })
		];
		expect(termsOf(dossier.vocabulary, claims, 'FRA', 'commitment')).toEqual({
			conditions: [{ text: 'After the war', claim: claims[2] }],
			quantities: [{ text: 'few', claim: claims[1] }],
			approvals: []
		});
	});
});
