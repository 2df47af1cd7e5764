import { describe, expect, it } from 'vitest';
import type { Claim } from '../dossier/model/types';
import { reviewWords, shortLabelWords } from './claim-words';
import { termsOfClaim, termWords } from './term-words';
import { labelWords } from './later-words';
import { testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const { claims, vocabulary } = dossier;

function find(id: string): Claim {
	const claim = claims.find((candidate) => candidate.id === id);
	if (!claim) throw new Error(`There is no claim ${id}.`);
	return claim;
}

describe('the words for a claim', () => {
	it('say what it is and who vouches for it', () => {
		expect(labelWords(dossier, find('germany-offers-troops-to-nato-neighbours'))).toBe(
			'Potential, on conditions · said Friedrich Merz, German Chancellor'
		);
		expect(labelWords(dossier, find('fortifications-compared-with-finland'))).toBe(
			'Comparison · suggested by an expert: Jacob Funk Kirkegaard, senior fellow at the think tank Bruegel'
		);
	});

	it.each([
		['france-uk-sign-declaration-of-intent', 'Signed intent'],
		['france-several-thousands', 'Number of troops, attributed'],
		['fortifications-compared-with-finland', 'Comparison, suggested by an expert'],
		['europe-not-prepared-without-us', 'Condition, in the view of an expert'],
		['experts-formal-document-more-robust', 'Expert’s view'],
		['australia-turkey-named-as-possible', 'Suggested by an expert']
	])('are the same in short beside the passages of %s', (id, words) => {
		expect(shortLabelWords(find(id), vocabulary)).toBe(words);
	});

	it('say that nobody has read it again since its words changed, until somebody has', () => {
		const claim = find('france-several-thousands');
		const review = { since: '2026-11-22', reason: 'The words have changed.' };
		expect(reviewWords(claim)).toBeUndefined();
		expect(labelWords(dossier, { ...claim, review })).toBe(
			`${labelWords(dossier, claim)} · The words have changed since; not yet re-read`
		);
		expect(shortLabelWords({ ...claim, review }, vocabulary)).toBe(
			'Number of troops, attributed · The words have changed since; not yet re-read'
		);
	});

	it('name its terms as the article words them, and none that it does not name', () => {
		expect(termsOfClaim(find('france-several-thousands')).map(termWords)).toEqual([
			'Quantity: “several thousands”'
		]);
		expect(termsOfClaim(find('france-parliament-must-approve-funding')).map(termWords)).toEqual([
			'Approval needed: Parliament, for the funding'
		]);
		expect(termsOfClaim(find('reisner-speaks-from-vienna'))).toEqual([]);
	});
});
