import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { categoryId } from '../layers/category';
import type { Category, LayerDefinition, Stroke } from '../layers/definition';
import type { ThemeName } from '../layers/palette';
import { categoryFilter } from './filters';
import { IS_FILLED, IS_OUTLINED } from './outlines';
import { byZoom, fadingOpacity } from './paint';
import { patternId, resolvePattern, type ResolvedPattern } from './pattern';
import { resolveMark } from './point-mark';

interface MarkContext {
	readonly theme: ThemeName;
	readonly visible: boolean;
	/** Of the whole layer, 0 to 1. */
	readonly opacity: number;
	/** Takes down an image that the style needs, and gives its id. */
	readonly image: (pattern: ResolvedPattern) => string;
}

/** Style layers of one layer by where they belong in the drawing order, from the bottom up. */
export interface Marks {
	/** Fills that lie beneath those of every layer. */
	readonly washes: LayerSpecification[];
	readonly fills: LayerSpecification[];
	readonly outlines: LayerSpecification[];
	readonly lines: LayerSpecification[];
	readonly points: LayerSpecification[];
}

/** Turns a layer's scale into style layers: fill, pattern and each stroke of each category. */
export function layerMarks(layer: LayerDefinition, context: MarkContext): Marks {
	const marks: Marks = { washes: [], fills: [], outlines: [], lines: [], points: [] };
	for (const category of layer.scale.categories) {
		if (category.legendOnly === true) continue;
		const { shape } = category.symbology;
		if (shape === 'area') {
			const below = category.symbology.fill?.beneath === true ? marks.washes : marks.fills;
			below.push(...fill(layer, category, context));
			marks.fills.push(...pattern(layer, category, context));
			marks.outlines.push(...strokes(layer, category, context));
		} else if (shape === 'line') marks.lines.push(...strokes(layer, category, context));
		else marks.points.push(point(layer, category, context));
	}
	return marks;
}

export function visibility(visible: boolean): { visibility: 'visible' | 'none' } {
	return { visibility: visible ? 'visible' : 'none' };
}

/** The base of a style layer: its id is made of where it comes from. */
function part(
	layer: LayerDefinition,
	category: Category,
	name: string,
	...only: ExpressionSpecification[]
) {
	const filter = categoryFilter(layer, category);
	return {
		id: `${layer.id}/${categoryId(category)}/${name}`,
		source: layer.id,
		filter: only.length > 0 ? (['all', filter, ...only] satisfies ExpressionSpecification) : filter
	};
}

function fill(
	layer: LayerDefinition,
	category: Category,
	{ theme, visible, opacity }: MarkContext
): LayerSpecification[] {
	const { fill: look } = category.symbology;
	if (look === undefined) return [];
	return [
		{
			...part(layer, category, 'fill', IS_FILLED),
			type: 'fill',
			layout: visibility(visible),
			paint: {
				'fill-color': look.ink[theme],
				'fill-opacity': fadingOpacity(look.opacity * opacity)
			}
		}
	];
}

function pattern(
	layer: LayerDefinition,
	category: Category,
	{ theme, visible, opacity, image }: MarkContext
): LayerSpecification[] {
	const { pattern: first, crossing } = category.symbology;
	return [first, crossing].flatMap((look, index) =>
		look === undefined
			? []
			: {
					...part(layer, category, index === 0 ? 'pattern' : 'crossing', IS_FILLED),
					type: 'fill',
					layout: visibility(visible),
					paint: {
						'fill-pattern': image(resolvePattern(look, theme)),
						'fill-opacity': fadingOpacity(opacity)
					}
				}
	);
}

function strokes(
	layer: LayerDefinition,
	category: Category,
	{ theme, visible, opacity }: MarkContext
): LayerSpecification[] {
	return (category.symbology.strokes ?? []).map((stroke: Stroke, index): LayerSpecification => ({
		...part(layer, category, `stroke-${index + 1}`, IS_OUTLINED),
		type: 'line',
		// A round join would spread a dash that falls on a bend.
		layout: {
			...visibility(visible),
			'line-join': stroke.dash === undefined ? 'round' : 'bevel',
			'line-cap': 'butt'
		},
		paint: {
			'line-color': stroke.ink[theme],
			'line-width': byZoom(stroke.width),
			'line-opacity': fadingOpacity((stroke.opacity ?? 1) * opacity),
			...(stroke.dash && { 'line-dasharray': [...stroke.dash] }),
			...(stroke.blur !== undefined && { 'line-blur': byZoom(stroke.blur) }),
			// The style specification counts a positive offset of an area as inwards.
			...(stroke.inset !== undefined && { 'line-offset': byZoom(stroke.inset) })
		}
	}));
}

function point(
	layer: LayerDefinition,
	category: Category,
	{ theme, visible, opacity, image }: MarkContext
): LayerSpecification {
	return {
		...part(layer, category, 'mark'),
		type: 'symbol',
		layout: {
			...visibility(visible),
			'icon-image': image(resolveMark(category.symbology, theme)),
			// A mark is never dropped for want of room; labels make way for it.
			'icon-overlap': 'always',
			'icon-size': byZoom(1)
		},
		paint: { 'icon-opacity': fadingOpacity(opacity) }
	};
}

/** Collects the images that a style needs, by id. */
export function imageCollector(): {
	image: (pattern: ResolvedPattern) => string;
	patterns: Record<string, ResolvedPattern>;
} {
	const patterns: Record<string, ResolvedPattern> = {};
	return {
		patterns,
		image: (pattern) => {
			const id = patternId(pattern);
			patterns[id] = pattern;
			return id;
		}
	};
}
