/**
 * The index of a dossier's day is made from that of the whole dossier. Whatever it is asked, it must
 * answer as one that was made from the day's dossier alone.
 */
import { describe, expect, it } from 'vitest';
import { indexDossier, type DossierIndex } from '../../src/lib/dossier/model/claim-index';
import { onDay } from '../../src/lib/dossier/model/on-day';
import type { Dossier } from '../../src/lib/dossier/model/types';
import { parseFiles, readDossierFiles } from '../../src/lib/server/read-dossier';

/** Every answer of an index, about everything that the whole dossier has. */
function answers(index: DossierIndex, whole: Dossier): unknown {
	const { features } = indexDossier(whole);
	const named = whole.claims.flatMap((claim) => claim.features);
	const references = [...new Set([...features, ...index.features, ...named])];
	const countries = references.map((reference) => index.countryOf(reference) ?? '');
	const actors = new Set([...whole.claims.flatMap((claim) => claim.actors), ...countries]);
	const passages = whole.claims.flatMap((claim) => claim.passages);
	return {
		features: index.features,
		references: references.map((reference) => [
			reference,
			index.feature(reference),
			index.countryOf(reference),
			index.claimsOfFeature(reference),
			index.passagesOfFeature(reference)
		]),
		claims: whole.claims.map(({ id }) => [id, index.claim(id), index.featuresOfClaim(id)]),
		passages: passages.map(({ id }) => [id, index.passage(id), index.featuresOfPassage(id)]),
		actors: [...actors].map((actor) => [
			actor,
			index.claimsOfActor(actor),
			index.claimsOfCountry(actor)
		]),
		articles: whole.articles.map(({ id }) => [index.passagesInOrder(id), index.notesInOrder(id)])
	};
}

describe.each(['ukraine-guarantees', 'nile-agreement'])('the index of a day of %s', (slug) => {
	const whole = parseFiles(slug, readDossierFiles(slug), {});
	const index = indexDossier(whole);
	const days = ['1900-01-01', ...whole.saidOn];

	it.each(days)('answers on %s as one that is made for it', (day) => {
		const dossier = onDay(whole, day);
		expect(answers(index.onDay(dossier), whole)).toEqual(answers(indexDossier(dossier), whole));
	});
});
