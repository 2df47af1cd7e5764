import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { PNG_HEAD, pngSize } from './png';

/** A PNG of one transparent pixel, written by hand after the specification. */
const ONE_PIXEL =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('pngSize', () => {
	it('reads the size from the first bytes', () => {
		expect(pngSize(Buffer.from(ONE_PIXEL, 'base64'))).toEqual({ width: 1, height: 1 });
	});

	it('agrees with a PNG that another program writes', () => {
		const written = PNG.sync.write(new PNG({ width: 1, height: 70_000 }));
		expect(pngSize(written.subarray(0, PNG_HEAD))).toEqual({ width: 1, height: 70_000 });
	});

	it.each([
		['nothing', new Uint8Array()],
		['a part of the head', Buffer.from(ONE_PIXEL, 'base64').subarray(0, 20)],
		['a JPEG', Uint8Array.from({ length: 40 }, (_, index) => (index === 0 ? 0xff : 0xd8))]
	])('refuses %s', (_, bytes) => {
		expect(() => pngSize(bytes)).toThrow(RangeError);
	});
});
