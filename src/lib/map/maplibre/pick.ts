import type { Map as MapLibre } from 'maplibre-gl';
import type { CompiledStyle } from '../../cartography/style';
import type { FeatureReference } from '../../dossier/model/types';

/**
 * The features at a place of the map, topmost first, each once. How far beside a line or a mark
 * still counts is the style's affair: its interactive layers are as wide as a finger's aim.
 * @param x CSS pixels from the map's left edge
 * @param y CSS pixels from its top edge
 */
export function pick(
	map: MapLibre,
	{ interactive }: CompiledStyle,
	x: number,
	y: number
): FeatureReference[] {
	const layers = interactive.filter((id) => map.getLayer(id) !== undefined);
	const features = map.queryRenderedFeatures([x, y], { layers, validate: false });
	return [
		...new Set(
			features.map(({ source, properties }): FeatureReference => `${source}:${properties['id']}`)
		)
	];
}
