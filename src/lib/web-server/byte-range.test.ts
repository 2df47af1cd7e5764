import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteRange } from './byte-range';

const size = fc.integer({ min: 1, max: 2 ** 40 });

// The examples of RFC 9110, section 14.1.2, of 10,000 bytes.
it.each([
	['bytes=0-499', { first: 0, last: 499 }],
	['bytes=500-999', { first: 500, last: 999 }],
	['bytes=-500', { first: 9500, last: 9999 }],
	['bytes=9500-', { first: 9500, last: 9999 }],
	['bytes=0-0', { first: 0, last: 0 }],
	['bytes=-20000', { first: 0, last: 9999 }],
	['bytes=10000-', 'unsatisfiable'],
	['bytes=0-0,-1', undefined],
	['lines=0-499', undefined]
])('%s of 10,000 bytes', (header, expected) => {
	expect(byteRange(header, 10_000)).toEqual(expected);
});

it('is within the body, whatever is asked', () => {
	const end = fc.oneof(fc.constant(''), fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String));
	fc.assert(
		fc.property(size, end, end, (bytes, from, to) => {
			const range = byteRange(`bytes=${from}-${to}`, bytes);
			if (range === undefined || range === 'unsatisfiable') return;
			expect(range.first).toBeGreaterThanOrEqual(0);
			expect(range.first).toBeLessThanOrEqual(range.last);
			expect(range.last).toBeLessThan(bytes);
		})
	);
});

it('is all of it in two parts, wherever it is parted', () => {
	const parted = size.chain((bytes) =>
		fc.tuple(fc.constant(bytes + 1), fc.integer({ min: 1, max: bytes }))
	);
	fc.assert(
		fc.property(parted, ([bytes, at]) => {
			expect(byteRange(`bytes=0-${at - 1}`, bytes)).toEqual({ first: 0, last: at - 1 });
			expect(byteRange(`bytes=${at}-`, bytes)).toEqual({ first: at, last: bytes - 1 });
			expect(byteRange(`bytes=-${bytes - at}`, bytes)).toEqual({ first: at, last: bytes - 1 });
		})
	);
});

it('never throws', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), size, (header, bytes) => {
			byteRange(header, bytes);
			byteRange(`bytes=${header}`, bytes);
		})
	);
});
