import { describe, expect, it } from 'vitest';
import { articleParts, parseArticle } from './article';

const KEYS = 'title: T\npublisher: null\ndate: 2026-01-19\nlanguage: en\n';

/** What is told of an article’s file: path, message, remedy. */
function parse(file: string) {
	const told: string[][] = [];
	const parsed = parseArticle('id', file, (...problem) => {
		told.push(problem.slice(0, 3) as string[]);
	});
	return { ...parsed, told };
}

const ofKeys = (keys: string, body = 'One.\n\nTwo.\n') => parse(`---\n${keys}---\n${body}`);

describe('articleParts', () => {
	it('parts a file into pieces that make it up', () => {
		expect(articleParts('--- \na: 1\n---\t\n\nText.')).toEqual({
			opening: '--- \n',
			yaml: 'a: 1\n',
			closing: '---\t\n',
			body: '\nText.'
		});
		expect(articleParts('---\n---')).toEqual({
			opening: '---\n',
			yaml: '',
			closing: '---',
			body: ''
		});
	});

	it('closes the front matter with the first line of hyphens alone', () => {
		expect(articleParts('---\na: x --- y\n----\nb: 1\n---\nT\n---\n')).toMatchObject({
			yaml: 'a: x --- y\n----\nb: 1\n',
			body: 'T\n---\n'
		});
	});

	it.each(['', 'Text.\n---\na: 1\n---\n', ' ---\na: 1\n---\n', '---\na: 1\n', '---x\na: 1\n---\n'])(
		'finds none in %j',
		(text) => {
			expect(articleParts(text)).toBeUndefined();
		}
	);
});

describe('parseArticle', () => {
	it('gives what the front matter says, and the blocks with their kinds', () => {
		const { article, told } = ofKeys(`${KEYS}dateline: [1]\nheadings: [2]\n`);
		expect(told).toEqual([]);
		expect(article).toEqual({
			id: 'id',
			title: 'T',
			publisher: null,
			date: '2026-01-19',
			language: 'en',
			body: 'One.\n\nTwo.\n',
			blocks: [
				{ number: 1, kind: 'dateline', text: 'One.', start: 0, end: 4 },
				{ number: 2, kind: 'heading', text: 'Two.', start: 6, end: 10 }
			]
		});
	});

	it('reads the text of a file whose front matter is missing or wrong', () => {
		const without = parse('One.\n\nTwo.');
		expect(without.told.map(([path, message]) => [path, message])).toEqual([
			['line 1', 'The file does not begin with front matter.']
		]);
		expect(without).toMatchObject({ body: 'One.\n\nTwo.', article: undefined });
		expect(without.blocks).toHaveLength(2);
		const wrong = ofKeys('title: T\n');
		expect(wrong).toMatchObject({ body: 'One.\n\nTwo.\n', article: undefined });
		expect(wrong.blocks).toHaveLength(2);
	});

	it('refuses an article without text, and says nothing more of it', () => {
		const { told, article, blocks } = ofKeys(`${KEYS}headings: [1]\n`, ' \n\n');
		expect(told).toEqual([
			['', 'The article has no text.', 'Put its text below the front matter.']
		]);
		expect(article).toBeUndefined();
		expect(blocks).toEqual([]);
	});

	it('refuses the number of a block that is not there', () => {
		const { told, article } = ofKeys(`${KEYS}dateline: [1, 3]\nheadings: [2, 4]\n`);
		const remedy = 'Blocks are separated by blank lines and counted from 1: correct the number.';
		expect(told).toEqual([
			['dateline[1]', 'There is no block 3: the article has 2.', remedy],
			['headings[1]', 'There is no block 4: the article has 2.', remedy]
		]);
		expect(article).toBeUndefined();
	});

	it('refuses a block of two kinds', () => {
		const { told, article } = ofKeys(`${KEYS}dateline: [1]\nheadings: [2, 1]\n`);
		expect(told).toEqual([
			[
				'headings[1]',
				'Block 1 is called both dateline and heading.',
				'Keep it in one of the two lists.'
			]
		]);
		expect(article).toBeUndefined();
	});

	it('says in which line and column a character stands that may not', () => {
		const { told } = ofKeys(KEYS, 'One.\n\nThe\u0007 port.\n');
		// Six lines of front matter, one block, a blank line.
		expect(told.map(([path, message]) => [path, message])).toEqual([
			['line 9, column 4', 'U+0007 is a control character.']
		]);
		expect(parse(`\u202E---\n${KEYS}---\nOne.`).told[0]?.[0]).toBe('line 1, column 1');
	});

	it('tells of a byte order mark, and reads what follows it', () => {
		const { told, article } = parse(`\uFEFF---\n${KEYS}---\nOne.`);
		expect(told).toEqual([
			[
				'line 1, column 1',
				'The file begins with a byte order mark.',
				'Save it as UTF-8 without one.'
			]
		]);
		expect(article?.body).toBe('One.');
	});
});

describe('front matter', () => {
	const message = 'The front matter is longer or more nested than that of any article.';

	it('has four thousand characters at most', () => {
		const filled = (length: number) => `${KEYS}# ${'x'.repeat(length - KEYS.length - 3)}\n`;
		expect(ofKeys(filled(4000)).told).toEqual([]);
		expect(ofKeys(filled(4001)).told.map(([, each]) => each)).toEqual([message]);
	});

	it('has eight levels at most, before a parser follows them', () => {
		const nested = (depth: number) => `${KEYS}x: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
		// Eight levels are read, and the key is refused.
		expect(ofKeys(nested(8)).told.map(([, each]) => each)).toEqual([
			'The key “x” is not known here.'
		]);
		expect(ofKeys(nested(9)).told.map(([path, each]) => [path, each])).toEqual([
			['line 1', message]
		]);
		const braces = `${KEYS}x: ${'{a: '.repeat(9)}1${'}'.repeat(9)}\n`;
		expect(ofKeys(braces).told[0]?.[1]).toBe(message);
		// Lists one after another are not in each other.
		expect(ofKeys(`${KEYS}dateline: [1]\nheadings: [2]\n# ${'[]'.repeat(20)}\n`).told).toEqual([]);
	});

	it.each(['? a\n', '  ? b: 1\n', 'a: ? b\n', '- ? b\n'])('has no complex key: %j', (yaml) => {
		expect(ofKeys(KEYS + yaml).told[0]?.[1]).toBe(message);
	});

	it('may ask a question', () => {
		expect(ofKeys(KEYS.replace('T', 'What now? Nobody knows')).told).toEqual([]);
	});

	it('tells of what is no YAML with line and column of the file', () => {
		const { told } = ofKeys(KEYS.replace('title: T', 'title: T: U'));
		expect(told).toEqual([
			[
				expect.stringMatching(/^line 2, column \d+$/),
				expect.stringMatching(/^The front matter is not valid YAML: .*[^.]\.$/),
				'Put a value that has a colon or begins with a quotation mark in double quotes.'
			]
		]);
	});

	it('has no aliases', () => {
		const { told } = ofKeys(`${KEYS}dateline: &a [1]\nheadings: *a\n`);
		expect(told).toEqual([
			['', expect.stringMatching(/^The front matter uses an alias: /), 'Write the value out.']
		]);
	});
});
