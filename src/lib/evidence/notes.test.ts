import { describe, expect, it } from 'vitest';
import {
	sampleClaim,
	sampleDossier,
	sampleNote,
	samplePassage
} from '../../../tests/support/sample-dossier';
import { notesOn } from './notes';

describe('notesOn', () => {
	const ofLetter = samplePassage('of-letter', 10, 20);

	function noted(notes: ReturnType<typeof sampleNote>[], passages = [ofLetter]): string[] {
		const { index } = sampleDossier({ notes });
		return notesOn(index, sampleClaim({ id: 'claim', passages })).map(({ id }) => id);
	}

	it('gives the notes on words that a claim quotes, however little of them', () => {
		expect(
			noted([
				sampleNote('within', 12, 15),
				sampleNote('around', 0, 99),
				sampleNote('its-first-letter', 5, 11),
				sampleNote('its-last-letter', 19, 30)
			])
		).toEqual(['around', 'its-first-letter', 'within', 'its-last-letter']);
	});

	it('gives none on the words before or behind', () => {
		expect(
			noted([
				sampleNote('before', 0, 5),
				sampleNote('up-to-it', 5, 10),
				sampleNote('from-its-end', 20, 25),
				sampleNote('behind', 30, 35)
			])
		).toEqual([]);
	});

	it('gives none on another article’s words at the same place', () => {
		expect(noted([sampleNote('elsewhere', 12, 15, { article: 'other' })])).toEqual([]);
		const other = samplePassage('of-other', 50, 60, { article: 'other' });
		expect(
			noted(
				[
					sampleNote('in-letter', 55, 56),
					sampleNote('in-other', 15, 16, { article: 'other' }),
					sampleNote('on-other', 55, 56, { article: 'other' })
				],
				[ofLetter, other]
			)
		).toEqual(['on-other']);
	});

	it('gives a note once on which two of the claim’s quotes are, and one that is on only one of them', () => {
		const second = samplePassage('second', 15, 40);
		expect(
			noted([sampleNote('on-both', 16, 18), sampleNote('on-second', 30, 31)], [ofLetter, second])
		).toEqual(['on-both', 'on-second']);
	});
});
