import { describe, expect, it } from 'vitest';
import {
	sampleArticle,
	sampleClaim,
	sampleDossier,
	sampleFeature,
	sampleNote,
	samplePassage
} from '../../../../tests/support/sample-dossier';

/** Of two articles the second is read first; the claims stand in another order than their passages. */
function sampled() {
	return sampleDossier({
		articles: [sampleArticle('letter'), sampleArticle('annex')],
		claims: [
			sampleClaim({
				id: 'later',
				actors: ['FRA', 'alliance'],
				features: ['places:paris'],
				passages: [samplePassage('p3', 50, 60, { claim: 'later' })]
			}),
			sampleClaim({
				id: 'annexed',
				article: 'annex',
				features: ['places:*'],
				passages: [
					samplePassage('p4', 0, 5, { claim: 'annexed', article: 'annex' }),
					samplePassage('p2', 20, 30, { claim: 'annexed' })
				]
			}),
			sampleClaim({
				id: 'first',
				features: ['areas:la-france', 'places:paris'],
				passages: [samplePassage('p1', 0, 10, { claim: 'first' })]
			})
		],
		notes: [
			sampleNote('n2', 30, 40),
			sampleNote('n1', 5, 9),
			sampleNote('n3', 5, 7),
			sampleNote('of-annex', 0, 1, { article: 'annex' })
		],
		features: {
			areas: [sampleFeature('la-france', { country: 'FRA' })],
			places: [sampleFeature('paris'), sampleFeature('vienna')]
		}
	}).index;
}
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('the index of a dossier', () => {
	it('finds claims, passages and features by their ids', () => {
		expect(sampled().claim('first')?.summary).toBe('What first says.');
		expect(sampled().passage('p2')?.start).toBe(20);
		expect(sampled().feature('places:vienna')?.id).toBe('vienna');
		expect(sampled().features).toEqual(['areas:la-france', 'places:paris', 'places:vienna']);
	});

	it('goes from a feature to its claims, and from a claim to its features', () => {
		expect(ids(sampled().claimsOfFeature('places:paris'))).toEqual(['later', 'annexed', 'first']);
		expect(ids(sampled().claimsOfFeature('places:vienna'))).toEqual(['annexed']);
		expect(sampled().featuresOfClaim('annexed')).toEqual(['places:paris', 'places:vienna']);
		expect(sampled().featuresOfPassage('p1')).toEqual(['areas:la-france', 'places:paris']);
	});

	it('goes from actors and countries to claims', () => {
		expect(ids(sampled().claimsOfActor('alliance'))).toEqual(['later']);
		expect(ids(sampled().claimsOfActor('FRA'))).toEqual(['later']);
		expect(ids(sampled().claimsOfCountry('FRA'))).toEqual(['later', 'first']);
		expect(sampled().claimsOfCountry('alliance')).toEqual([]);
		expect(sampled().countryOf('areas:la-france')).toBe('FRA');
	});

	it('gives passages and notes in the order of the text, article by article', () => {
		expect(ids(sampled().passagesInOrder('letter'))).toEqual(['p1', 'p2', 'p3']);
		expect(ids(sampled().passagesOfFeature('places:paris'))).toEqual(['p1', 'p2', 'p3', 'p4']);
		expect(ids(sampled().notesInOrder('letter'))).toEqual(['n1', 'n3', 'n2']);
		expect(ids(sampled().notesInOrder('annex'))).toEqual(['of-annex']);
	});

	it('knows no feature of a layer that the dossier does not have', () => {
		const { index } = sampleDossier({ claims: [sampleClaim({ id: 'a', features: ['lakes:*'] })] });
		expect(index.featuresOfClaim('a')).toEqual([]);
	});

	it('puts passages of an article that it does not have last', () => {
		const passages = [
			samplePassage('lost', 0, 5, { claim: 'a', article: 'lost' }),
			samplePassage('here', 9, 12, { claim: 'a' })
		];
		const { index } = sampleDossier({
			articles: [sampleArticle('letter')],
			claims: [sampleClaim({ id: 'a', features: ['places:paris'], passages })],
			features: { places: [sampleFeature('paris')] }
		});
		expect(ids(index.passagesOfFeature('places:paris'))).toEqual(['here', 'lost']);
	});
});
