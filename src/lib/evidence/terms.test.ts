import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { evidenceOf } from './evidence';
import { termsOf } from './terms';
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
});
