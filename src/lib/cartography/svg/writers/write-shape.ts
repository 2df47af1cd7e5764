import type {
	CircleItem,
	Contour,
	MarkItem,
	NamedFeature,
	PathsItem,
	Pen,
	Rectangle,
	RectangleItem,
	ShapeItem
} from '../../display-list';
import { markOutline } from '../../point-mark';
import type { ElementNames } from './element-names';
import { element, escape, type Attributes } from './markup';
import { paintAttributes, shared } from './paint-attributes';
import { pathData } from './path-data';
import type { SvgOptions } from './svg-options';

/** A shape as an SVG element. */
export function writeShape(item: ShapeItem, options: SvgOptions): string {
	switch (item.kind) {
		case 'paths':
			return writePaths(item, options);
		case 'circle':
			return writeCircle(item, options);
		case 'rectangle':
			return writeRectangle(item, options);
		case 'mark':
			return writeMark(item, options);
	}
}

/** Lines through which something shows stay together, or their opacity would add up where they cross. */
function writePaths(item: PathsItem, options: SvgOptions): string {
	const { contours, step, fill, pen, hardEdges } = item;
	const { apart } = options;
	const attributes: Attributes = {
		...paintAttributes({ fill, pen }, options),
		'shape-rendering': hardEdges && 'crispEdges'
	};
	if (options.names !== undefined && contours.some(({ feature }) => feature !== undefined)) {
		return writeByFeature(item, attributes, options.names);
	}
	const isOpaqueLine = fill === undefined && pen?.opacity === 1;
	const parts = apart === undefined || !isOpaqueLine ? [contours] : apart(contours, step);
	const written = parts.map((part) => pathData(part, step));
	if (written.length === 1) return element('path', { ...attributes, d: written[0] });
	return element('g', attributes, written.map((d) => element('path', { d })).join(''));
}

/** A path for each feature, in one group that has their look. */
function writeByFeature(
	{ contours, step }: PathsItem,
	attributes: Attributes,
	names: ElementNames
): string {
	const byFeature = new Map<NamedFeature | undefined, Contour[]>();
	for (const contour of contours) {
		const own = byFeature.get(contour.feature);
		if (own === undefined) byFeature.set(contour.feature, [contour]);
		else own.push(contour);
	}
	const paths = [...byFeature].map(([feature, own]) =>
		element('path', { ...nameOf(feature, names), d: pathData(own, step) }, titleOf(feature))
	);
	return element('g', attributes, paths.join(''));
}

function nameOf(feature: NamedFeature | undefined, names: ElementNames | undefined): Attributes {
	return feature === undefined ? {} : (names?.feature(feature) ?? {});
}

/** What programs show of an element, and read aloud. */
function titleOf(feature: NamedFeature | undefined): string {
	return feature === undefined ? '' : element('title', {}, escape(feature.name));
}

function writeCircle(item: CircleItem, options: SvgOptions): string {
	const { x, y, radius, fill, pen } = item;
	const feature = options.names && item.feature;
	const attributes = {
		...nameOf(feature, options.names),
		cx: x,
		cy: y,
		r: radius,
		...paintAttributes({ fill, pen }, options)
	};
	return element('circle', attributes, titleOf(feature));
}

function writeRectangle({ box, fill, pen }: RectangleItem, options: SvgOptions): string {
	return element('rect', { ...placeOf(box), ...paintAttributes({ fill, pen }, options) });
}

function placeOf({ x, y, width, height }: Rectangle): Attributes {
	return { x: x === 0 ? undefined : x, y: y === 0 ? undefined : y, width, height };
}

function writeMark(item: MarkItem, options: SvgOptions): string {
	const { mark, radius, x, y, ink, edge, opacity } = item;
	const own = shared(opacity, options);
	const pen: Pen | undefined = edge && {
		ink: edge.ink,
		opacity: own.ofParts,
		width: 2 * edge.width,
		join: 'round'
	};
	const feature = options.names && item.feature;
	const name = nameOf(feature, options.names);
	const title = titleOf(feature);
	const d = markOutline(mark, radius, x, y);
	const fill = { ink, opacity: own.ofParts };
	const attributes: Attributes = { 'fill-rule': 'evenodd', opacity: own.ofWhole };
	// Half of the edge lies below the mark.
	if (pen === undefined || options.halosApart !== true) {
		const paint = paintAttributes({ fill, pen }, options);
		const order = pen && 'stroke';
		return element('path', { ...name, d, ...paint, 'paint-order': order, ...attributes }, title);
	}
	const edgeBelow = element('path', { d, ...paintAttributes({ pen }, options) });
	const above = element('path', {
		d,
		...paintAttributes({ fill }, options),
		'fill-rule': 'evenodd'
	});
	return element('g', { ...name, opacity: own.ofWhole }, title + edgeBelow + above);
}
