import { describe, expect, it } from 'vitest';
import { miniatureFiles, miniatureOptions } from '../../../tests/fixtures/miniature';
import { sampleArticle, samplePassage } from '../../../tests/support/sample-dossier';
import { articleBlocks } from '../dossier/parse/article';
import { parseDossier } from '../dossier/parse/parse';
import type { Passage } from '../dossier/model/types';
import { quoteWords } from './quote-words';

/** How words of a text are quoted that is the second article of a dossier. */
function quoted(text: string, exact: string): string {
	const [article] = parseDossier(miniatureFiles(), miniatureOptions).articles;
	if (article === undefined) throw new Error('The fixture has an article.');
	const start = text.indexOf(exact);
	const blocks = [...text.matchAll(/[^\n]+/gu)].map((match, place) => ({
		kind: 'paragraph' as const,
		number: place + 1,
		text: match[0],
		start: match.index,
		end: match.index + match[0].length
	}));
	const block = blocks.find((each) => each.end > start)?.number ?? 0;
	const passage: Passage = {
		id: 'p',
		prefix: '',
		suffix: '',
		claim: 'c',
		article: article.id,
		exact,
		block,
		start,
		end: start + exact.length
	};
	const first = sampleArticle('first', {
		blocks: articleBlocks('Of all else. And so on, and on.')
	});
	return quoteWords({ articles: [first, { ...article, body: text, blocks }] }, passage);
}

describe('a quote that is a whole sentence', () => {
	it.each([
		['It was so. France signed. So did others.', 'France signed.'],
		['France signed.', 'France signed'],
		['He said: no. “France signed,” he said.', 'He said: no.'],
		['It was so. “France signed.” So did others.', '“France signed.”'],
		['It was so. “France signed.” So did others.', 'France signed.'],
		['It was so. (France signed.)', 'France signed'],
		['19 January, 2026\nThen came rain.', '19 January, 2026'],
		['Did it rain? France signed! So did others.', 'France signed'],
		['France signed.\nSo did others.', 'France signed.\nSo did others.'],
		['أهلا. فرنسا وقعت؟ نعم.', 'فرنسا وقعت؟'],
		['下雨了。法国签了。', '法国签了']
	])('in “%s” stays as it is', (text, exact) => {
		expect(quoted(text, exact)).toBe(exact);
	});
});

describe('a quote that is cut shows it', () => {
	it.each([
		['This week, France and Ukraine signed a paper.', 'Ukraine signed', '… Ukraine signed …'],
		[
			'France might send ships, but not now.',
			'France might send ships',
			'France might send ships …'
		],
		['In 2024 France signed.', 'France signed.', '… France signed.'],
		['“We signed,” said Merz, of Germany.', '“We signed,” said Merz', '“We signed,” said Merz …'],
		['It grew by 4.5 million.', 'It grew by 4', 'It grew by 4 …'],
		['A list of 30 countries: France', 'A list of 30', 'A list of 30 …'],
		['It rained.\nIn 2024 France signed, and left.', 'France signed', '… France signed …'],
		[
			'France signed.\nSo did others, later.',
			'signed.\nSo did others',
			'… signed.\nSo did others …'
		]
	])('in “%s”', (text, exact, words) => {
		expect(quoted(text, exact)).toBe(words);
	});
});

describe('a quote of an article that is not loaded yet', () => {
	it('is its words alone', () => {
		const passage = { ...samplePassage('p', 3, 16), exact: 'Ukraine signed' };
		expect(quoteWords({ articles: [] }, passage)).toBe('Ukraine signed');
		expect(quoteWords({ articles: [sampleArticle('letter')] }, passage)).toBe('Ukraine signed');
	});
});
