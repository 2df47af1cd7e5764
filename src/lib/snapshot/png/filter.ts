/** Bytes of a pixel as it comes, and as it is written: opaque, so without its alpha. */
const READ = 4;
const WRITTEN = 3;
/** https://www.w3.org/TR/png-3/#9Filter-types */
const SUB = 1;
const UP = 2;

/**
 * Turns rows of pixels into what a PNG compresses: each row as the difference from the pixel to the
 * left, or from the row above, whichever is smaller in sum (PNG, section 12.7). Bands of a picture
 * are to be given in order.
 */
export class RowFilter {
	readonly #length: number;
	#above: Uint8Array;
	#row: Uint8Array;

	/** @param width of the picture in pixels */
	constructor(width: number) {
		this.#length = width * WRITTEN;
		// Above the first row all is black.
		this.#above = new Uint8Array(this.#length);
		this.#row = new Uint8Array(this.#length);
	}

	/**
	 * @param pixels whole rows of red, green, blue, alpha
	 * @throws RangeError where they are no whole rows
	 */
	filter(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
		const length = this.#length;
		const read = (length / WRITTEN) * READ;
		const rows = pixels.length / read;
		if (!Number.isInteger(rows)) {
			throw new RangeError(`${pixels.length} bytes are no whole rows of ${read} bytes.`);
		}
		const filtered = new Uint8Array(rows * (1 + length));
		for (let index = 0; index < rows; index++) {
			copyRow(pixels, index * read, this.#row);
			const start = index * (1 + length);
			const target = filtered.subarray(start + 1, start + 1 + length);
			filtered[start] = differences(this.#row, this.#above, target);
			[this.#above, this.#row] = [this.#row, this.#above];
		}
		return filtered;
	}
}

function copyRow(pixels: Uint8Array, from: number, row: Uint8Array): void {
	for (let read = from, write = 0; write < row.length; read += READ, write += WRITTEN) {
		row[write] = pixels[read] ?? 0;
		row[write + 1] = pixels[read + 1] ?? 0;
		row[write + 2] = pixels[read + 2] ?? 0;
	}
}

/** Writes a row's differences to the target, and gives the filter that they were made with. */
function differences(row: Uint8Array, above: Uint8Array, target: Uint8Array): number {
	let sub = 0;
	let up = 0;
	for (let index = 0; index < row.length; index++) {
		const value = row[index] ?? 0;
		const left = index < WRITTEN ? 0 : (row[index - WRITTEN] ?? 0);
		// A difference modulo 256 counts by its distance from 0: −1 is written as 255.
		sub += Math.abs(((value - left) << 24) >> 24);
		up += Math.abs(((value - (above[index] ?? 0)) << 24) >> 24);
	}
	if (up <= sub) {
		for (let index = 0; index < row.length; index++) {
			target[index] = (row[index] ?? 0) - (above[index] ?? 0);
		}
		return UP;
	}
	for (let index = 0; index < row.length; index++) {
		target[index] = (row[index] ?? 0) - (index < WRITTEN ? 0 : (row[index - WRITTEN] ?? 0));
	}
	return SUB;
}
