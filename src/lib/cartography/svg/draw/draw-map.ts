import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DrawnMap, Item } from '../../display-list';
import { makeFrame } from '../geometry/viewport-clip';
import { makeScene } from '../scene/scene';
import { refuseUnsupported } from '../scene/unsupported';
import { drawSymbols } from '../symbols/draw-symbols';
import { byLayer } from './by-layer';
import { drawBackground } from './draw-background';
import { drawCircle } from './draw-circle';
import { drawFill } from './draw-fill';
import { drawHits } from './draw-hits';
import { drawLine } from './draw-line';
import type { MapDrawing } from './drawing';
import { unlessUnchanged } from './unchanged-layers';

/** Where coordinates are rounded to, unless the drawing says otherwise: CSS pixels. */
const PRECISION = 0.1;

/**
 * Draws a compiled style, the same for the same input. Shapes reach a little beyond the frame and its
 * margin: whoever shows the drawing clips it.
 * @throws UnsupportedStyle before anything is drawn, where the style asks for what is not drawn; Error
 * where the dark style differs from the light one in more than colours
 */
export function drawMap(drawing: MapDrawing): DrawnMap {
	refuseUnsupported(drawing.compiled);
	const scene = makeScene(drawing);
	const frame = makeFrame(scene, drawing.precision ?? PRECISION);

	const draw = (layer: LayerSpecification): readonly Item[] => {
		switch (layer.type) {
			case 'background':
				return drawBackground(scene, layer);
			case 'fill':
				return unlessUnchanged(scene, frame, layer, drawFill);
			case 'line':
				return unlessUnchanged(scene, frame, layer, drawLine);
			case 'circle':
				return unlessUnchanged(scene, frame, layer, drawCircle);
			default:
				return [];
		}
	};
	return {
		shapes: byLayer(scene.layers, draw),
		...drawSymbols(scene),
		hits: drawHits(scene)
	};
}
