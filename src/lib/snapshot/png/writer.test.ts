import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Provenance } from '../provenance';
import { writePng, type Band } from './writer';

const provenance: Provenance = {
	title: 'Хто?',
	description: 'A map sheet',
	language: 'en',
	dossier: 'The dossier',
	keywords: ['France', 'Troops'],
	date: '2026-01-19',
	permalink: 'https://example.org/?a=1',
	sources: ['[1] One.', '[2] Two.'],
	licence: 'CC BY 4.0',
	software: 'Sourceline'
};

/** Opaque pixels of a picture, from numbers. */
function pixelsOf(width: number, height: number, value: (index: number) => number): Uint8Array {
	return Uint8Array.from({ length: width * height * 4 }, (_, index) =>
		index % 4 === 3 ? 255 : value(index)
	);
}

function* bandsOf(pixels: Uint8Array, width: number, rows: number): Generator<Band> {
	const step = rows * width * 4;
	for (let start = 0; start < pixels.length; start += step) {
		const band = pixels.subarray(start, start + step);
		yield { pixels: band, done: Math.min(1, (start + step) / pixels.length) };
	}
}

async function written(
	pixels: Uint8Array,
	width: number,
	height: number,
	rows: number,
	millimetres?: { width: number; height: number }
): Promise<Buffer> {
	const options = { size: { width, height }, provenance, millimetres };
	return Buffer.concat(await writePng(bandsOf(pixels, width, rows), options, () => undefined));
}

/** Names and data of a file's chunks, read after section 5 of the specification. */
function chunksOf(file: Buffer): { name: string; data: Buffer }[] {
	const chunks: { name: string; data: Buffer }[] = [];
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		chunks.push({
			name: file.toString('latin1', at + 4, at + 8),
			data: file.subarray(at + 8, at + 8 + length)
		});
		at += 12 + length;
	}
	return chunks;
}

/** The texts of a file, read after section 11.3.3.4 of the specification. */
function textsOf(file: Buffer): Record<string, string> {
	return Object.fromEntries(
		chunksOf(file)
			.filter(({ name }) => name === 'iTXt')
			.map(({ data }) => {
				const keyword = data.subarray(0, data.indexOf(0));
				const language = data.indexOf(0, keyword.length + 3);
				const translated = data.indexOf(0, language + 1);
				return [keyword.toString('latin1'), data.toString('utf8', translated + 1)];
			})
	);
}

describe('writePng', () => {
	it('writes what another program reads, pixel by pixel, whatever the bands', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 20 }),
				fc.integer({ min: 1, max: 20 }),
				fc.integer({ min: 1, max: 7 }),
				fc.array(fc.nat(255), { minLength: 1, maxLength: 60 }),
				async (width, height, rows, values) => {
					const pixels = pixelsOf(width, height, (index) => values[index % values.length] ?? 0);
					const read = PNG.sync.read(await written(pixels, width, height, rows));
					expect([read.width, read.height]).toEqual([width, height]);
					expect(Buffer.compare(read.data, Buffer.from(pixels))).toBe(0);
				}
			)
		);
	});

	it('writes the same bytes for other bands', async () => {
		const pixels = pixelsOf(40, 30, (index) => (index * 7) % 256);
		const whole = await written(pixels, 40, 30, 30);
		expect(await written(pixels, 40, 30, 7)).toEqual(whole);
	});

	it('tells how far it has got', async () => {
		const told: number[] = [];
		const pixels = pixelsOf(10, 10, () => 200);
		const options = { size: { width: 10, height: 10 }, provenance };
		await writePng(bandsOf(pixels, 10, 4), options, (done) => told.push(done));
		expect(told).toEqual([0.4, 0.8, 1]);
	});

	it('says where the picture comes from', async () => {
		const file = await written(
			pixelsOf(2, 2, () => 0),
			2,
			2,
			2
		);
		expect(textsOf(file)).toEqual({
			Title: 'Хто?',
			Description: 'A map sheet',
			Author: 'Sourceline',
			'Creation Time': '2026-01-19',
			Copyright: 'CC BY 4.0',
			Software: 'Sourceline',
			Source: '[1] One.\n[2] Two.',
			Dossier: 'The dossier',
			Keywords: 'France, Troops',
			Permalink: 'https://example.org/?a=1'
		});
	});

	it('gives its size on paper, where it has one', async () => {
		const pixels = pixelsOf(300, 4, () => 0);
		const names = (file: Buffer) => chunksOf(file).map(({ name }) => name);
		expect(names(await written(pixels, 300, 4, 4))).not.toContain('pHYs');
		const file = await written(pixels, 300, 4, 4, { width: 25.4, height: 25.4 });
		const density = chunksOf(file).find(({ name }) => name === 'pHYs')?.data;
		// 300 pixels on 25.4 mm: 300 / 0.0254 on a metre.
		expect(density?.readUInt32BE(0)).toBe(11_811);
		// Square pixels, though 4 rows are not 25.4 mm.
		expect(density?.readUInt32BE(4)).toBe(11_811);
	});

	it('fails as its bands fail', async () => {
		const failing = function* (): Generator<Band> {
			yield { pixels: new Uint8Array(4), done: 0.5 };
			throw new Error('The renderer gave up.');
		};
		const options = { size: { width: 1, height: 2 }, provenance };
		await expect(writePng(failing(), options, () => undefined)).rejects.toThrow('gave up');
	});

	it('refuses parts of rows', async () => {
		const options = { size: { width: 2, height: 1 }, provenance };
		const bands = [{ pixels: new Uint8Array(4), done: 1 }];
		await expect(writePng(bands, options, () => undefined)).rejects.toThrow(RangeError);
	});
});
