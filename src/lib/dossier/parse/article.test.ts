import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleBlocks, parseArticle } from './article';

const frontMatter = '---\ntitle: T\npublisher: null\ndate: 2026-01-19\nlanguage: en\n---\n';

function parse(text: string) {
	const found: string[] = [];
	const parsed = parseArticle('id', text, (path, message) => found.push(`${path}: ${message}`));
	return { ...parsed, found };
}

describe('parseArticle', () => {
	it('gives the body byte for byte', () => {
		const body = '19 January\nslug\n\n“Quoted” text.  \n\nLast, without a line break at the end';
		expect(parse(frontMatter + body)).toMatchObject({ body, found: [] });
	});

	it('keeps blank lines and rules of the body', () => {
		const body = '\n\nFirst.\n\n---\n\nSecond.\n';
		const parsed = parse(frontMatter + body);
		expect(parsed.body).toBe(body);
		expect(parsed.blocks.map(({ text }) => text)).toEqual(['First.', '---', 'Second.']);
	});

	it('takes files with Windows line ends', () => {
		const { article, found } = parse(`${frontMatter}One.\n\nTwo.`.replaceAll('\n', '\r\n'));
		expect(found).toEqual([]);
		expect(article?.body).toBe('One.\r\n\r\nTwo.');
		expect(article?.blocks.map(({ text }) => text)).toEqual(['One.', 'Two.']);
	});

	it('keeps the date as it is written', () => {
		expect(parse(`${frontMatter}Text.`).article?.date).toBe('2026-01-19');
	});

	it('takes the address of the article at its publisher, and no other than an https one', () => {
		const at = (url: string) =>
			parse(`${frontMatter.replace('language', `url: ${url}\nlanguage`)}Text.`);
		expect(at('https://paper.example/story?id=1')).toMatchObject({
			article: { url: 'https://paper.example/story?id=1' },
			found: []
		});
		for (const url of ['http://paper.example/', 'javascript:alert(1)', 'paper.example']) {
			expect(at(url).found).toEqual([expect.stringMatching(/^url: .*does not fit/)]);
		}
	});

	it('says which line of the file is not YAML', () => {
		const { found, body } = parse('---\ntitle: T\npublisher: null\nlanguage: [en\n---\nText.');
		expect(found).toEqual([expect.stringMatching(/^line [45], column \d+: .*not valid YAML/)]);
		expect(body).toBe('Text.');
	});

	it('refuses front matter that is a list or nothing', () => {
		expect(parse('---\n- a\n---\nText.').found).not.toEqual([]);
		expect(parse('---\n---\nText.').found).not.toEqual([]);
	});
});

describe('articleBlocks', () => {
	it('numbers the blocks and gives them their kind', () => {
		const body = 'date\nslug\n\nHead\n \t\nText one.\nStill one.\n\n\n\nText two.';
		const blocks = articleBlocks(body, { dateline: [1], headings: [2] });
		expect(blocks).toEqual([
			{ number: 1, kind: 'dateline', text: 'date\nslug', start: 0, end: 9 },
			{ number: 2, kind: 'heading', text: 'Head', start: 11, end: 15 },
			{ number: 3, kind: 'paragraph', text: 'Text one.\nStill one.', start: 19, end: 39 },
			{ number: 4, kind: 'paragraph', text: 'Text two.', start: 43, end: 52 }
		]);
	});

	it('keeps a carriage return that ends no line', () => {
		expect(articleBlocks('a\rb\r\nc\r').map(({ text }) => text)).toEqual(['a\rb\r\nc']);
	});

	it('leaves nothing but white space between blocks, for all texts', () => {
		const line = fc.oneof(
			fc.string(),
			fc.constantFrom('', ' ', '\t', 'a', '\u00a0', '\u2028', '\r')
		);
		const text = fc
			.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')))
			.map((lines) => lines.flat().join(''));
		fc.assert(
			fc.property(text, (body) => {
				let rest = 0;
				for (const { number, text: block, start, end } of articleBlocks(body)) {
					expect(body.slice(start, end)).toBe(block);
					expect(block.trim()).not.toBe('');
					const gap = body.slice(rest, start);
					expect(gap.trim()).toBe('');
					// Two line ends part one block from the next.
					if (number > 1) expect(gap.split('\n').length).toBeGreaterThan(2);
					expect(block).not.toMatch(/\n[^\S\n]*\n/);
					rest = end;
				}
				expect(body.slice(rest).trim()).toBe('');
			})
		);
	});
});
