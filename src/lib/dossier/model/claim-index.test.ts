import { describe, expect, it } from 'vitest';
import { miniatureFiles, miniatureOptions } from '../../../../tests/fixtures/miniature';
import { indexDossier } from './claim-index';
import { parseDossier } from '../parse/parse';

const dossier = parseDossier(miniatureFiles(), miniatureOptions);
const index = indexDossier(dossier);
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('indexDossier', () => {
	it('finds claims, passages and features by id', () => {
		expect(index.claim('france-sends')?.status).toBe('signed-intent');
		expect(index.passage('france-sends-2')?.exact).toBe('The council agrees.');
		expect(index.feature('points:port')?.properties.name).toBe('The port');
	});

	it('goes from a feature to its claims and passages', () => {
		expect(ids(index.claimsOfFeature('areas:POL'))).toEqual(['poland-may-send']);
		expect(ids(index.passagesOfFeature('areas:FRA'))).toEqual(['france-sends-1', 'france-sends-2']);
	});

	it('counts a claim about a whole layer for each of its features', () => {
		expect(ids(index.claimsOfFeature('points:port'))).toEqual(['france-sends']);
		// Its status gives France a position, which claims.json does not name.
		expect(index.featuresOfClaim('france-sends')).toEqual([
			'areas:FRA',
			'points:port',
			'standings:FRA'
		]);
	});

	it('goes from a passage to its features', () => {
		expect(index.featuresOfPassage('poland-may-send-1')).toEqual(['areas:POL', 'standings:POL']);
	});

	it('goes from actors and countries to claims', () => {
		expect(ids(index.claimsOfActor('port-council'))).toEqual(['france-sends']);
		expect(ids(index.claimsOfCountry('POL'))).toEqual(['poland-may-send']);
	});

	it('counts a claim for a country that it only names as a feature', () => {
		const [first, second] = dossier.claims;
		if (!first || !second) throw new Error('The fixture has two claims.');
		const claims = [
			{ ...first, actors: [] },
			{ ...second, actors: ['POL', 'POL'] }
		];
		const changed = indexDossier({ ...dossier, claims });
		expect(ids(changed.claimsOfCountry('FRA'))).toEqual(['france-sends']);
		expect(changed.claimsOfActor('FRA')).toEqual([]);
		expect(ids(changed.claimsOfActor('POL'))).toEqual(['poland-may-send']);
	});

	it('lists each feature of a claim once, however often it is named', () => {
		const [first] = dossier.claims;
		if (!first) throw new Error('The fixture has a claim.');
		const features = ['points:*', 'points:port', 'areas:*'] as const;
		const changed = indexDossier({ ...dossier, claims: [{ ...first, features: [...features] }] });
		expect(changed.featuresOfClaim(first.id)).toEqual(['points:port', 'areas:FRA', 'areas:POL']);
		expect(ids(changed.claimsOfFeature('points:port'))).toEqual([first.id]);
		expect(changed.passagesOfFeature('points:port')).toHaveLength(2);
	});

	it('gives passages in article order, the longer first where two begin together', () => {
		const [first, second] = dossier.claims;
		const [passage] = first?.passages ?? [];
		const [article] = dossier.articles;
		if (!first || !second || !passage || !article)
			throw new Error('The fixture has claims with passages.');
		const shorter = { ...passage, id: 'shorter', end: passage.start + 6 };
		const other = { ...passage, id: 'other-article', article: 'second', start: 0 };
		const changed = indexDossier({
			...dossier,
			articles: [...dossier.articles, { ...article, id: 'second' }],
			claims: [second, { ...first, passages: [other, shorter, ...first.passages] }]
		});
		expect(ids(changed.passagesInOrder('harbour'))).toEqual([
			'france-sends-1',
			'shorter',
			'france-sends-2',
			'poland-may-send-1'
		]);
		expect(ids(changed.passagesOfFeature('areas:FRA')).at(-1)).toBe('other-article');
	});

	it('gives notes in article order', () => {
		expect(ids(index.notesInOrder('harbour'))).toEqual(['which-port']);
	});

	it.each(['nothing', '', '__proto__', 'constructor', 'points:*', 'troops:nobody'])(
		'gives nothing for %j',
		(id) => {
			expect(index.claim(id)).toBeUndefined();
			expect(index.passage(id)).toBeUndefined();
			expect(index.feature(id)).toBeUndefined();
			for (const list of [
				index.claimsOfFeature(id),
				index.passagesOfFeature(id),
				index.featuresOfClaim(id),
				index.featuresOfPassage(id),
				index.claimsOfActor(id),
				index.claimsOfCountry(id),
				index.passagesInOrder(id),
				index.notesInOrder(id)
			]) {
				expect(list).toEqual([]);
			}
		}
	);
});
