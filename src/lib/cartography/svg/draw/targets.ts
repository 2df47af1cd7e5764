import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureReference } from '../../../dossier/model/types';
import type { FeatureLink } from './drawing';
import { makeFrame, type Frame } from '../geometry/viewport-clip';
import { element, escape, type Attributes } from '../writers/markup';
import { pathData } from '../writers/path-data';
import { read } from '../scene/reader';
import type { Scene, SceneFeature } from '../scene/scene';
import { straighten } from '../geometry/drop-collinear-points';

/** A pointer needs no finer outlines, but of places that are as small as that: CSS pixels. */
const COARSE = 2;
const FINE = 0.5;

/**
 * The style's interactive layers as shapes that nobody sees and that answer the pointer, the lowest
 * first; '' for a drawing that is not interactive.
 */
export function drawTargets(scene: Scene): string {
	const { compiled, interactive } = scene.drawing;
	if (interactive === undefined) return '';
	const [coarse, fine] = [makeFrame(scene, COARSE), makeFrame(scene, FINE)];
	const draw = (layer: LayerSpecification, feature: SceneFeature): string => {
		// A feature without an id cannot be told from the others of its source.
		if (feature.id === undefined) return '';
		const reference = feature.reference as FeatureReference;
		const shapes = shapesOf(scene, coarse, layer, feature) || shapesOf(scene, fine, layer, feature);
		return shapes === '' ? '' : target(reference, interactive(reference), shapes);
	};
	return scene.layers
		.filter(({ id }) => compiled.interactive.includes(id))
		.map((layer) => ({
			layer,
			markup: scene
				.featuresOf(layer)
				.map((feature) => draw(layer, feature))
				.join('')
		}))
		.filter(({ markup }) => markup !== '')
		.map(({ layer, markup }) =>
			element('g', { 'data-targets': layer.id, ...lookOf(scene, layer) }, markup)
		)
		.join('');
}

function target(
	reference: FeatureReference,
	link: FeatureLink | undefined,
	shapes: string
): string {
	const attributes = { 'data-feature': reference };
	if (link === undefined) return element('g', attributes, shapes);
	const title = `<title>${escape(link.name)}</title>`;
	return element('a', { href: link.href, ...attributes }, title + shapes);
}

/** Paint that is not there, and where the pointer finds it nevertheless. */
function lookOf(scene: Scene, layer: LayerSpecification): Attributes {
	if (layer.type !== 'line') return { fill: 'none', 'pointer-events': 'fill' };
	const width = read(scene, layer, scene.featuresOf(layer)[0]).number('line-width');
	return {
		fill: 'none',
		'stroke-width': width,
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
		'pointer-events': 'stroke'
	};
}

function shapesOf(
	scene: Scene,
	frame: Frame,
	layer: LayerSpecification,
	feature: SceneFeature
): string {
	const { geometry } = feature;
	if (layer.type === 'circle') {
		const r = read(scene, layer, feature).number('circle-radius');
		return frame
			.points(geometry)
			.map(([cx, cy]) => element('circle', { cx, cy, r }))
			.join('');
	}
	const paths =
		layer.type === 'line'
			? frame.lines(geometry)
			: frame.rings(geometry).map((points) => ({ points, closed: true, before: 0 }));
	if (paths.length === 0) return '';
	const straight = paths.map((path) => ({
		...path,
		points: straighten(path.points, path.closed)
	}));
	return element('path', { d: pathData(straight, frame.step) });
}
