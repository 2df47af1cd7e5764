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

/** What it is told: how far it has got, from 0 to 1; then the file in parts, or what went wrong. */
export type RasterNews =
	| { readonly kind: 'done'; readonly done: number }
	| { readonly kind: 'file'; readonly parts: Uint8Array<ArrayBuffer>[] }
	| { readonly kind: 'failure'; readonly message: string };

addEventListener('message', ({ data }: MessageEvent<RasterOrder>) => {
	make(data).then(
		(parts) => {
			tell(
				{ kind: 'file', parts },
				parts.map(({ buffer }) => buffer)
			);
		},
		(error: unknown) => {
			tell({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
		}
	);
});

async function make({ svg, options, wasm }: RasterOrder): Promise<Uint8Array<ArrayBuffer>[]> {
	await initWasm(fetch(wasm));
	const renderer = new Resvg(svg, { font: { fontBuffers: [] } });
	return writePng(rasterBands(renderer, options.size), options, (done) => {
		tell({ kind: 'done', done });
	});
}

function tell(news: RasterNews, transfer: Transferable[] = []): void {
	postMessage(news, { transfer });
}
