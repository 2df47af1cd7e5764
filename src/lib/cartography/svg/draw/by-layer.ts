import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Item, LayerGroup } from '../../display-list';

/**
 * What style layers paint, in groups: those that follow on each other and belong to one layer, which
 * is the first word of their ids, are one. What paints nothing parts nothing.
 */
export function byLayer(
	styleLayers: readonly LayerSpecification[],
	draw: (styleLayer: LayerSpecification) => readonly Item[]
): LayerGroup[] {
	const groups: { readonly layer: string; readonly items: Item[] }[] = [];
	for (const styleLayer of styleLayers) {
		const items = draw(styleLayer);
		if (items.length === 0) continue;
		const [layer = ''] = styleLayer.id.split('/');
		const last = groups.at(-1);
		if (last?.layer === layer) last.items.push(...items);
		else groups.push({ layer, items: [...items] });
	}
	return groups;
}
