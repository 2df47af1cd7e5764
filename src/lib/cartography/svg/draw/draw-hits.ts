import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureReference } from '../../../dossier/model/types';
import type { HitArea, HitLayer } from '../../display-list';
import { makeFrame, type Frame } from '../geometry/viewport-clip';
import { Reader } from '../scene/reader';
import type { Scene, SceneFeature } from '../scene/scene';
import { straightContour } from './contour';

/** A pointer needs no finer outlines, but of places that are as small as that: CSS pixels. */
const COARSE = 2;
const FINE = 0.5;

/** The hit areas of the style's interactive layers; none for a drawing that is not interactive. */
export function drawHits(scene: Scene): HitLayer[] {
	const { compiled, interactive } = scene.drawing;
	if (interactive === undefined) return [];
	const [coarse, fine] = [makeFrame(scene, COARSE), makeFrame(scene, FINE)];
	const areaOf = (layer: LayerSpecification, feature: SceneFeature): HitArea[] => {
		// A feature without an id cannot be told from the others of its source.
		if (feature.id === undefined) return [];
		const shape = shapeOf(scene, coarse, layer, feature) ?? shapeOf(scene, fine, layer, feature);
		if (shape === undefined) return [];
		const reference = feature.reference as FeatureReference;
		const link = interactive(reference);
		return [{ feature: reference, ...(link && { link }), ...shape }];
	};
	return scene.layers
		.filter(({ id }) => compiled.interactive.includes(id))
		.map((layer) => ({
			styleLayer: layer.id,
			width: layer.type === 'line' ? widthOf(scene, layer) : undefined,
			areas: scene.featuresOf(layer).flatMap((feature) => areaOf(layer, feature))
		}))
		.filter(({ areas }) => areas.length > 0);
}

function widthOf(scene: Scene, layer: LayerSpecification): number {
	return new Reader(scene, layer, scene.featuresOf(layer)[0]).number('line-width');
}

type DistributedOmit<Union, Key extends PropertyKey> = Union extends unknown
	? Omit<Union, Key>
	: never;
type HitShape = DistributedOmit<HitArea, 'feature' | 'link'>;

function shapeOf(
	scene: Scene,
	frame: Frame,
	layer: LayerSpecification,
	feature: SceneFeature
): HitShape | undefined {
	const { geometry } = feature;
	if (layer.type === 'circle') {
		const places = frame.points(geometry);
		if (places.length === 0) return undefined;
		return {
			kind: 'circles',
			places,
			radius: new Reader(scene, layer, feature).number('circle-radius')
		};
	}
	const paths =
		layer.type === 'line'
			? frame.lines(geometry)
			: frame.rings(geometry).map((points) => ({ points, closed: true }));
	if (paths.length === 0) return undefined;
	return { kind: 'paths', contours: paths.map((path) => straightContour(path)), step: frame.step };
}
