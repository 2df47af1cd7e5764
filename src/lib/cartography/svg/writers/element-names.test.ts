import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ElementNames } from './element-names';

describe('the names of elements', () => {
	test('are those of the features where they can be', () => {
		const names = new ElementNames();
		const idOf = (reference: `${string}:${string}`) => names.feature({ reference, name: '' })['id'];
		expect(idOf('troops:FRA')).toBe('troops-FRA');
		expect(idOf('troops:FRA')).toBe('troops-FRA-2');
		expect(idOf('dams:3 gorges')).toBe('dams-3-gorges');
		expect(idOf('1:a')).toBe('_1-a');
	});

	// What an id may be: https://www.w3.org/TR/xml-names/#NT-NCName, of which letters and digits are enough.
	test('are valid in XML, and no two are the same', () => {
		const wished = fc.tuple(fc.string(), fc.constantFrom('a', 'a-2', 'a-2-2', 'é', '', '-'));
		fc.assert(
			fc.property(fc.array(wished), (references) => {
				const names = new ElementNames();
				const ids = references.map(
					([layer, id]) => names.feature({ reference: `${layer}:${id}`, name: '' })['id']
				);
				expect(new Set(ids).size).toBe(ids.length);
				for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{N}._-]*$/u);
			})
		);
	});
});
