import { describe, expect, it } from 'vitest';
import {
	sampleArticle,
	sampleClaim,
	sampleDossier,
	sampleFeature,
	sampleNote,
	samplePassage
} from '../../../../tests/support/sample-dossier';
import { articleHead, joinParts, subjectOf } from './partial-dossier';
import { splitDossier } from './split-dossier';
import type { Claim } from './types';

/** Three articles; claims and notes stand in another order than the articles they are of. */
function sampled() {
	const quote = { exact: '', prefix: '', suffix: '' };
	return sampleDossier({
		articles: [
			sampleArticle('one'),
			sampleArticle('two', { publisher: null }),
			sampleArticle('three')
		],
		claims: [
			sampleClaim({ id: 'c', article: 'three', actors: ['FRA'], features: ['members:*'] }),
			sampleClaim({ id: 'a', article: 'one', actors: ['FRA', 'alliance'] }),
			sampleClaim({ id: 'b', article: 'three', features: ['places:paris', 'members:POL'] }),
			sampleClaim({ id: 'd', article: 'one', actors: ['FRA'] })
		],
		notes: [
			sampleNote('n2', 0, 1, { article: 'two' }),
			sampleNote('n1', 0, 1, { article: 'one' }),
			sampleNote('n3', 0, 1, { article: 'two' })
		],
		layers: ['members', 'places'].map((id) => ({
			...{ id, kind: 'areas' as const, name: id, summary: id },
			categories: []
		})),
		orphanedNotes: [{ id: 'o', article: 'two', quote, text: 'Gone.' }],
		features: {
			members: [
				sampleFeature('POL', { country: 'POL', source: 'roster' }),
				sampleFeature('FRA', { country: 'FRA', source: 'two' })
			],
			places: [sampleFeature('paris', { source: 'two' })]
		}
	});
}

describe('a dossier taken apart', () => {
	it('is the same once it is put together, in whichever order its parts come', () => {
		const { dossier } = sampled();
		const { head, parts } = splitDossier(dossier);
		expect(joinParts(head, parts)).toEqual(dossier);
		expect(joinParts(head, parts.toReversed())).toEqual(dossier);
	});

	it('has of each article what rests on it', () => {
		const { parts } = splitDossier(sampled().dossier);
		const ids = (list: readonly (readonly [number, { readonly id: string }])[]) =>
			list.map(([place, { id }]) => [place, id]);
		expect(
			parts.map(({ number, article, claims, notes, orphanedNotes }) => [
				number,
				article.id,
				...[claims, notes, orphanedNotes].map(ids)
			])
		).toEqual([
			[0, 'one', [[1, 'a'], [3, 'd']], [[1, 'n1']], []], // prettier-ignore
			[1, 'two', [], [[0, 'n2'], [2, 'n3']], [[0, 'o']]], // prettier-ignore
			[2, 'three', [[0, 'c'], [2, 'b']], [], []] // prettier-ignore
		]);
	});

	it('begins with what the whole of it holds', () => {
		const { whole, ...rest } = splitDossier(sampled().dossier).head;
		expect(whole).toEqual({
			articles: 3,
			// The one article that features name as their source, without its text.
			cited: [{ id: 'two', title: 'The two', publisher: null, date: '2026-01-19', language: 'en' }],
			// FRA in c, a and d; a claim about all members names none of them. POL in b.
			claims: { FRA: 3, alliance: 1, POL: 1 }
		});
		expect(rest).not.toHaveProperty('claims');
		expect(rest).not.toHaveProperty('articles');
	});

	it('tells which articles speak of whom and of what', () => {
		const { contents } = splitDossier(sampled().dossier);
		expect(contents.articles.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
		expect(contents.articles[0]).not.toHaveProperty('body');
		// The first is c, of the third article; numbers rise all the same.
		expect(contents.about).toEqual({
			FRA: [0, 2],
			alliance: [0],
			POL: [2],
			'places:paris': [2]
		});
	});
});

describe('the countries in doubt of a dossier in part', () => {
	const status = 'signed-intent';
	const orphans = [
		{
			...{ id: 'p', claim: 'c', article: 'two', since: '2026-01-20', reason: 'absent' as const },
			...{ exact: 'signed', prefix: '', suffix: '' }
		}
	];
	const doubted = { article: 'two', actors: ['FRA', 'alliance'], orphans, status };
	const inDoubt = (parts: Partial<Claim>) =>
		splitDossier(
			sampleDossier({
				articles: [sampleArticle('one'), sampleArticle('two')],
				claims: [sampleClaim({ id: 'c', ...doubted, ...parts })],
				features: { coalition: [sampleFeature('POL', { country: 'POL' })] }
			}).dossier
		).head.whole.inDoubt;

	it('are those that the claims would give a position, as when all of it is loaded', () => {
		expect(inDoubt({})).toEqual(['FRA']);
		// What a claim is about has no position by it.
		expect(inDoubt({ features: ['coalition:POL', 'coalition:*'] })).toEqual(['FRA']);
	});

	it('are none where a claim stands, or gives no position', () => {
		expect(inDoubt({ passages: [samplePassage('c', 0, 1)] })).toBeUndefined();
		expect(inDoubt({ orphans: [] })).toBeUndefined();
		expect(inDoubt({ status: 'under-way' })).toBeUndefined();
		const { status, ...without } = doubted;
		expect(status).toBeDefined();
		const claims = [sampleClaim({ id: 'c', ...without })];
		expect(splitDossier(sampleDossier({ claims }).dossier).head.whole.inDoubt).toBeUndefined();
	});
});

describe('a dossier in part', () => {
	it('has the articles that are loaded, in reading order, and says that there are more', () => {
		const { head, parts } = splitDossier(sampled().dossier);
		const [one, two, three] = parts;
		if (one === undefined || two === undefined || three === undefined) throw new Error('Three.');
		const joined = joinParts(head, [three, one]);
		expect(joined.articles.map(({ id }) => id)).toEqual(['one', 'three']);
		expect(joined.claims.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
		expect(joined.whole).toEqual(head.whole);
		expect(joined).not.toHaveProperty('orphanedNotes');
		expect(joinParts(head, [two]).orphanedNotes).toHaveLength(1);
		expect(joinParts(head, parts)).not.toHaveProperty('whole');
	});

	it('knows the head of an article that is loaded, or cited', () => {
		const { head, parts } = splitDossier(sampled().dossier);
		const joined = joinParts(head, parts.slice(0, 1));
		expect(articleHead(joined, 'one')?.title).toBe('The one');
		expect(articleHead(joined, 'two')?.title).toBe('The two');
		expect(articleHead(joined, 'three')).toBeUndefined();
		expect(articleHead(sampled().dossier, 'four')).toBeUndefined();
	});
});

describe('subjectOf', () => {
	it('is the country that a feature is, or the feature', () => {
		const { index } = sampled();
		expect(subjectOf('members:POL', index)).toBe('POL');
		expect(subjectOf('countries:CHE', index)).toBe('CHE');
		expect(subjectOf('places:paris', index)).toBe('places:paris');
	});
});
