import { OWN_LIMITS, type Limits } from './limits';

/**
 * Asks this browser for what it can draw: our own limits, or the graphics card's where they are
 * lower. Without WebGL2 no map can be drawn, and its limits are 0.
 */
export function measureLimits(): Limits {
	const context = document.createElement('canvas').getContext('webgl2');
	if (context === null) return { ...OWN_LIMITS, mapSide: 0, mapArea: 0 };
	const viewport: unknown = context.getParameter(context.MAX_VIEWPORT_DIMS);
	const sides = [
		OWN_LIMITS.mapSide,
		Number(context.getParameter(context.MAX_RENDERBUFFER_SIZE)),
		Number(context.getParameter(context.MAX_TEXTURE_SIZE)),
		...(viewport instanceof Int32Array ? viewport : [])
	];
	// A page may hold only a few contexts: this one is not needed any longer.
	context.getExtension('WEBGL_lose_context')?.loseContext();
	return { ...OWN_LIMITS, mapSide: Math.min(...sides) };
}
