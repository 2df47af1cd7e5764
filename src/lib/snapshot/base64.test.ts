import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from './base64';

describe('toBase64', () => {
	it('agrees with Node, for any bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
				expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
			})
		);
	});

	it('takes more bytes than a call has arguments', () => {
		const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
		expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
	});
});
