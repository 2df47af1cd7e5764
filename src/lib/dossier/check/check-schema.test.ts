import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkSchema, isObject } from './check-schema';
import type { Circumstances } from './report';

/** What is told of a value: path, message, remedy. */
function told(schema: v.GenericSchema, value: unknown, ...base: (string | number)[]): string[][] {
	const found: string[][] = [];
	checkSchema(
		schema,
		value,
		(...[path, message, remedy]) => found.push([path, message, remedy]),
		base
	);
	return found;
}

function causeOf(schema: v.GenericSchema, value: unknown): string | undefined {
	let cause: string | undefined;
	const note = (_: string, __: string, ___: string, given?: Circumstances) =>
		(cause = given?.cause);
	checkSchema(schema, value, note);
	return cause;
}

const harbour = v.strictObject({
	name: v.string(),
	depth: v.optional(v.number()),
	berths: v.optional(v.array(v.strictObject({ id: v.string() }))),
	kind: v.optional(v.picklist(['river', 'sea'])),
	place: v.optional(v.tuple([v.number(), v.number()]))
});

describe('checkSchema', () => {
	it('gives the value where nothing is wrong', () => {
		const value = { name: 'Odesa', depth: 14, berths: [{ id: 'a' }] };
		expect(checkSchema(harbour, value, () => undefined)).toEqual(value);
	});

	it('gives nothing where anything is', () => {
		expect(checkSchema(harbour, { name: 1 }, () => undefined)).toBeUndefined();
		expect(checkSchema(harbour, { name: 'Odesa', x: 1 }, () => undefined)).toBeUndefined();
	});

	it('tells a key that is missing, and an item that is', () => {
		expect(told(harbour, {}, 'harbours', 2)).toEqual([
			['harbours[2].name', 'The key “name” is missing.', 'Add it.']
		]);
		expect(told(harbour, { name: 'Odesa', place: [30] })).toEqual([
			['place[1]', 'A value is missing.', 'Add it (a number).']
		]);
	});

	it.each([
		[1, 'Found 1 where a text in double quotes is needed.'],
		[null, 'Found null where a text in double quotes is needed.'],
		[['x'], 'Found a list […] where a text in double quotes is needed.'],
		[{}, 'Found an object {…} where a text in double quotes is needed.']
	])('tells what stands where a text is needed: %j', (name, message) => {
		expect(told(harbour, { name })).toEqual([['name', message, 'Write a text in double quotes.']]);
	});

	it('tells what is needed where something else stands', () => {
		expect(told(harbour, { name: 'O', depth: 'deep' })).toEqual([
			['depth', 'Found deep where a number is needed.', 'Write a number.']
		]);
		expect(told(harbour, { name: 'O', berths: {} })).toEqual([
			['berths', 'Found an object {…} where a list […] is needed.', 'Write a list […].']
		]);
		expect(told(harbour, 'Odesa', 'harbour')).toEqual([
			['harbour', 'Found Odesa where an object {…} is needed.', 'Write an object {…}.']
		]);
	});

	it('tells every key that is not known, however deep', () => {
		const value = { name: 'Odesa', depht: 1, berths: [{ id: 'a' }, { id: 'b', size: 2 }] };
		const remedy = 'Correct its spelling, or remove it.';
		expect(told(harbour, value)).toEqual([
			['depht', 'The key “depht” is not known here.', remedy],
			['berths[1].size', 'The key “size” is not known here.', remedy]
		]);
	});

	it('tells the keys too that a schema would drop without a word', () => {
		expect(told(v.object({ name: v.string() }), { name: 'Odesa', depth: 1 })).toEqual([
			['depth', 'The key “depth” is not known here.', 'Correct its spelling, or remove it.']
		]);
	});

	it('tells values that are too many', () => {
		expect(told(v.tuple([v.number()]), [1, 2, 3], 'place')).toEqual([
			['place[1]', 'This value is one too many.', 'Remove it.'],
			['place[2]', 'This value is one too many.', 'Remove it.']
		]);
	});
});

describe('a value of the right type that does not fit', () => {
	const short = v.pipe(v.string(), v.maxLength(3, 'Use 3 characters at most.'));

	it('is told with the instruction of the schema', () => {
		expect(told(short, 'four', 'id')).toEqual([
			['id', '“four” does not fit.', 'Use 3 characters at most.']
		]);
		expect(causeOf(short, 'four')).toBe('A value does not fit.');
	});

	it('is told with what is expected, where the schema gives no instruction', () => {
		expect(told(v.pipe(v.number(), v.minValue(1)), 0, 'block')).toEqual([
			['block', '“0” does not fit.', 'Write a value that is >=1.']
		]);
	});

	it('is cut off where it is long, and named where it is empty', () => {
		expect(told(short, 'x'.repeat(70))[0]?.[1]).toBe(`“${'x'.repeat(59)}…” does not fit.`);
		const filled = v.pipe(v.string(), v.minLength(1, 'Write a text.'));
		expect(told(filled, '')).toEqual([['', 'The text is empty.', 'Write a text.']]);
	});

	it('is told once, however many rules it breaks', () => {
		const two = v.pipe(v.string(), v.maxLength(3, 'Shorter.'), v.regex(/^a/, 'Begin with a.'));
		expect(told(two, 'long').map(([, , remedy]) => remedy)).toEqual(['Shorter.']);
	});
});

describe('a word of a closed list', () => {
	it('is told with the one that may be meant', () => {
		expect(told(harbour, { name: 'O', kind: 'rivver' })).toEqual([
			['kind', '“rivver” is not one of the words used here.', 'Did you mean “river”?']
		]);
		expect(causeOf(harbour, { name: 'O', kind: 'rivver' })).toBe(
			'A word is not one of those used here.'
		);
	});

	it('is told with all of them where none is near, or where it is no word', () => {
		expect(told(harbour, { name: 'O', kind: 'mountain' })[0]?.[2]).toBe('Known: river, sea.');
		expect(told(harbour, { name: 'O', kind: 7 })).toEqual([
			['kind', '“7” is not one of the words used here.', 'Use one of: river, sea.']
		]);
	});
});

describe('a list that is longer than any of ours', () => {
	const lists = v.strictObject({ parts: v.array(v.array(v.number())) });

	it('is told once, with its place, and its items not at all', () => {
		const parts = [[1], Array.from({ length: 10_001 }, () => 'no number')];
		expect(told(lists, { parts }, 'layer')).toEqual([
			['layer.parts[1]', 'The list has more than 10000 items.', 'Shorten it.']
		]);
		expect(checkSchema(lists, { parts }, () => undefined)).toBeUndefined();
	});

	it('may have ten thousand items', () => {
		const parts = [Array.from({ length: 10_000 }, (_, index) => index)];
		expect(told(lists, { parts })).toEqual([]);
	});
});

describe('isObject', () => {
	it('is so of what has keys', () => {
		expect(isObject({})).toBe(true);
		for (const value of [null, [], 'text', 1, undefined]) expect(isObject(value)).toBe(false);
	});
});
