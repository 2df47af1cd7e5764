import { describe, expect, it } from 'vitest';
import { attributionWords } from './attribution';
import { testDossier } from '../../../tests/support/test-dossier';

const { claims, vocabulary } = testDossier();

function wordsOf(id: string): string {
	const claim = claims.find((candidate) => candidate.id === id);
	if (!claim) throw new Error(`There is no claim ${id}.`);
	return attributionWords(claim, vocabulary);
}

describe('attributionWords', () => {
	it('tells what is stated from what somebody said', () => {
		expect(wordsOf('france-uk-commit-troops')).toBe('stated by the article in its own voice');
		expect(wordsOf('germany-offers-troops-to-nato-neighbours')).toBe(
			'said Friedrich Merz, German Chancellor'
		);
		expect(wordsOf('fortifications-planned-within-ukraine')).toBe(
			'according to the coalition’s statement'
		);
	});

	it('says that an expert only suggests, or gives his view', () => {
		expect(wordsOf('australia-turkey-named-as-possible')).toBe(
			'suggested by an expert: Jacob Funk Kirkegaard, senior fellow at the think tank Bruegel'
		);
		expect(wordsOf('europe-not-prepared-without-us')).toBe(
			'in the view of an expert: Markus Reisner, military historian, Theresian Military Academy'
		);
		expect(wordsOf('experts-formal-document-more-robust')).toBe('in the view of unnamed experts');
	});

	it('never leaves out who it was', () => {
		for (const claim of claims) {
			if (claim.attribution)
				expect(attributionWords(claim, vocabulary)).toContain(claim.attribution.name);
		}
	});
});
