import type { Map as MapLibre } from 'maplibre-gl';

/** After so much of it, what is left of a frame waits for the next: milliseconds. */
const SHARE = 50;

/**
 * Spreads what a map draws first over several frames. MapLibre compiles what draws a kind of layer
 * when it comes to the first of its kind, and the page stands still until the graphics card is
 * ready: for a dozen kinds in one frame, a fifth of a second. Here a frame goes only one layer
 * further than the last once its share is spent: to be ended when the map is complete, and until then
 * to be covered.
 * @returns ends it
 */
export function spreadFirstFrames(map: MapLibre): () => void {
	const { painter } = map;
	const renderLayer = painter.renderLayer.bind(painter);
	let [spent, drawn, before, left] = [0, 0, 0, false];

	painter.renderLayer = (...parameters) => {
		if (spent > SHARE && drawn > before) {
			left = true;
			return;
		}
		const begun = performance.now();
		renderLayer(...parameters);
		spent += performance.now() - begun;
		drawn += 1;
	};
	const endFrame = (): void => {
		// MapLibre does not take a map for finished that is to be drawn again.
		map.repaint = left;
		[spent, drawn, before, left] = [0, 0, left ? drawn : 0, false];
	};
	map.on('render', endFrame);
	return () => {
		map.off('render', endFrame);
		painter.renderLayer = renderLayer;
	};
}
