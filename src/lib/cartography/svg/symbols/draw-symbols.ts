import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DrawnMap, Item } from '../../display-list';
import { byLayer } from '../draw/by-layer';
import type { Scene } from '../scene/scene';
import { placeSymbols } from './place-symbols';
import { iconItem, textItem } from './symbol-items';

/**
 * All symbol layers, placed so that none covers another, in two parts: marks belong to the geometry
 * and are drawn whatever becomes of the labels; names, with the icons beside them, can be left out.
 * @throws Error for a font, an image or a geometry that cannot be drawn, naming the style layer
 */
export function drawSymbols(scene: Scene): Pick<DrawnMap, 'marks' | 'labels'> {
	const placed = placeSymbols(scene);
	const layers = scene.layers.filter(({ type }) => type === 'symbol');
	const isMark = ({ layout }: LayerSpecification): boolean => !('text-field' in (layout ?? {}));
	// Icons below all texts of their style layer; what lies further south is drawn over the rest.
	const draw = ({ id }: LayerSpecification): Item[] => {
		const symbols = placed.get(id) ?? [];
		const icons = symbols.flatMap(({ icon }) => icon ?? []).sort((a, b) => a.y - b.y);
		return [
			...icons.flatMap((icon) => iconItem(icon) ?? []),
			...symbols.flatMap((symbol) => textItem(symbol) ?? [])
		];
	};
	return {
		marks: byLayer(layers.filter(isMark), draw),
		labels: byLayer(
			layers.filter((layer) => !isMark(layer)),
			draw
		)
	};
}
