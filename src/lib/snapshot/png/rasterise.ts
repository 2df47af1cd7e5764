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
		const fail = (reason: string): void => {
			end(() => {
				reject(new SnapshotError(t('snapshot:error.raster', { reason })));
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
			else if (news.kind === 'failure') fail(news.message);
			else {
				end(() => {
					resolve(news.parts);
				});
			}
		});
		worker.addEventListener('error', ({ message }) => {
			fail(message || t('snapshot:error.worker'));
		});
		const wasm = new URL(wasmAddress, location.href).href;
		worker.postMessage({ svg, options, wasm } satisfies RasterOrder);
	});
