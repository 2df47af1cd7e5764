import { describe, expect, it } from 'vitest';
import { quotationsIn, withItsMarks } from './quotations';

const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

describe('what stands between quotation marks', () => {
	it.each([
		['He said “yes” and “no”.', ['“yes”', '“no”']],
		['Er sagte „ja“ und »nein«.', ['„ja“', '»nein«']],
		['Il dit « oui ».', ['« oui »']],
		['Han sa ”ja” och ’nej’.', ['”ja”', '’nej’']],
		['He said "yes" and \'no\'.', ['"yes"', "'no'"]],
		['He wrote “they ‘all’ left”.', ['‘all’', '“they ‘all’ left”']],
		['It’s France’s ‘own’ port.', ['‘own’']],
		["The ports' men said 'no'.", ["'no'"]],
		['他说「好」。', ['「好」']],
		['(“yes”)', ['“yes”']],
		['say“yes”now', ['“yes”']],
		['say"yes"now', ['"yes"']],
		['He left.” So.', []],
		['“It went on', ['“It went on']],
		['  “It went on', ['“It went on']],
		['So “it went on', []],
		['“One ‘two” three', ['“One ‘two”']],
		['', []]
	])('in “%s” is %j', (text, quotations) => {
		expect(quoted(text)).toEqual(quotations);
	});
});

describe('withItsMarks', () => {
	function marked(text: string, exact: string): string {
		const words = /\[(.*)\]/u.exec(text);
		const start = words?.index ?? 0;
		const range = { start, end: start + (words?.[1]?.length ?? 0) };
		const source = text.replace(/[[\]]/gu, '');
		const { start: from, end: to } = withItsMarks(source, range, exact);
		return source.slice(from, to);
	}

	it.each([
		['he said “[it rains]” now', '“it rained”', '“it rains”'],
		['he said “[it rains]” now', '“it rained', '“it rains'],
		['he said “[it rains]” now', 'it rained”', 'it rains”'],
		['he said “[it rains]” now', 'it rained', 'it rains'],
		['il dit « [il pleut] » ici', '« il pleuvait »', '« il pleut »'],
		['he said [“it rains”] now', '“it rained”', '“it rains”'],
		['he said ““[it rains]”” now', '“it rained”', '“it rains”'],
		['he said [it rains] now', '“it rained”', 'it rains'],
		['[it rains]', '“it rained”', 'it rains']
	])('of “%s” takes for %s %s', (text, exact, words) => {
		expect(marked(text, exact)).toBe(words);
	});
});
