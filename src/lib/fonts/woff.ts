/*
 * Fonts in the Web Open Font Format (https://www.w3.org/TR/WOFF/) as fonts without it. fontkit reads
 * both, but inflates a table of the first each time that it looks for a glyph in it: a sheet in Arabic took
 * minutes, and takes seconds.
 */

/** A table of a font, as its file has it. */
export interface PackedTable {
	readonly tag: string;
	readonly checksum: number;
	/** Its size once it is inflated. */
	readonly size: number;
	readonly packed: Uint8Array<ArrayBuffer>;
}

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/**
 * The tables of a WOFF file, in its order.
 * @throws RangeError where it is none
 */
export function tablesOf(bytes: Uint8Array<ArrayBuffer>): PackedTable[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEADER || view.getUint32(0) !== SIGNATURE) {
		throw new RangeError('A font file is not in the Web Open Font Format.');
	}
	return Array.from({ length: view.getUint16(12) }, (_, index) => {
		const at = HEADER + index * ENTRY;
		const offset = view.getUint32(at + 4);
		return {
			tag: String.fromCharCode(...bytes.subarray(at, at + 4)),
			checksum: view.getUint32(at + 16),
			size: view.getUint32(at + 12),
			packed: bytes.subarray(offset, offset + view.getUint32(at + 8))
		};
	});
}

/** Whether a table is deflated: the format leaves those as they are that would only grow. */
export function isDeflated({ packed, size }: PackedTable): boolean {
	return packed.length < size;
}

/**
 * The font of a WOFF file from its inflated tables (in the order of {@link tablesOf}), as OpenType has it:
 * https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function assembleFont(
	file: Uint8Array<ArrayBuffer>,
	tables: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
	const entries = tablesOf(file);
	const start = 12 + 16 * entries.length;
	const font = new Uint8Array(start + tables.reduce((sum, { length }) => sum + padded(length), 0));
	const view = new DataView(font.buffer);
	const power = Math.floor(Math.log2(entries.length));
	// The font's own signature, then the directory's length for a search by halves.
	font.set(file.subarray(4, 8));
	view.setUint16(4, entries.length);
	view.setUint16(6, 16 * 2 ** power);
	view.setUint16(8, power);
	view.setUint16(10, 16 * (entries.length - 2 ** power));
	let offset = start;
	entries.forEach(({ tag, checksum }, index) => {
		const table = tables[index] ?? new Uint8Array();
		const at = 12 + 16 * index;
		for (let letter = 0; letter < 4; letter++) font[at + letter] = tag.charCodeAt(letter);
		view.setUint32(at + 4, checksum);
		view.setUint32(at + 8, offset);
		view.setUint32(at + 12, table.length);
		font.set(table, offset);
		offset += padded(table.length);
	});
	return font;
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
	return (length + 3) & ~3;
}

/** The font of a WOFF file, inflated by the platform's own means: Node's and every browser's. */
export async function unpackWoff(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const tables = tablesOf(file).map(async (table) =>
		isDeflated(table) ? inflate(table.packed) : table.packed
	);
	return assembleFont(file, await Promise.all(tables));
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
