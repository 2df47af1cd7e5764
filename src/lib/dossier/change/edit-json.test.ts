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
