import type { BackgroundLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { RectangleItem } from '../../display-list';
import { Reader } from '../scene/reader';
import type { Scene } from '../scene/scene';

/** A background layer: the whole of the frame and its margin. */
export function drawBackground(scene: Scene, layer: BackgroundLayerSpecification): RectangleItem[] {
	const { size, margin = 0 } = scene.drawing;
	const reader = new Reader(scene, layer);
	const colour = reader.colour('background-color');
	if (colour === undefined) return [];
	const opacity = colour.opacity * reader.number('background-opacity');
	const box = {
		x: -margin,
		y: -margin,
		width: size.width + 2 * margin,
		height: size.height + 2 * margin
	};
	return [{ kind: 'rectangle', box, fill: { ...colour, opacity } }];
}
