import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { rasterBands } from './bands';
import { writePng, type PngOptions } from './writer';

/** What the page asks for. */
export interface RasterOrder {
	readonly svg: string;
	readonly options: PngOptions;
	/** Of resvg's WebAssembly, on our own origin. */
	readonly wasm: string;
}

/**
 * What it is told: how far it has got, from 0 to 1; then the file in parts, or what went wrong, or that
 * resvg could not be had.
 */
export type RasterNews =
	| { readonly kind: 'done'; readonly done: number }
	| { readonly kind: 'file'; readonly parts: Uint8Array<ArrayBuffer>[] }
	| { readonly kind: 'failure'; readonly message: string }
	| { readonly kind: 'missing' };

addEventListener('message', ({ data }: MessageEvent<RasterOrder>) => {
	answer(data).catch((error: unknown) => {
		tell({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
	});
});

async function answer({ wasm, ...order }: RasterOrder): Promise<void> {
	// Without an answer fetch rejects: for whoever waits, that is the same as one without the file.
	const response = await fetch(wasm).catch(() => undefined);
	if (response?.ok !== true) {
		tell({ kind: 'missing' });
		return;
	}
	await initWasm(response);
	const parts = await make(order);
	tell(
		{ kind: 'file', parts },
		parts.map(({ buffer }) => buffer)
	);
}

async function make({
	svg,
	options
}: Omit<RasterOrder, 'wasm'>): Promise<Uint8Array<ArrayBuffer>[]> {
	const renderer = new Resvg(svg, { font: { fontBuffers: [] } });
	return writePng(rasterBands(renderer, options.size), options, (done) => {
		tell({ kind: 'done', done });
	});
}

function tell(news: RasterNews, transfer: Transferable[] = []): void {
	postMessage(news, { transfer });
}
