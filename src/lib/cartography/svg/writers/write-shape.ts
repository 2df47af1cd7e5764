import type {
	CircleItem,
	MarkItem,
	PathsItem,
	Pen,
	Rectangle,
	RectangleItem,
	ShapeItem
} from '../../display-list';
import { markOutline } from '../../point-mark';
import { element, type Attributes } from './markup';
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
	const isOpaqueLine = fill === undefined && pen?.opacity === 1;
	const parts = apart === undefined || !isOpaqueLine ? [contours] : apart(contours, step);
	const written = parts.map((part) => pathData(part, step));
	if (written.length === 1) return element('path', { ...attributes, d: written[0] });
	return element('g', attributes, written.map((d) => element('path', { d })).join(''));
}

function writeCircle({ x, y, radius, fill, pen }: CircleItem, options: SvgOptions): string {
	return element('circle', { cx: x, cy: y, r: radius, ...paintAttributes({ fill, pen }, options) });
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
	return element('path', {
		d: markOutline(mark, radius, x, y),
		...paintAttributes({ fill: { ink, opacity: own.ofParts }, pen }, options),
		'fill-rule': 'evenodd',
		// Half of the edge lies below the mark.
		'paint-order': pen && 'stroke',
		opacity: own.ofWhole
	});
}
