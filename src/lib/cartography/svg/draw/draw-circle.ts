import type { CircleLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { visible } from './draw-fill';
import type { Frame } from '../geometry/viewport-clip';
import { colourOf, element, type Attributes } from '../writers/markup';
import { read, type Reader } from '../scene/reader';
import type { Scene } from '../scene/scene';

/** A circle layer; a circle's stroke lies outside its radius. */
export function drawCircle(scene: Scene, frame: Frame, layer: CircleLayerSpecification): string {
	let markup = '';
	for (const feature of scene.featuresOf(layer)) {
		const reader = read(scene, layer, feature);
		const looks = [discOf(reader), strokeOf(reader)].filter((look) => look !== undefined);
		for (const [cx, cy] of frame.points(feature.geometry)) {
			for (const look of looks) markup += element('circle', { cx, cy, ...look });
		}
	}
	return markup;
}

function discOf(reader: Reader): Attributes | undefined {
	const colour = reader.colour('circle-color');
	const radius = reader.number('circle-radius');
	if (colour === undefined || radius === 0) return undefined;
	const { ink, opacity } = colourOf(colour);
	const shown = opacity * reader.number('circle-opacity');
	return shown === 0 ? undefined : { r: radius, fill: ink, 'fill-opacity': visible(shown) };
}

function strokeOf(reader: Reader): Attributes | undefined {
	const colour = reader.colour('circle-stroke-color');
	const width = reader.number('circle-stroke-width');
	if (colour === undefined || width === 0) return undefined;
	const { ink, opacity } = colourOf(colour);
	const shown = opacity * reader.number('circle-stroke-opacity');
	if (shown === 0) return undefined;
	return {
		r: reader.number('circle-radius') + width / 2,
		fill: 'none',
		stroke: ink,
		'stroke-width': width,
		'stroke-opacity': visible(shown)
	};
}
