import type { Map as MapLibre } from 'maplibre-gl';
import { afterPaint } from '../../ui/after-paint';

const PRESSES = ['pointerdown', 'click'] as const;

/**
 * Keeps a map from drawing ahead of a processor that stands in for a graphics card. MapLibre draws
 * a frame for every tile that arrives; where a frame takes a quarter of a second, dozens queue up,
 * and the whole page waits behind them. Here the next one is begun when the last is done, and shows all
 * that has arrived meanwhile; after a press, the page itself paints first. Graphics cards are fast
 * enough, and are left to work on their own.
 */
export function paceFrames(map: MapLibre): void {
	const gl = map.getCanvas().getContext('webgl2');
	if (gl === null || !isEmulated(gl)) return;
	const repaint = map.triggerRepaint.bind(map);
	let drawing = false;
	let wanted = false;
	/** While the page has a press to answer first: takes back the map's turn after it. */
	let cancelTurn: (() => void) | undefined;
	const removed = new AbortController();

	const begin = (): void => {
		wanted = drawing || cancelTurn !== undefined;
		if (!wanted) repaint();
	};
	const proceed = (): void => {
		if (wanted) begin();
	};
	// MapLibre draws at every press of the pointer, whether or not the map has changed.
	const giveWay = (): void => {
		cancelTurn?.();
		cancelTurn = afterPaint(() => {
			cancelTurn = undefined;
			proceed();
		});
	};
	for (const press of PRESSES) {
		addEventListener(press, giveWay, { capture: true, signal: removed.signal });
	}
	void map.once('remove', () => {
		removed.abort();
		cancelTurn?.();
	});

	const whenDone = (fence: WebGLSync | null): void => {
		const status: unknown = fence && gl.getSyncParameter(fence, gl.SYNC_STATUS);
		if (status === gl.UNSIGNALED) {
			requestAnimationFrame(() => {
				whenDone(fence);
			});
			return;
		}
		gl.deleteSync(fence);
		drawing = false;
		proceed();
	};

	// MapLibre itself asks for each of its frames through this method.
	map.triggerRepaint = begin;
	map.on('render', () => {
		if (drawing) return;
		drawing = true;
		const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
		gl.flush();
		whenDone(fence);
	});
}

function isEmulated(gl: WebGL2RenderingContext): boolean {
	const information = gl.getExtension('WEBGL_debug_renderer_info');
	const renderer: unknown = gl.getParameter(information?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
	return /swiftshader|llvmpipe|softpipe|basic render|software/i.test(String(renderer));
}
