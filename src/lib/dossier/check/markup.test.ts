import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMarkup, markupProblems } from './markup';

function found(body: string, file = body): string[] {
	const problems: string[] = [];
	checkMarkup(file, body, (path, message) => problems.push(`${path}: ${message}`));
	return problems;
}

describe('checkMarkup', () => {
	it.each([
		['They **will** come.', 'strong emphasis'],
		['They __will__ come.', 'strong emphasis'],
		['They *will* come.', 'emphasis'],
		['They _will not_ come.', 'emphasis'],
		['See [the text](https://example.org/a_(b)) here.', 'a link'],
		['See [the text][1] here.', 'a link'],
		['See <https://example.org> here.', 'a link'],
		['[1]: https://example.org', 'a link’s address'],
		['![A map](map.png)', 'an image'],
		['## The end', 'a heading'],
		['The end\n=======', 'a heading’s underline'],
		['> They said so.', 'a quotation’s mark'],
		['- one\n- two', 'a list’s mark'],
		['A&nbsp;B', 'an HTML entity'],
		['It&#8217;s so', 'an HTML entity'],
		['A <b class="x">word</b>.', 'an HTML tag'],
		['A <!-- note --> word.', 'an HTML comment'],
		['~~Gone~~', 'struck-out text'],
		['The `word` here.', 'code'],
		['| a | b |', 'a table'],
		['So it was.[^1]', 'a footnote’s mark']
	])('names %j', (body, name) => {
		const problems = found(body);
		expect(problems.length).toBeGreaterThan(0);
		expect(problems[0]).toContain(` is ${name}, and articles are plain text`);
	});

	it.each([
		'He said: “We will.” * * *',
		'5 * 3 * 2 = 30, 2*3*4 and a_b_c',
		'1. Everyone has the right.\n(a) to live;',
		'AT&T and R&D; Marks & Spencer; §5 & 6',
		'a < b and c > d; if x<y, then y>x',
		'“[The] ministers [sic] came” (they said) [3]',
		'First.\n\n---\n\nSecond.',
		'– They came – and went. • One • two',
		'#hashtag and @name and C# and 100 % #1',
		'https://example.org/a_b_c?x=1&y=2 is its address',
		'It cost 5~10 ~ 20'
	])('lets plain text stand: %j', (body) => {
		expect(found(body)).toEqual([]);
	});

	it('says the line and the column in the file, front matter included', () => {
		const body = 'One.\n\nTwo **three**.\n';
		expect(found(body, `---\ntitle: T\n---\n${body}`)).toEqual([
			'line 6, column 5: “**three**” is strong emphasis, and articles are plain text: readers would see it as it is written.'
		]);
	});

	it('tells of three of a kind, in the order of the text, and of what is within another once', () => {
		const words = found('A <b>x</b> *y*, <i>z</i> &amp; [*so* it](a).').map(
			(line) => /“(.*)” is/u.exec(line)?.[1]
		);
		expect(words).toEqual(['<b>', '</b>', '*y*', '<i>', '&amp;', '[*so* it](a)']);
	});

	it('shows forty characters of what is written, in one line', () => {
		const shown = (written: string) => /“(.*)” is/su.exec(found(written)[0] ?? '')?.[1];
		expect(shown(`**${'a'.repeat(36)}**`)).toBe(`**${'a'.repeat(36)}**`);
		expect(shown(`**${'a'.repeat(37)}**`)).toBe(`**${'a'.repeat(37)}…`);
		expect(shown('<b\tclass="x">')).toBe('<b class="x">');
		expect(shown('So.\n    ## End')).toBeUndefined();
		expect(shown('So.\n  ## End')).toBe('## E');
	});

	it('is true where there is none', () => {
		const report = () => undefined;
		expect(checkMarkup('So.', 'So.', report)).toBe(true);
		expect(checkMarkup('**So**.', '**So**.', report)).toBe(false);
	});

	it('takes any text, and soon', () => {
		const marks = fc.string({
			unit: fc.constantFrom('*', '_', '[', ']', '(', ')', '<', '>', '&', ';', '#', 'a', ' ', '\n'),
			maxLength: 3000
		});
		fc.assert(
			fc.property(marks, (body) => {
				const start = performance.now();
				found(body);
				expect(performance.now() - start).toBeLessThan(2000);
			})
		);
	});
});

describe('markupProblems', () => {
	it('looks at the articles of a dossier, and at no other file', () => {
		const article = '---\ntitle: T\n---\nTwo **three**.\n';
		const files = new Map([
			['articles/a.md', article],
			['articles/b.md', '---\ntitle: T\n---\nTwo three.\n'],
			['articles/c.md.txt', article],
			['articles/broken.md', '**so**'],
			['notes/articles/a.md', article]
		]);
		expect(markupProblems(files).map(({ file, path }) => [file, path])).toEqual([
			['articles/a.md', 'line 4, column 5']
		]);
	});
});
