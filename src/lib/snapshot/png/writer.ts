import { chunk, colourChunk, densityChunk, headerChunk, PNG_SIGNATURE, textChunk } from './chunks';
import { RowFilter } from './filter';
import type { Provenance } from '../provenance';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** Whole rows of a picture: red, green, blue, alpha, all opaque. */
export interface Band {
	/** Of the picture, from 0 to 1, that is done with this band. */
	readonly done: number;
	readonly pixels: Uint8Array;
}

export interface PngOptions {
	/** Pixels. */
	readonly size: Size;
	/** Where it has a size on paper. */
	readonly millimetres?: Size | undefined;
	readonly provenance: Provenance;
}

/**
 * Writes a PNG as its rows come, so that never more than a band of it is in memory uncompressed.
 * @param ondone told after each band how much is done, from 0 to 1
 * @returns the file in parts
 */
export async function writePng(
	bands: Iterable<Band> | AsyncIterable<Band>,
	options: PngOptions,
	ondone: (done: number) => void
): Promise<Uint8Array<ArrayBuffer>[]> {
	const { size, millimetres, provenance } = options;
	const parts: Uint8Array<ArrayBuffer>[] = [
		PNG_SIGNATURE,
		headerChunk(size.width, size.height),
		colourChunk(),
		...(millimetres === undefined ? [] : [densityChunk(perMetre(size, millimetres))]),
		...provenanceChunks(provenance)
	];
	const { readable, writable } = new CompressionStream('deflate');
	const written = collect(readable, (bytes) => parts.push(chunk('IDAT', bytes)));
	const writer = writable.getWriter();
	const filter = new RowFilter(size.width);
	try {
		for await (const { pixels, done } of bands) {
			await writer.write(filter.filter(pixels));
			ondone(done);
		}
		await Promise.all([writer.close(), written]);
	} catch (error) {
		// Both ends of the stream fail with it; what went wrong is what is thrown.
		await Promise.allSettled([writer.abort(error), written]);
		throw error;
	}
	parts.push(chunk('IEND', new Uint8Array()));
	return parts;
}

/**
 * One density for both directions: whole pixels on a sheet in millimetres differ a little, and programs
 * take two densities for pixels that are not square.
 */
function perMetre(pixels: Size, millimetres: Size): number {
	return (pixels.width / millimetres.width) * 1000;
}

/** The keywords that PNG registers, and two of our own for what it has none for. */
function provenanceChunks(provenance: Provenance): Uint8Array<ArrayBuffer>[] {
	const {
		title,
		description,
		language,
		dossier,
		date,
		permalink,
		sources,
		licence,
		software,
		keywords
	} = provenance;
	return [
		textChunk('Title', title, language),
		textChunk('Description', description, language),
		textChunk('Author', software),
		textChunk('Creation Time', date),
		...(licence === '' ? [] : [textChunk('Copyright', licence, language)]),
		textChunk('Software', software),
		textChunk('Source', sources.join('\n'), language),
		textChunk('Dossier', dossier, language),
		textChunk('Keywords', keywords.join(', '), language),
		textChunk('Permalink', permalink)
	];
}

/** The least that a chunk of compressed data has, but for the last: more chunks are more overhead. */
const CHUNK_SIZE = 1 << 18;

async function collect(
	readable: ReadableStream<Uint8Array>,
	take: (bytes: Uint8Array) => void
): Promise<void> {
	const reader = readable.getReader();
	let pending: Uint8Array[] = [];
	let length = 0;
	const flush = (): void => {
		if (length > 0) take(joined(pending, length));
		pending = [];
		length = 0;
	};
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		pending.push(value);
		length += value.length;
		if (length >= CHUNK_SIZE) flush();
	}
	flush();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
