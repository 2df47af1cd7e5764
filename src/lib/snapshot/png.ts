/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** How many bytes of a file {@link pngSize} needs. */
export const PNG_HEAD = 24;

/**
 * A PNG's size in pixels, from its header chunk (IHDR, always the first: its length and name, then
 * width and height as 32-bit numbers, the highest byte first).
 * @throws RangeError where the bytes are no PNG's
 */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
	const signed = SIGNATURE.every((byte, index) => bytes[index] === byte);
	const name = String.fromCharCode(...bytes.subarray(12, 16));
	if (!signed || name !== 'IHDR' || bytes.length < PNG_HEAD) {
		throw new RangeError('These bytes are not the beginning of a PNG file.');
	}
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return { width: view.getUint32(16), height: view.getUint32(20) };
}
