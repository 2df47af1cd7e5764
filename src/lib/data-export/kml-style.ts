import { categoryId } from '../layers/category';
import type { Category, LayerDefinition } from '../layers/definition';
import type { Ink } from '../layers/palette';

/** How strongly a hatching or a pattern of dots tints an area where only flat colours can be had. */
const PATTERN_OPACITY = 0.3;

/** Names a category's style in the document; letters, digits, hyphens and dots, as XML's ids want. */
export function styleId(layer: LayerDefinition, category: Category): string {
	return `style.${layer.id}.${categoryId(category)}`;
}

/**
 * A category's look as a KML Style element. KML knows neither dashes nor hatching nor marks of its
 * own: lines are plain, patterns a pale fill, and points the viewer's own mark, tinted.
 */
export function kmlStyle(layer: LayerDefinition, category: Category): string {
	const { shape, fill, pattern, strokes = [] } = category.symbology;
	const stroke = strokes.at(-1);
	const flat =
		fill !== undefined && pattern === undefined
			? { ink: fill.ink, opacity: fill.opacity }
			: { ink: pattern?.ink ?? fill?.ink, opacity: PATTERN_OPACITY };
	const parts = [
		shape === 'point' && fill !== undefined
			? `<IconStyle><color>${colour(fill.ink, 1)}</color></IconStyle>`
			: '',
		stroke !== undefined && shape !== 'point'
			? `<LineStyle><color>${colour(stroke.ink, stroke.opacity ?? 1)}</color><width>${stroke.width}</width></LineStyle>`
			: '',
		shape === 'area' ? polygonStyle(flat.ink, flat.opacity) : ''
	];
	return `<Style id="${styleId(layer, category)}">${parts.join('')}</Style>`;
}

function polygonStyle(ink: Ink | undefined, opacity: number): string {
	return ink === undefined
		? '<PolyStyle><fill>0</fill></PolyStyle>'
		: `<PolyStyle><color>${colour(ink, opacity)}</color></PolyStyle>`;
}

/** KML writes colours backwards: opacity, blue, green, red. Earth is light, so the light theme's. */
function colour({ light }: Ink, opacity: number): string {
	const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(light) ?? [];
	const alpha = Math.round(opacity * 255)
		.toString(16)
		.padStart(2, '0');
	return `${alpha}${blue}${green}${red}`;
}
