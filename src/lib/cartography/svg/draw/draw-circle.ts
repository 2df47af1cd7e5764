import type { CircleLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { CircleItem } from '../../display-list';
import type { Frame } from '../geometry/viewport-clip';
import { Reader } from '../scene/reader';
import type { Scene } from '../scene/scene';

type Disc = Omit<CircleItem, 'kind' | 'x' | 'y'>;

/** A circle layer; a circle's stroke lies outside its radius. */
export function drawCircle(
	scene: Scene,
	frame: Frame,
	layer: CircleLayerSpecification
): CircleItem[] {
	return scene.featuresOf(layer).flatMap((feature) => {
		const reader = new Reader(scene, layer, feature);
		const looks = [discOf(reader), strokeOf(reader)].filter((look) => look !== undefined);
		const owner = scene.ownerOf(feature);
		return frame.points(feature.geometry).flatMap(([x, y]) =>
			looks.map((look): CircleItem => ({
				kind: 'circle',
				x,
				y,
				...look,
				...owner
			}))
		);
	});
}

function discOf(reader: Reader): Disc | undefined {
	const colour = reader.colour('circle-color');
	const radius = reader.number('circle-radius');
	if (colour === undefined || radius === 0) return undefined;
	const opacity = colour.opacity * reader.number('circle-opacity');
	return opacity === 0 ? undefined : { radius, fill: { ...colour, opacity } };
}

function strokeOf(reader: Reader): Disc | undefined {
	const colour = reader.colour('circle-stroke-color');
	const width = reader.number('circle-stroke-width');
	if (colour === undefined || width === 0) return undefined;
	const opacity = colour.opacity * reader.number('circle-stroke-opacity');
	if (opacity === 0) return undefined;
	return {
		radius: reader.number('circle-radius') + width / 2,
		pen: { ...colour, opacity, width }
	};
}
