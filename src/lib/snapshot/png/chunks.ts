/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A chunk: length, name, data, and a checksum over name and data (PNG, section 5.3). */
export function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(12 + data.length);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, data.length);
	bytes.set(latin1(name), 4);
	bytes.set(data, 8);
	view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
	return bytes;
}

/** The header of a picture of 8-bit red, green and blue, without transparency or interlacing. */
export function headerChunk(width: number, height: number): Uint8Array<ArrayBuffer> {
	const data = new Uint8Array(13);
	const view = new DataView(data.buffer);
	view.setUint32(0, width);
	view.setUint32(4, height);
	data.set([8, TRUECOLOUR, 0, 0, 0], 8);
	return chunk('IHDR', data);
}

const TRUECOLOUR = 2;

/** That colours are sRGB, to be shown as pictures of things are: perceptually (0). */
export function colourChunk(): Uint8Array<ArrayBuffer> {
	return chunk('sRGB', Uint8Array.of(0));
}

/** How many pixels go on a metre, across and down, where a picture has a size on paper. */
export function densityChunk(perMetre: number): Uint8Array<ArrayBuffer> {
	const data = new Uint8Array(9);
	const view = new DataView(data.buffer);
	view.setUint32(0, Math.round(perMetre));
	view.setUint32(4, Math.round(perMetre));
	data[8] = METRE;
	return chunk('pHYs', data);
}

const METRE = 1;

/**
 * A text in UTF-8, not compressed.
 * @param keyword 1 to 79 Latin-1 characters; the specification registers some, such as `Title`
 * @param language BCP 47 tag of the text
 * @throws RangeError for a keyword of another form
 */
export function textChunk(keyword: string, text: string, language = ''): Uint8Array<ArrayBuffer> {
	if (!/^(?! )[\x20-\x7e]{1,79}(?<! )$/u.test(keyword) || keyword.includes('  ')) {
		throw new RangeError(`“${keyword}” is no keyword for a PNG text.`);
	}
	// Null-terminated keyword; not compressed (two bytes); null-terminated tag and translated keyword.
	const head = latin1(`${keyword}\0\0\0${language}\0\0`);
	const body = new TextEncoder().encode(text.replaceAll('\0', ''));
	const data = new Uint8Array(head.length + body.length);
	data.set(head);
	data.set(body, head.length);
	return chunk('iTXt', data);
}

function latin1(text: string): Uint8Array {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The polynomial of ISO 3309, its bits reversed. */
const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let remainder = byte;
	for (let bit = 0; bit < 8; bit++) {
		remainder = remainder & 1 ? POLYNOMIAL ^ (remainder >>> 1) : remainder >>> 1;
	}
	return remainder;
});

/** The checksum that PNG and zip use (ISO 3309; PNG, annex D). */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
