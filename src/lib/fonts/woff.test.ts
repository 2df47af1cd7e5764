import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { openFont } from './open-font';
import { tablesOf, unpackWoff } from './woff';

const { resolve } = createRequire(import.meta.url);
const read = (path: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(readFileSync(resolve(`@fontsource/${path}`)));

it.each([
	'noto-sans/files/noto-sans-latin-400-normal.woff',
	'amiri/files/amiri-arabic-400-normal.woff'
])('unpacks %s to what fontkit reads from it', async (path) => {
	const packed = read(path);
	const font = await unpackWoff(packed);
	// The signature of TrueType outlines, and tables that begin at multiples of four bytes.
	expect([...font.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
	const view = new DataView(font.buffer);
	tablesOf(packed).forEach(({ size }, index) => {
		expect(view.getUint32(12 + 16 * index + 8) % 4).toBe(0);
		expect(view.getUint32(12 + 16 * index + 12)).toBe(size);
	});
	const [one, other] = [openFont(font), openFont(packed)];
	expect(one.characterSet).toEqual(other.characterSet);
	for (const text of ['Kyiv', 'القاهرة']) {
		const widths = [one, other].map((each) => each.layout(text).advanceWidth);
		expect(widths[0]).toBe(widths[1]);
	}
	expect(one.getGlyph(40).path.toSVG()).toBe(other.getGlyph(40).path.toSVG());
});

it('refuses what is no such file', () => {
	expect(() => tablesOf(new Uint8Array(100))).toThrow('Web Open Font Format');
});
