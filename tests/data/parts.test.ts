import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters } from '../fixtures/letters';
import { readDossierFiles } from '../../src/lib/server/read-dossier';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import { articleHead, joinParts, subjectOf } from '../../src/lib/dossier/model/partial-dossier';
import { splitDossier } from '../../src/lib/dossier/model/split-dossier';

const dossier = parseDossier(letters(readDossierFiles('ukraine-guarantees'), 6), {});
const { head, parts, contents } = splitDossier(dossier);
const [first, second, third] = parts;

describe('a dossier that is taken apart', () => {
	it('is the same again, in whatever order its parts come', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...parts], { minLength: parts.length }), (shuffled) => {
				expect(joinParts(head, shuffled)).toEqual(dossier);
			})
		);
	});

	it('comes through JSON unchanged', () => {
		const sent = JSON.parse(JSON.stringify({ head, parts })) as { head: never; parts: never[] };
		expect(joinParts(sent.head, sent.parts)).toEqual(dossier);
	});

	it('holds with some of its parts what rests on them, and says what is missing', () => {
		fc.assert(
			fc.property(fc.subarray([...parts]), (some) => {
				const ids = some.map(({ article }) => article.id);
				const joined = joinParts(head, some);
				expect(joined.articles.map(({ id }) => id)).toEqual(ids);
				expect(joined.claims).toEqual(
					dossier.claims.filter(({ article }) => ids.includes(article))
				);
				expect(joined.whole?.articles).toBe(some.length < 7 ? 7 : undefined);
			})
		);
	});
});

describe('the contents', () => {
	it('name the articles that speak of a country, a feature or a group', () => {
		// Every letter is about France and Norway, and every second one about the coalition as well.
		expect(contents.about['FRA']).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(contents.about['NOR']).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]));
		expect(contents.about['places:paris']).toEqual([0]);
		expect(contents.about['coalition']).toEqual([0, 2, 4, 6]);
	});

	it('name all that is needed to say of a subject what the whole dossier says, in its order', () => {
		const index = indexDossier(dossier);
		for (const reference of index.features) {
			const country = index.countryOf(reference);
			const numbers = contents.about[subjectOf(reference, index)] ?? [];
			const loaded = indexDossier(
				joinParts(
					head,
					numbers.flatMap((number) => parts[number] ?? [])
				)
			);
			expect(loaded.claimsOfFeature(reference), reference).toEqual(
				index.claimsOfFeature(reference)
			);
			expect(loaded.passagesOfFeature(reference)).toEqual(index.passagesOfFeature(reference));
			if (country === undefined) continue;
			expect(loaded.claimsOfCountry(country)).toEqual(index.claimsOfCountry(country));
			expect(loaded.claimsOfActor(country)).toEqual(index.claimsOfActor(country));
		}
	});
});

describe('what is known before all articles are loaded', () => {
	it('counts the claims that name an actor, in all articles', () => {
		const alone = parseDossier(readDossierFiles('ukraine-guarantees'), {});
		const before = splitDossier(alone).head.whole.claims;
		expect(head.whole.claims['FRA']).toBe((before['FRA'] ?? 0) + 6);
		expect(head.whole.claims['coalition']).toBe((before['coalition'] ?? 0) + 3);
	});

	it('has the heads of the articles that features rest on', () => {
		const opened = joinParts(head, third ? [third] : []);
		expect(articleHead(opened, first?.article.id ?? '')?.title).toBe(
			'US hesitates as UK, France commit troops to postwar Ukraine'
		);
		expect(articleHead(opened, second?.article.id ?? '')).toBeUndefined();
		expect(articleHead(opened, 'letter-2')?.title).toBe('Letter 2');
	});
});
