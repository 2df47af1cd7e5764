import { describe, expect, it } from 'vitest';
import { anchorQuote } from './anchor';

const text = 'The council agrees. The port is open. The council agrees. The ship is late.';

function quote(exact: string, prefix = '', suffix = '') {
	return { exact, prefix, suffix };
}

describe('anchorQuote', () => {
	it('finds words that stand once', () => {
		expect(anchorQuote(text, quote('port'))).toEqual({
			kind: 'found',
			range: { start: 24, end: 28 }
		});
	});

	it('tells repeated words apart by what stands beside them', () => {
		expect(anchorQuote(text, quote('agrees', 'council ', '. The ship'))).toMatchObject({
			range: { start: 50, end: 56 }
		});
		expect(anchorQuote(text, quote('The council', 'open. ', ''))).toMatchObject({
			range: { start: 38, end: 49 }
		});
	});

	it('gives all places of words that stand more than once', () => {
		expect(anchorQuote(text, quote('agrees'))).toEqual({
			kind: 'ambiguous',
			candidates: [
				{ start: 12, end: 18 },
				{ start: 50, end: 56 }
			]
		});
	});

	it('counts places that overlap', () => {
		expect(anchorQuote('ababa', quote('aba'))).toMatchObject({ kind: 'ambiguous' });
	});

	it('never takes what is merely alike', () => {
		for (const exact of ['The Council agrees', 'The council  agrees', 'The counсil agrees']) {
			expect(anchorQuote(text, quote(exact, '', ' The ship'))).toEqual({
				kind: 'missing',
				elsewhere: []
			});
		}
	});

	it('never takes the same words between other neighbours', () => {
		expect(anchorQuote(text, quote('port', 'The ', ' is closed'))).toEqual({
			kind: 'missing',
			elsewhere: [{ start: 24, end: 28 }]
		});
	});

	it('never cuts a character in two', () => {
		const accented = 'one cafe\u0301, two';
		expect(anchorQuote(accented, quote('cafe')).kind).toBe('missing');
		expect(anchorQuote(accented, quote('cafe\u0301')).kind).toBe('found');
		expect(anchorQuote('a 😀 b', quote('\uD83D')).kind).toBe('missing');
		expect(anchorQuote('a 😀 b', quote('\uDE00')).kind).toBe('missing');
		expect(anchorQuote('a 😀 b', quote('😀')).kind).toBe('found');
	});

	it('finds words at the very beginning and end', () => {
		expect(anchorQuote('abc', quote('abc'))).toEqual({
			kind: 'found',
			range: { start: 0, end: 3 }
		});
		expect(anchorQuote('abc', quote('a', 'x')).kind).toBe('missing');
		expect(anchorQuote('abc', quote('c', '', 'x')).kind).toBe('missing');
	});
});
