import type { Map as MapLibre } from 'maplibre-gl';
import { afterPaint } from '../ui/after-paint';

/**
 * Keeps a map from drawing ahead of a processor that stands in for a graphics card. MapLibre draws
 * a frame for every tile that arrives; where a frame takes a quarter of a second, dozens queue up,
 * and the whole page waits behind them. Here the next one is begun when the last is done and the page
 * itself has painted, and shows all that has arrived meanwhile. Graphics cards are fast enough, and
 * are left to work on their own.
 */
export function paceFrames(map: MapLibre): void {
	const gl = map.getCanvas().getContext('webgl2');
	if (gl === null || !isEmulated(gl)) return;
	const repaint = map.triggerRepaint.bind(map);
	let drawing = false;
	let wanted = false;
	let stop: (() => void) | undefined;

	// Every press of the pointer makes MapLibre draw: what it has led to in the page goes first.
	const begin = (): void => {
		stop ??= afterPaint(() => {
			stop = undefined;
			repaint();
		});
	};
	void map.once('remove', () => stop?.());

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
		if (!wanted) return;
		wanted = false;
		begin();
	};

	// MapLibre itself asks for each of its frames through this method.
	map.triggerRepaint = () => {
		if (drawing) wanted = true;
		else begin();
	};
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
