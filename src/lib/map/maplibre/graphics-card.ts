/** What draws for WebGL in place of a graphics card: programs of Chromium, of Mesa, of Windows and of macOS. */
const EMULATED = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/**
 * Whether a graphics card draws with WebGL2 here, rather than nothing, or a program that takes its place and a
 * second for a frame. Answers without loading the map's code, so that a page can decide first.
 */
export function graphicsCardDraws(): boolean {
	const context = document
		.createElement('canvas')
		.getContext('webgl2', { failIfMajorPerformanceCaveat: true });
	if (context === null) return false;
	const renderer = rendererOf(context);
	// Browsers keep few contexts alive at a time: give this one back at once.
	context.getExtension('WEBGL_lose_context')?.loseContext();
	return !EMULATED.test(renderer);
}

/** Firefox tells it as it stands; Chromium and Safari on demand, where they do not keep it to themselves. */
function rendererOf(context: WebGL2RenderingContext): string {
	const told = String(context.getParameter(context.RENDERER));
	if (!/webkit/i.test(told)) return told;
	const extension = context.getExtension('WEBGL_debug_renderer_info');
	return extension === null
		? told
		: String(context.getParameter(extension.UNMASKED_RENDERER_WEBGL));
}
