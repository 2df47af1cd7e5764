import type { BackgroundLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { visible } from './draw-fill';
import { colourOf, element } from '../writers/markup';
import { read } from '../scene/reader';
import type { Scene } from '../scene/scene';

/** A background layer: the whole of the frame and its margin. */
export function drawBackground(scene: Scene, layer: BackgroundLayerSpecification): string {
	const { size, margin = 0 } = scene.drawing;
	const reader = read(scene, layer);
	const colour = reader.colour('background-color');
	if (colour === undefined) return '';
	const { ink, opacity } = colourOf(colour);
	return element('rect', {
		x: margin === 0 ? undefined : -margin,
		y: margin === 0 ? undefined : -margin,
		width: size.width + 2 * margin,
		height: size.height + 2 * margin,
		fill: ink,
		'fill-opacity': visible(opacity * reader.number('background-opacity'))
	});
}
