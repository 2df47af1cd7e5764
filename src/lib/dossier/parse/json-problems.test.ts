import { findNodeAtLocation } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { jsonTree, parseJson } from './parse-json';

/** What is told of a text: path or place, message, remedy. */
function told(text: string): string[][] {
	const found: string[][] = [];
	parseJson(text, (...problem) => found.push(problem.slice(0, 3) as string[]));
	return found;
}

describe('what is to be done about a text that is no JSON', () => {
	it.each([
		['', 'Restore it, or remove it.'],
		['\uFEFF{}', 'Save it as UTF-8 without one.'],
		['["a', 'Close it with a double quote.'],
		['["a\n"]', 'Write it as \\n.'],
		['["a\u0001"]', 'Write it as \\u….'],
		['["\\u12"]', 'Write a backslash as \\\\.'],
		['[1.]', 'Add the digits that are missing.'],
		['[1e]', 'Add the digits that are missing.'],
		['[-]', 'Put keys and texts in double quotes.'],
		["['a']", 'Write straight double quotes around texts and keys: ".'],
		['[a]', 'Put keys and texts in double quotes.'],
		['[1 /* one */]', 'Remove the comment.'],
		['{"a":1,}', 'Remove the comma before it.'],
		['{1:1}', 'Put the key in double quotes.'],
		['{"a" 1}', 'Add it.'],
		['[1 2]', 'Add what is missing.'],
		['{"a":1 "b":2}', 'Add what is missing.'],
		['{"a":1', 'Add what is missing.'],
		['[1', 'Add what is missing.'],
		['{} {}', 'Remove it.'],
		['[1,]', 'Remove the comma before it, or add the value.'],
		['{"a":}', 'Remove the comma before it, or add the value.'],
		['[,1]', 'Write a JSON value.'],
		['{"a":', 'Write a JSON value.']
	])('%j', (text, remedy) => {
		expect(told(text).map(([, , each]) => each)).toEqual([remedy]);
	});

	it('names what stands in the place of a comma or an end', () => {
		expect(told('{"a": [1 2]}')[0]?.[1]).toBe('“2” stands where “,” or “]” is needed.');
		expect(told('[{"a": 1 2}]')[0]?.[1]).toBe('“2” stands where “,” or “}” is needed.');
		expect(told('[{"a": 1}, {"b": 2]')[0]?.[1]).toBe('“]” stands where “,” or “}” is needed.');
		expect(told('[[1], 2 3]')[0]?.[1]).toBe('“3” stands where “,” or “]” is needed.');
	});

	it('cuts off what is long', () => {
		expect(told(`[${'x'.repeat(70)}]`)[0]?.[1]).toBe(`“${'x'.repeat(59)}…” is no JSON.`);
	});

	it('says in which line and column, counted from one', () => {
		expect(told('{\n\t"a": 1,\n\t"b": x\n}')[0]?.[0]).toBe('line 3, column 7');
		expect(told('"abc')[0]?.[0]).toBe('line 1, column 5');
	});
});

describe('what JSON allows, and a dossier does not', () => {
	it('is told with its path, its line and its column, all of it at once', () => {
		const text = '{\n\t"a": 1e999,\n\t"a": ["\\u202e"],\n\t"toString": -1e999\n}';
		expect(told(text)).toEqual([
			['a', 'The number is too large (line 2, column 7).', 'Write it in ordinary digits.'],
			['a', 'The key “a” stands twice in this object (line 3, column 2).', 'Keep one.'],
			[
				'a[0]',
				'U+202E makes the text read in another order than it is written (line 3, column 8).',
				'Remove it; the marks U+200E and U+200F may stand where a direction must be said.'
			],
			['toString', 'The key “toString” is not allowed (line 4, column 2).', 'Choose another name.'],
			['toString', 'The number is too large (line 4, column 14).', 'Write it in ordinary digits.']
		]);
		expect(parseJson(text, () => undefined)).toBeUndefined();
	});

	it('is a key with a character that no text may hold', () => {
		expect(told('{"a\\u0000": 1}')).toEqual([
			[
				'["a\\u0000"]',
				'U+0000 is a control character (line 1, column 2).',
				expect.stringMatching(/^Remove it/)
			]
		]);
	});

	it('is none of a large number, or of one key in several objects', () => {
		expect(told('{"a": 1e308, "b": {"a": -1e308}, "c": [{"a": 1}, {"a": 2}]}')).toEqual([]);
	});

	it('is a hundred and first level, of lists or objects', () => {
		const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
		expect(told(lists(100))).toEqual([]);
		expect(told(lists(101))).toEqual([
			['line 1, column 101', 'The data is nested more than 100 levels deep.', 'Make it flatter.']
		]);
		const objects = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
		expect(told(objects(100))).toEqual([]);
		expect(told(objects(101))[0]?.[1]).toMatch(/nested more than 100/);
		// What is closed again is not open.
		expect(told(`[${'[],{},'.repeat(200)}1]`)).toEqual([]);
	});
});

describe('jsonTree', () => {
	it('says where a value stands', () => {
		const text = '{ "a": [1, "two"] }';
		const node = findNodeAtLocation(jsonTree(text), ['a', 1]);
		expect(text.slice(node?.offset, (node?.offset ?? 0) + (node?.length ?? 0))).toBe('"two"');
	});

	it.each([
		['', /^No JSON: /],
		['{"a": 1,}', /^No JSON: PropertyNameExpected\.$/],
		['[1] // one', /^No JSON: InvalidCommentToken\.$/]
	])('refuses %j', (text, message) => {
		expect(() => jsonTree(text)).toThrow(message);
	});
});
