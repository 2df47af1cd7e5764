import { describe, expect, it } from 'vitest';
import { resolveQuote } from './resolve-quote';
import { searchable } from './searchable-text';

const TEXT =
	'The council met on Monday. The port stays open for now. Nobody knows what will come next.';
const EXACT = 'The port stays open';

function resolve(prefix: string, suffix: string, exact = EXACT, hint?: number, text = TEXT) {
	return resolveQuote(searchable(text), { exact, prefix, suffix }, undefined, hint);
}

/** What a quote is found by of which nobody knows any more where it stood. */
describe('a quote without the text that it is of', () => {
	it('is found by 24 letters of one neighbour, and not by fewer', () => {
		const lead = 'The council met on Monday. ';
		expect(resolve(lead.slice(-24), '')).toEqual({
			kind: 'exact',
			range: { start: 27, end: 46 }
		});
		expect(resolve(lead.slice(-23), '')).toMatchObject({ kind: 'orphan' });
		expect(resolve(lead.slice(-16), ' for now').kind).toBe('exact');
	});

	it('has moved where it begins elsewhere than is thought', () => {
		expect(resolve('The council met on Monday. ', ' for now', EXACT, 27).kind).toBe('exact');
		expect(resolve('The council met on Monday. ', ' for now', EXACT, 20).kind).toBe('moved');
	});

	it('is found by both neighbours where these have hardly changed', () => {
		expect(resolve('The council met on Monday. ', ' for now').kind).toBe('exact');
		// Quotation marks, cases and spaces make no difference.
		expect(resolve('the  council met on monday. ', ' FOR NOW').kind).toBe('exact');
		expect(resolve('The council met on Friday. ', ' for now').kind).toBe('exact');
		expect(resolve('They all met on some other day. ', ' for now')).toMatchObject({
			kind: 'orphan'
		});
		expect(resolve('The council met on Monday. ', ' for ever')).toMatchObject({ kind: 'orphan' });
	});

	it('is found with changed words only between the very same neighbours', () => {
		const changed = 'The port stayed open';
		expect(resolve('The council met on Monday. ', ' for now. Nobody', changed)).toMatchObject({
			kind: 'fuzzy',
			range: { start: 27, end: 46 }
		});
		expect(resolve('The council sat on Monday. ', ' for now. Nobody', changed)).toMatchObject({
			kind: 'orphan',
			reason: 'uncertain'
		});
	});

	it('is not chosen from two that are alike', () => {
		const twice = `${TEXT} ${TEXT}`;
		expect(
			resolve('The council met on Monday. ', ' for now', EXACT, undefined, twice)
		).toMatchObject({
			kind: 'orphan',
			reason: 'ambiguous'
		});
	});
});
