import { applyEdits } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { editObject } from './edit-json';
import { jsonTree } from '../parse/parse-json';

function edit(
	json: string,
	steps: readonly (string | number)[],
	values: Parameters<typeof editObject>[3]
): string {
	return applyEdits(json, editObject(json, jsonTree(json), steps, values));
}

describe('editObject', () => {
	const tabs = '{\n\t"list": [\n\t\t{\n\t\t\t"a": "one",\r\n\t\t\t"b":"\\u00fc"\n\t\t}\n\t]\n}\n';

	it('replaces a text and leaves everything around it, escapes and indentation too', () => {
		expect(edit(tabs, ['list', 0], { a: 'zw“ö”lf\n"' })).toBe(
			tabs.replace('"one"', '"zw“ö”lf\\n\\""')
		);
	});

	it('adds a key last, on a line of its own where the others have one', () => {
		expect(edit(tabs, ['list', 0], { orphan: { since: '2026-11-22' } })).toBe(
			tabs.replace('"\\u00fc"', '"\\u00fc",\n\t\t\t"orphan": { "since": "2026-11-22" }')
		);
		expect(edit('[{ "a": [1, {}] }]', [0], { b: 'x' })).toBe('[{ "a": [1, {}], "b": "x" }]');
		expect(edit('{"a":1}', [], { b: 'x' })).toBe('{"a":1, "b": "x"}');
	});

	it('takes a key out wherever it stands', () => {
		const three = '{\n  "a": 1,\n  "b": { "a": [2] },\n  "c": 3\n}';
		expect(edit(three, [], { a: undefined })).toBe('{\n  "b": { "a": [2] },\n  "c": 3\n}');
		expect(edit(three, [], { b: undefined })).toBe('{\n  "a": 1,\n  "c": 3\n}');
		expect(edit(three, [], { c: undefined })).toBe('{\n  "a": 1,\n  "b": { "a": [2] }\n}');
		expect(edit(three, [], { d: undefined })).toBe(three);
	});

	it('makes several changes at once', () => {
		expect(edit('{ "a": "1", "b": "2" }', [], { b: '3', a: '4', c: '5' })).toBe(
			'{ "a": "4", "b": "3", "c": "5" }'
		);
	});
});

describe('what is no object with keys', () => {
	it.each<[string, (string | number)[], string]>([
		['{"a": []}', ['a'], 'a'],
		['{"a": {}}', ['a'], 'a'],
		['{"a": [{"b": 1}]}', ['a', 1], 'a[1]'],
		['{"a": "text"}', ['a'], 'a'],
		['{"a": [1, 2]}', ['a'], 'a']
	])('is refused in %s at %j', (json, steps, path) => {
		expect(() => edit(json, steps, { x: '1' })).toThrow(
			`There is no object with keys at ${path} in the file.`
		);
	});
});

describe('the last key of an object', () => {
	it('cannot be taken out', () => {
		expect(() => edit('{"a": {"b": 1}}', ['a'], { b: undefined })).toThrow(
			'An object keeps at least one key.'
		);
	});

	it('gives its place to another value', () => {
		expect(edit('{"a": {"b": 1}}', ['a'], { b: 'x' })).toBe('{"a": {"b": "x"}}');
	});
});

describe('values that are objects', () => {
	it('stand in one line, in the place of whatever was there', () => {
		const json = '{\n\t"a": [1,\n\t\t2],\n\t"b": true\n}';
		expect(edit(json, [], { a: { one: '1', two: 'zw"ei' } })).toBe(
			'{\n\t"a": { "one": "1", "two": "zw\\"ei" },\n\t"b": true\n}'
		);
	});
});

describe('a key of the same name elsewhere', () => {
	it('is left alone', () => {
		const json = '{ "a": { "b": "1" }, "b": "2", "c": { "b": "3" } }';
		expect(edit(json, [], { b: 'x' })).toBe('{ "a": { "b": "1" }, "b": "x", "c": { "b": "3" } }');
		expect(edit(json, ['c'], { b: 'x' })).toBe(
			'{ "a": { "b": "1" }, "b": "2", "c": { "b": "x" } }'
		);
	});
});
