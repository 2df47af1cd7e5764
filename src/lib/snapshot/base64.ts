/** How many bytes are turned into characters at a time: more arguments than this overflow the stack. */
const STEP = 0x6000;

/** Bytes in Base64 (RFC 4648), the same in Node and in the browser. */
export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (let start = 0; start < bytes.length; start += STEP) {
		binary += String.fromCharCode(...bytes.subarray(start, start + STEP));
	}
	return btoa(binary);
}
