import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json';

type Found = readonly [path: string, message: string];

function parse(text: string): { value: unknown; found: Found[] } {
	const found: Found[] = [];
	const value = parseJson(text, (path, message) => found.push([path, message]));
	return { value, found };
}

describe('parseJson', () => {
	it.each([
		['', 'line 1, column 1', 'The file is empty.'],
		['\n\t\n', 'line 1, column 1', 'The file is empty.'],
		['[', 'line 1, column 2', 'The end of the file stands where “,” or “]” is needed.'],
		['{"a": 1', 'line 1, column 8', 'The end of the file stands where “,” or “}” is needed.'],
		['{"a": 1,}', 'line 1, column 9', '“}” stands where a key in double quotes is needed.'],
		['{\n\t"a": 1\n\t"b": 2\n}', 'line 3, column 2', '“"” stands where “,” or “}” is needed.'],
		['{"a" 1}', 'line 1, column 6', '“1” stands where “:” is needed.'],
		["{'a': 1}", 'line 1, column 2', "A text begins with ', which is no quotation mark of JSON."],
		['{“a”: 1}', 'line 1, column 2', 'A text begins with “, which is no quotation mark of JSON.'],
		['["a", „b“]', 'line 1, column 7', 'A text begins with „, which is no quotation mark of JSON.'],
		['{a: 1}', 'line 1, column 2', '“a” is no JSON.'],
		['[1, 2', 'line 1, column 6', 'The end of the file stands where “,” or “]” is needed.'],
		['[1,\r\n]', 'line 2, column 1', '“]” stands where a value is needed.'],
		['[1] []', 'line 1, column 5', '“[” follows the end of the data.'],
		['[1] 🙂', 'line 1, column 5', '“🙂” is no JSON.'],
		['"a\nb"', 'line 1, column 3', 'A text contains a line break.'],
		['"a', 'line 1, column 3', 'The file ends inside a text.'],
		['"a\tb"', 'line 1, column 1', 'A text contains a control character.'],
		['["\\x"]', 'line 1, column 2', 'A backslash begins an unknown escape.'],
		['01', 'line 1, column 2', '“1” follows the end of the data.'],
		['1.e5', 'line 1, column 1', '“1.” is no number.'],
		['NaN', 'line 1, column 1', '“NaN” is no JSON.'],
		['[1, // one\n2]', 'line 1, column 5', 'JSON has no comments.'],
		['{ /* one */ "a": 1}', 'line 1, column 3', 'JSON has no comments.'],
		['{"a": / 1}', 'line 1, column 7', '“/” is no JSON.']
	])('says where %j breaks off', (text, place, message) => {
		expect(parse(text)).toEqual({ value: undefined, found: [[place, message]] });
	});

	it('reports a key that stands twice, however it is written', () => {
		expect(parse('{"list": [{"a": 1, "\\u0061": 2}]}')).toEqual({
			value: undefined,
			found: [['list[0].a', 'The key “a” stands twice in this object (line 1, column 20).']]
		});
	});

	it('takes the same key in different objects', () => {
		expect(parse('[{"a": {"a": 1}}, {"a": 2}]').found).toEqual([]);
	});

	it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', (key) => {
		expect(parse(`{"${key}": {}}`).found).toHaveLength(1);
	});

	it('refuses what is nested too deep, instead of running out of stack', () => {
		expect(parse('['.repeat(200_000)).found).toEqual([
			['line 1, column 101', 'The data is nested more than 100 levels deep.']
		]);
	});

	it('finds keys among texts of any length that look like them', () => {
		for (const text of ['x', '\\', '"', '\\"', '": ', '\n', '“é']) {
			const value = { a: text, [text]: [text, { a: text.repeat(2_000_000 / text.length) }] };
			expect(parse(JSON.stringify(value, undefined, '\t'))).toEqual({ value, found: [] });
			const twice = `{"b": ${JSON.stringify(text)}, "a":1, "a" :2}`;
			expect(parse(twice).found).toHaveLength(1);
		}
	});

	it('gives what JSON.parse gives, for all JSON', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', '\t', '\n  '), (json, indent) => {
				const text = JSON.stringify(JSON.parse(json), null, indent);
				const { value, found } = parse(text);
				fc.pre(!found.some(([, message]) => message.includes('not allowed')));
				expect(found).toEqual([]);
				expect(value).toEqual(JSON.parse(text));
			})
		);
	});

	it('takes and refuses what JSON.parse does, for damaged JSON', () => {
		const damaged = fc
			.tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }))
			.map(([json, at, removed, added]) => {
				const offset = at % (json.length + 1);
				return json.slice(0, offset) + added + json.slice(offset + removed);
			});
		fc.assert(
			fc.property(fc.oneof(damaged, fc.string()), (text) => {
				// Where the text is no JSON stands as a place in it; what else is refused, as a path.
				const isBroken = parse(text).found.some(([place]) => /^line \d+, column \d+$/.test(place));
				let isJson = true;
				try {
					JSON.parse(text);
				} catch {
					isJson = false;
				}
				expect(isBroken).toBe(!isJson);
			}),
			// JSON allows it, and we do not: a character that no text may hold.
			{ examples: [['{" \\b": true}']] }
		);
	});
});
