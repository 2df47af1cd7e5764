import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { citations } from './citations';
import { testInput } from '../../../tests/support/export-input';

const input = testInput();
const text = citations(input);
const items = JSON.parse(text) as Record<string, unknown>[];

/** One reference as the style of the American Psychological Association sets it. */
function reference(id: string): string {
	return new Cite(text)
		.format('bibliography', { template: 'apa', lang: 'en-US', entry: id })
		.trim();
}

describe('citations', () => {
	it('has every article and every other source, each once', () => {
		const ids = [...input.dossier.articles, ...input.dossier.sources].map(({ id }) => id);
		expect(items.map(({ id }) => id)).toEqual(ids);
	});

	// Publication Manual of the APA, 7th edition, 9.12: without an author the title comes first.
	it('is read by a citation processor', () => {
		expect(reference('european-pravda-2026-01-06')).toBe(
			'Report on the states represented at the coalition’s meeting in Paris (in Ukrainian). (2026, January 6). European Pravda. https://www.eurointegration.com.ua/news/2026/01/6/7228489/'
		);
		expect(reference('us-hesitates-as-uk-france-commit-troops-to-postwar-ukraine')).toBe(
			'US hesitates as UK, France commit troops to postwar Ukraine. (2026, January 19).'
		);
	});

	it('takes reports of the press for what they are, and data for data', () => {
		const types = new Map(items.map(({ id, type }) => [id, type]));
		expect(items.find(({ id }) => id === 'european-pravda-2026-01-06')).toMatchObject({
			type: 'article-newspaper',
			'container-title': 'European Pravda',
			language: 'uk',
			issued: { 'date-parts': [[2026, 1, 6]] }
		});
		expect(types.get('geonames')).toBe('dataset');
		expect(types.get('un-ga-68-262')).toBe('document');
	});

	it('invents neither a publisher nor an address nor a licence', () => {
		const [article, record] = items;
		expect(article).not.toHaveProperty('container-title');
		expect(article).not.toHaveProperty('publisher');
		expect(article).not.toHaveProperty('URL');
		expect(article).toHaveProperty('note', 'Publisher not stated');
		expect(record).toHaveProperty('custom.licence', 'No licence stated');
	});

	it('says of each item its dossier, date, basis and licence', () => {
		for (const { custom } of items) {
			expect(custom).toMatchObject({ dossier: 'ukraine-guarantees', asOf: '2026-01-19' });
			expect(custom).toHaveProperty('basis');
			expect(custom).toHaveProperty('licence');
		}
	});

	// csl-data.json of citationstyles.org allows no other keys.
	it('uses only the keys of CSL-JSON', () => {
		const known = ['id', 'type', 'title', 'container-title', 'publisher', 'issued', 'language'];
		const keys = new Set(items.flatMap((item) => Object.keys(item)));
		expect([...keys].filter((key) => ![...known, 'URL', 'note', 'custom'].includes(key))).toEqual(
			[]
		);
	});
});
