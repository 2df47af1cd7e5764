import { applyEdits } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { jsonTree } from '../parse/parse-json';
import { editObject } from './edit-json';

function edit(
	json: string,
	steps: readonly (string | number)[],
	values: Parameters<typeof editObject>[3]
): string {
	return applyEdits(json, editObject(json, jsonTree(json), steps, values));
}

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
