import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleClaim } from '../../../../tests/support/sample-dossier';
import {
	FACETS,
	filterOf,
	partsOfFilter,
	statusToFilterBy,
	toggled,
	valuesOfClaim
} from './claim-filter';

const part = fc.record({
	facet: fc.constantFrom(...FACETS),
	value: fc.constantFrom('signed', 'refused', 'willing')
});

describe('a filter', () => {
	it('is the same however its parts are ordered and repeated, and none without parts', () => {
		fc.assert(
			fc.property(fc.array(part), (parts) => {
				const filter = filterOf(parts);
				expect(filterOf([...parts].reverse().concat(parts))).toEqual(filter);
				expect(filterOf(partsOfFilter(filter))).toEqual(filter);
			})
		);
		expect(filterOf([])).toBeUndefined();
	});

	it('takes a value and gives it back', () => {
		fc.assert(
			fc.property(fc.array(part), part, (parts, chosen) => {
				const filter = filterOf(parts);
				expect(toggled(toggled(filter, chosen), chosen)).toEqual(filter);
				expect(toggled(filter, chosen)).not.toEqual(filter);
			})
		);
	});
});

it('finds a claim by what it says itself', () => {
	const claim = sampleClaim({
		id: 'c',
		status: 'signed',
		features: ['troops:FRA', 'troops:GBR', 'places:paris'],
		attribution: { name: 'a diplomat', named: false },
		condition: 'after a ceasefire',
		approval: 'of parliament'
	});
	expect(valuesOfClaim(claim)).toMatchObject({
		status: ['signed'],
		attribution: ['unnamed'],
		terms: ['condition', 'approval'],
		layer: ['troops', 'places']
	});
	expect(valuesOfClaim(sampleClaim({ id: 'plain' }))).toMatchObject({
		status: [],
		attribution: ['article'],
		terms: ['none'],
		layer: []
	});
});

it('finds positions that are disputed by that alone', () => {
	expect(statusToFilterBy('signed')).toBe('signed');
	expect(statusToFilterBy('signed+refused')).toBe('disputed');
});
