import type { Map as MapLibre } from 'maplibre-gl';

/** The first may have to wait for what was drawn before. */
const FRAMES = 3;

/**
 * How long what draws for WebGL, a graphics card or a program in its place, takes for a frame of the map as it
 * stands: milliseconds, the least of three.
 */
export async function frameTime(map: MapLibre): Promise<number> {
	const context = map.getCanvas().getContext('webgl2');
	if (context === null) throw new Error('The map’s canvas has no WebGL2 context.');
	const times: number[] = [];
	for (let frame = 0; frame < FRAMES; frame += 1) {
		await new Promise<void>((resolve) => {
			void map.once('render', () => resolve());
			map.triggerRepaint();
		});
		times.push(await drawingTime(context));
	}
	return Math.min(...times);
}

/** Milliseconds until all is drawn that was handed over before. */
async function drawingTime(context: WebGL2RenderingContext): Promise<number> {
	const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
	// There is none in a context that has been lost: nothing will be drawn.
	if (fence === null) return Infinity;
	context.flush();
	const begun = performance.now();
	try {
		while (context.clientWaitSync(fence, 0, 0) === context.TIMEOUT_EXPIRED) {
			// Whether a fence is reached is learnt between tasks only.
			await new Promise((resolve) => setTimeout(resolve, 1));
		}
		return context.isContextLost() ? Infinity : performance.now() - begun;
	} finally {
		context.deleteSync(fence);
	}
}
