import wasmAddress from '@resvg/resvg-wasm/index_bg.wasm?url';
import { t } from '../../language/with-snapshot';
import type { Rasterise } from '../make-file';
import { SnapshotError } from '../snapshot-error';
import type { RasterNews, RasterOrder } from './raster.worker';

/**
 * Draws a document in a worker, so that the page stays at hand; a worker that is not wanted any more
 * is stopped at once, whatever it is doing.
 * @throws SnapshotError, in words for the reader
 */
export const rasteriseInWorker: Rasterise = (svg, options, { signal, ondone }) =>
	new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const worker = new Worker(new URL('./raster.worker.ts', import.meta.url), { type: 'module' });
		const end = (finish: () => void): void => {
			worker.terminate();
			signal.removeEventListener('abort', stop);
			finish();
		};
		const fail = (words: string): void => {
			end(() => {
				reject(new SnapshotError(words));
			});
		};
		const stop = (): void => {
			end(() => {
				reject(signal.reason as Error);
			});
		};
		signal.addEventListener('abort', stop);
		worker.addEventListener('message', ({ data: news }: MessageEvent<RasterNews>) => {
			if (news.kind === 'done') ondone(news.done);
			else if (news.kind === 'missing') fail(t('snapshot:error.rasteriser'));
			else if (news.kind === 'failure') fail(rasterWords(news.message));
			else {
				end(() => {
					resolve(news.parts);
				});
			}
		});
		// A worker whose script has not come tells nothing.
		worker.addEventListener('error', ({ message }) => {
			fail(message ? rasterWords(message) : t('snapshot:error.rasteriser'));
		});
		const wasm = new URL(wasmAddress, location.href).href;
		worker.postMessage({ svg, options, wasm } satisfies RasterOrder);
	});

function rasterWords(reason: string): string {
	return t('snapshot:error.raster', { reason });
}
