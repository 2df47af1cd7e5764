import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleDossier } from '../../../tests/support/sample-dossier';
import { placeWords, sourceOf, sourcesWords, sourceWords } from './sources';

const GAZETTEER = {
	id: 'gazetteer',
	title: 'Gazetteer',
	publisher: 'An office',
	date: '2025-06-01',
	licence: 'CC0-1.0',
	url: 'https://example.org/gazetteer'
};
const ATLAS = { id: 'atlas', title: 'Atlas', publisher: 'A press', date: '2024-12-31' };
const cited = { id: 'cited', title: 'Cited', publisher: null, date: '2026-02-01', language: 'en' };

function sampled() {
	return sampleDossier({
		articles: [sampleArticle('letter')],
		sources: [ATLAS, GAZETTEER],
		whole: { articles: 2, cited: [cited], claims: {} }
	}).dossier;
}

/** A dossier of one article alone. */
function alone() {
	return sampleDossier({ articles: [sampleArticle('letter')], sources: [ATLAS] }).dossier;
}

describe('sourceOf', () => {
	it('gives an article by what it is called and when it came out', () => {
		expect(sourceOf(sampled(), 'letter')).toEqual({
			id: 'letter',
			type: 'article',
			title: 'The letter',
			publisher: 'The Post',
			date: '2026-01-19',
			licence: null,
			url: null
		});
	});

	it('gives an article that is not loaded yet', () => {
		expect(sourceOf(sampled(), 'cited')).toMatchObject({ type: 'article', title: 'Cited' });
	});

	it('gives another source with its licence and address, where it has them', () => {
		expect(sourceOf(sampled(), 'gazetteer')).toEqual({ type: 'source', ...GAZETTEER });
		expect(sourceOf(sampled(), 'atlas')).toEqual({
			type: 'source',
			...ATLAS,
			licence: null,
			url: null
		});
	});

	it('gives nothing for an id that the dossier does not know', () => {
		expect(sourceOf(sampled(), 'nobody')).toBeUndefined();
	});
});

describe('the words for a source', () => {
	it('are its publisher and date, or that it is the article', () => {
		expect(sourceWords(sampled(), 'gazetteer')).toBe('An office, 1 June 2025');
		expect(sourceWords(alone(), 'letter')).toBe('The article, 19 January 2026');
	});

	it('say which article, where there are several', () => {
		expect(sourceWords(sampled(), 'letter')).toBe('“The letter”, The Post, 19 January 2026');
		expect(sourceWords(sampled(), 'cited')).toBe('“Cited”, Publisher not stated, 1 February 2026');
	});

	it('are an unknown id as it stands', () => {
		expect(sourceWords(sampled(), 'nobody')).toBe('nobody');
	});

	it('are parted by semicolons where there are several', () => {
		expect(sourcesWords(alone(), ['letter', 'atlas'])).toBe(
			'The article, 19 January 2026; A press, 31 December 2024'
		);
		expect(sourcesWords(sampled(), [])).toBe('');
	});
});

describe('where a passage stands', () => {
	it('is its paragraph, where there is one article', () => {
		expect(placeWords(alone(), { article: 'letter', block: 5 })).toBe('Paragraph 5');
	});

	it('is the article as well, where there are several', () => {
		expect(placeWords(sampled(), { article: 'letter', block: 5 })).toBe(
			'“The letter”, The Post, 19 January 2026, paragraph 5'
		);
	});
});
