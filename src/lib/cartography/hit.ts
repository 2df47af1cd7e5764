import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { shapeFilter, type Shape } from './filters';
import { visibility } from './marks';

/** Width of a finger's aim: half of it to either side, CSS pixels. */
const REACH = 20;

/**
 * The style layer that answers the pointer for a source's features of one shape. It draws nothing:
 * an outline can then be picked by its interior, and a thin line or a small mark by touch.
 */
export function hitLayer(source: string, shape: Shape, visible: boolean): LayerSpecification {
	const base = {
		id: `${source}/hit/${shape}`,
		source,
		filter: shapeFilter(shape),
		layout: visibility(visible)
	};
	if (shape === 'area') return { ...base, type: 'fill', paint: { 'fill-opacity': 0 } };
	if (shape === 'line') {
		return { ...base, type: 'line', paint: { 'line-width': REACH, 'line-opacity': 0 } };
	}
	return { ...base, type: 'circle', paint: { 'circle-radius': REACH / 2, 'circle-opacity': 0 } };
}
