import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleDossier } from '../../../tests/support/sample-dossier';
import { citationWords, sourceRecords } from './source-records';
import { sourceOf } from './sources';

function sampled() {
	return sampleDossier({
		slug: 'harbours',
		articles: [sampleArticle('letter'), sampleArticle('leaflet', { publisher: null })],
		sources: [
			{ id: 'atlas', title: 'Atlas', publisher: 'A press', date: '2024-12-31' },
			{
				id: 'gazetteer',
				title: 'Gazetteer',
				publisher: 'An office',
				date: '2025-06-01',
				licence: 'CC0-1.0'
			}
		]
	}).dossier;
}

describe('sourceRecords', () => {
	it('lists each source once, in the order in which they are named', () => {
		const records = sourceRecords(sampled(), ['gazetteer', 'letter', 'gazetteer', 'atlas']);
		expect(records.map(({ id, type }) => [id, type])).toEqual([
			['gazetteer', 'source'],
			['letter', 'article'],
			['atlas', 'source']
		]);
	});

	it('names the dossier, the id and the remedy where there is no such source', () => {
		expect(() => sourceRecords(sampled(), ['letter', 'map-of-1900'])).toThrow(
			'The dossier “harbours” has no source “map-of-1900”. Add it to the sources in dossier.json.'
		);
	});
});

describe('citationWords', () => {
	it.each([
		['letter', '“The letter”, The Post, 19 January 2026.'],
		['leaflet', '“The leaflet”, publisher not stated, 19 January 2026.'],
		['atlas', 'Atlas, A press, 31 December 2024.'],
		['gazetteer', 'Gazetteer, An office, 1 June 2025 (CC0-1.0).']
	])('cite the %s in full', (id, words) => {
		const source = sourceOf(sampled(), id);
		if (source === undefined) throw new Error(`There is no source ${id}.`);
		expect(citationWords(source)).toBe(words);
	});
});
