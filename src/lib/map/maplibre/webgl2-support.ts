/**
 * Whether the map can be drawn here. Answers without loading the map's code, so that a page can
 * decide first.
 */
export function webgl2Supported(): boolean {
	const context = document.createElement('canvas').getContext('webgl2');
	if (context === null) return false;
	// Browsers keep few contexts alive at a time: give this one back at once.
	context.getExtension('WEBGL_lose_context')?.loseContext();
	return true;
}
