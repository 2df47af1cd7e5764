import { findNodeAtLocation, type Edit, type Node } from 'jsonc-parser';
import { jsonPath } from '../check/report';

/** What a key is to hold; undefined: the key is taken out. */
type Value = string | Readonly<Record<string, string>> | undefined;

/**
 * The changes that give keys of an object in a JSON text other values and leave every other
 * character of it alone: a key that is new comes last, set as the first one is. (The library's own
 * `modify` sets it as it is told for all files, and writes values anew on lines of their own.)
 *
 * @param tree of the text's values
 * @param steps where the object stands; it has at least one key
 * @returns changes for the library's `applyEdits`
 * @throws Error where there is no such object
 */
export function editObject(
	json: string,
	tree: Node,
	steps: readonly (string | number)[],
	values: Readonly<Record<string, Value>>
): Edit[] {
	const object = findNodeAtLocation(tree, [...steps]);
	const { children: properties = [] } = object ?? {};
	const [first, last] = [properties[0], properties.at(-1)];
	if (object?.type !== 'object' || first === undefined || last === undefined) {
		throw new Error(`There is no object with keys at ${jsonPath(...steps)} in the file.`);
	}
	const lead = json.slice(object.offset + 1, first.offset);
	return Object.entries(values).flatMap(([key, value]): Edit[] => {
		const index = properties.findIndex(({ children }) => children?.[0]?.value === key);
		const property = properties[index];
		if (value === undefined) return property === undefined ? [] : [without(properties, index)];
		const place = property?.children?.[1];
		if (place !== undefined) {
			return [{ offset: place.offset, length: place.length, content: inline(value) }];
		}
		const content = `,${lead || ' '}${JSON.stringify(key)}: ${inline(value)}`;
		return [{ offset: endOf(last), length: 0, content }];
	});
}

/** Takes out a property of several, with the comma before it, or behind the first. */
function without(properties: readonly Node[], index: number): Edit {
	const [before, property, after] = [index - 1, index, index + 1].map((each) => properties[each]);
	if (property === undefined || (before === undefined && after === undefined)) {
		throw new Error('An object keeps at least one key.');
	}
	const [start, end] = before
		? [endOf(before), endOf(property)]
		: [property.offset, after?.offset ?? endOf(property)];
	return { offset: start, length: end - start, content: '' };
}

function endOf({ offset, length }: Node): number {
	return offset + length;
}

function inline(value: Exclude<Value, undefined>): string {
	if (typeof value === 'string') return JSON.stringify(value);
	const entries = Object.entries(value).map(
		([key, text]) => `${JSON.stringify(key)}: ${JSON.stringify(text)}`
	);
	return `{ ${entries.join(', ')} }`;
}
