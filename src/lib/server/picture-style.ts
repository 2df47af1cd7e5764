import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { CompiledStyle } from '../cartography/style';

/** What a picture in both themes is drawn from. */
export interface PictureStyle {
	readonly compiled: CompiledStyle;
	/** The same in dark colours. */
	readonly dark: CompiledStyle;
}

/** The style with some of its style layers. */
export function withLayers(
	{ compiled, dark }: PictureStyle,
	isWanted: (layer: LayerSpecification, index: number) => boolean
): PictureStyle {
	const { style } = compiled;
	return {
		compiled: { ...compiled, style: { ...style, layers: style.layers.filter(isWanted) } },
		dark
	};
}
