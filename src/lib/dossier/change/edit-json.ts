import type { JsonPlaces } from '../parse/parse-json';
import { jsonPath } from '../check/report';
import type { TextRange } from '../model/types';

/** A change of a text: the range that is replaced, and what takes its place. */
export interface TextEdit extends TextRange {
	readonly text: string;
}

/** What a key is to hold; undefined: the key is taken out. */
type Value = string | Readonly<Record<string, string>> | undefined;

/**
 * The changes that give keys of an object in a JSON text other values and leave every other
 * character of it alone: a key that is new comes last, set as the first one is.
 *
 * @param steps where the object stands; it has at least one key
 * @param places of the text's values
 */
export function editObject(
	json: string,
	places: JsonPlaces,
	steps: readonly (string | number)[],
	values: Readonly<Record<string, Value>>
): TextEdit[] {
	const object = places.get(jsonPath(...steps));
	if (object === undefined) throw new Error(`There is no ${jsonPath(...steps)} in the file.`);
	const ends = [...places.values()]
		.filter(({ start, end }) => start > object.start && end < object.end)
		.map(({ end }) => end);
	return Object.entries(values).flatMap(([key, value]): TextEdit[] => {
		const place = places.get(jsonPath(...steps, key));
		if (value === undefined) {
			return place === undefined ? [] : [{ ...withoutKey(json, object, place, ends), text: '' }];
		}
		if (place !== undefined) return [{ ...place, text: inline(value) }];
		const last = Math.max(...ends);
		const lead = /^\s*/.exec(json.slice(object.start + 1))?.[0] ?? '';
		const text = `,${lead || ' '}${JSON.stringify(key)}: ${inline(value)}`;
		return [{ start: last, end: last, text }];
	});
}

/** From the value before it to the key's own; the first key is taken out with the comma behind it. */
function withoutKey(
	json: string,
	object: TextRange,
	place: TextRange,
	ends: readonly number[]
): TextRange {
	const before = ends.filter((end) => end <= place.start);
	if (before.length > 0) return { start: Math.max(...before), end: place.end };
	const comma = /^\s*,/.exec(json.slice(place.end))?.[0] ?? '';
	return { start: object.start + 1, end: place.end + comma.length };
}

function inline(value: Exclude<Value, undefined>): string {
	if (typeof value === 'string') return JSON.stringify(value);
	const entries = Object.entries(value).map(
		([key, text]) => `${JSON.stringify(key)}: ${JSON.stringify(text)}`
	);
	return `{ ${entries.join(', ')} }`;
}

/** The text with changes made that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let read = 0;
	for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start)) {
		result += text.slice(read, start) + words;
		read = end;
	}
	return result + text.slice(read);
}
