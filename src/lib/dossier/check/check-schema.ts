import * as v from 'valibot';
import { suggestion } from './nearest';
import { LIMITS } from '../model/limits';
import { jsonPath, shorten, type Report } from './report';

/**
 * The value as the schema gives it. Every departure from the schema is reported with its JSON path
 * below `base`, every key that the schema does not know as well (valibot names only the first of
 * them, and a loose schema drops them without a word). Gives undefined where anything was reported.
 */
export function checkSchema<Schema extends v.GenericSchema>(
	schema: Schema,
	value: unknown,
	report: Report,
	base: readonly (string | number)[] = []
): v.InferOutput<Schema> | undefined {
	const long = longList(value);
	if (long !== undefined) {
		// valibot would note something about every item, were they all wrong.
		const path = jsonPath(...base, ...long);
		report(path, `The list has more than ${LIMITS.listItems} items.`, 'Shorten it.');
		return undefined;
	}
	const result = v.safeParse(schema, value, { abortPipeEarly: true });
	let clean = true;
	for (const issue of result.issues ?? []) {
		if (issue.expected === 'never') continue;
		clean = false;
		const steps = (issue.path ?? []).map(({ key }) =>
			typeof key === 'number' ? key : String(key)
		);
		const { message, remedy, cause } = inWords(issue, steps.at(-1) ?? base.at(-1));
		report(jsonPath(...base, ...steps), message, remedy, { cause });
	}
	for (const steps of unknownKeys(value, result.output)) {
		clean = false;
		const key = steps.at(-1) ?? '';
		const path = jsonPath(...base, ...steps);
		if (typeof key === 'number') report(path, 'This value is one too many.', 'Remove it.');
		else report(path, `The key “${key}” is not known here.`, 'Correct its spelling, or remove it.');
	}
	return clean && result.success ? result.output : undefined;
}

type Issue = v.BaseIssue<unknown>;

function inWords(
	issue: Issue,
	key: string | number | undefined
): { message: string; remedy: string; cause?: string } {
	const expected = (issue.expected ?? 'something else').replaceAll('"', '');
	if (issue.received === 'undefined') {
		const message = `${typeof key === 'string' ? `The key “${key}”` : 'A value'} is missing.`;
		// valibot names the key, not the type, where a key of an object is missing.
		const type = expected === key ? '' : ` (${typeInWords(expected)})`;
		return { message, remedy: `Add it${type}.` };
	}
	const received = shorten(issue.received.replaceAll('"', ''));
	if (issue.kind === 'validation') {
		// Our own messages are instructions; valibot's own begin with “Invalid”.
		const own = !issue.message.startsWith('Invalid ');
		const found = typeof issue.input === 'string' ? shorten(issue.input) : received;
		return {
			message: found === '' ? 'The text is empty.' : `“${found}” does not fit.`,
			remedy: own ? issue.message : `Write a value that is ${expected}.`,
			cause: 'A value does not fit.'
		};
	}
	if (issue.type === 'picklist' || issue.type === 'variant') {
		const words = expected.replace(/^\(|\)$/g, '').split(' | ');
		return {
			message: `“${received}” is not one of the words used here.`,
			remedy:
				typeof issue.input === 'string'
					? suggestion(issue.input, words)
					: `Use one of: ${words.join(', ')}.`,
			cause: 'A word is not one of those used here.'
		};
	}
	return {
		message: `Found ${typeInWords(received)} where ${typeInWords(expected)} is needed.`,
		remedy: `Write ${typeInWords(expected)}.`
	};
}

/** A type of valibot's, as JSON writes it. */
function typeInWords(type: string): string {
	switch (type) {
		case 'Object':
			return 'an object {…}';
		case 'Array':
			return 'a list […]';
		case 'string':
			return 'a text in double quotes';
		case 'number':
			return 'a number';
		default:
			return type;
	}
}

/** The path of a list that is longer than any of ours. */
function longList(
	value: unknown,
	steps: readonly (string | number)[] = []
): readonly (string | number)[] | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if (Array.isArray(value) && value.length > LIMITS.listItems) return steps;
	for (const [key, item] of Object.entries(value)) {
		const found = longList(item, [...steps, Array.isArray(value) ? Number(key) : key]);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Paths of what is in `input` but not in `output`, which the schema has built from it. */
function* unknownKeys(
	input: unknown,
	output: unknown,
	steps: readonly (string | number)[] = []
): Generator<readonly (string | number)[]> {
	if (input === output) return;
	if (Array.isArray(input) && Array.isArray(output)) {
		for (const [index, item] of input.entries()) {
			if (index >= output.length) yield [...steps, index];
			else yield* unknownKeys(item, output[index], [...steps, index]);
		}
	} else if (isObject(input) && isObject(output)) {
		for (const [key, item] of Object.entries(input)) {
			if (!Object.hasOwn(output, key)) yield [...steps, key];
			else yield* unknownKeys(item, output[key], [...steps, key]);
		}
	}
}

/** Whether a value is an object with keys: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
