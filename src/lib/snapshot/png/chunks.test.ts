import { crc32 as zlibCrc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunk, crc32, densityChunk, headerChunk, textChunk } from './chunks';

describe('crc32', () => {
	it('gives the check value of the standard', () => {
		// The CRC-32 of the nine digits, as every catalogue of checksums has it.
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
	});

	it('agrees with zlib, where Node has it', () => {
		if (typeof zlibCrc32 !== 'function') return;
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				expect(crc32(bytes)).toBe(zlibCrc32(bytes));
			})
		);
	});
});

describe('chunks', () => {
	it('hold any text, as the specification lays it out', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const bytes = Buffer.from(textChunk('Title', text, 'en'));
				const data = bytes.subarray(8, -4);
				expect(bytes.readUInt32BE(0)).toBe(data.length);
				expect(bytes.subarray(4, 8).toString('latin1')).toBe('iTXt');
				// Keyword, two zeros for “not compressed”, language, translated keyword, text.
				const [keyword, , , language, translated, ...rest] = data.toString('utf8').split('\0');
				expect([keyword, language, translated]).toEqual(['Title', 'en', '']);
				expect(rest).toEqual([text.replaceAll('\0', '').toWellFormed()]);
			})
		);
	});

	it('have length, name, data and checksum', () => {
		// IEND has no data, and is the same in every PNG.
		expect(Buffer.from(chunk('IEND', new Uint8Array())).toString('hex')).toBe(
			'0000000049454e44ae426082'
		);
	});

	it('the header: width, height, 8 bits of red, green and blue', () => {
		expect(Buffer.from(headerChunk(1, 1)).toString('hex')).toBe(
			'0000000d4948445200000001000000010802000000907753de'
		);
	});

	it('the density: 300 dots per inch are 11,811 on a metre', () => {
		const bytes = Buffer.from(densityChunk(11_811.02));
		expect([bytes.readUInt32BE(8), bytes.readUInt32BE(12), bytes[16]]).toEqual([11811, 11811, 1]);
	});

	it('a text: keyword, flags, language, and UTF-8', () => {
		const bytes = Buffer.from(textChunk('Title', 'Київ – “x”', 'en'));
		expect(bytes.toString('latin1', 4, 20)).toBe('iTXtTitle\0\0\0en\0\0');
		expect(bytes.toString('utf8', 20, bytes.length - 4)).toBe('Київ – “x”');
	});

	it.each(['', ' Title', 'Title ', 'a  b', 'é', 'x'.repeat(80)])(
		'refuses “%s” as keyword',
		(word) => {
			expect(() => textChunk(word, '')).toThrow(RangeError);
		}
	);

	it('leave compressed data as they are', () => {
		const data = deflateSync(Buffer.from('rows'));
		expect(Buffer.from(chunk('IDAT', data)).subarray(8, -4)).toEqual(data);
	});
});
