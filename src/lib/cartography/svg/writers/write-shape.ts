import type {
	CircleItem,
	MarkItem,
	NamedFeature,
	PathsItem,
	Pen,
	Rectangle,
	RectangleItem,
	ShapeItem
} from '../../display-list';
import { markOutline } from '../../point-mark';
import { byFeature } from '../by-feature';
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
	const { names } = options;
	if (names !== undefined && contours.some(({ feature }) => feature !== undefined)) {
		const paths = byFeature(contours).map(({ feature, own }) =>
			featureElement('path', { d: pathData(own, step) }, { feature, names })
		);
		return element('g', attributes, paths.join(''));
	}
	const isOpaqueLine = fill === undefined && pen?.opacity === 1;
	const parts = apart === undefined || !isOpaqueLine ? [contours] : apart(contours, step);
	const written = parts.map((part) => pathData(part, step));
	if (written.length === 1) return element('path', { ...attributes, d: written[0] });
	return element('g', attributes, written.map((d) => element('path', { d })).join(''));
}

/** An element; where it is a feature's and these are named, with its id and its title. */
function featureElement(
	tag: string,
	attributes: Attributes,
	{
		feature,
		names
	}: {
		readonly feature: NamedFeature | undefined;
		readonly names: ElementNames | undefined;
	},
	content = ''
): string {
	if (feature === undefined || names === undefined) return element(tag, attributes, content);
	// What programs show of an element, and read aloud.
	const title = element('title', {}, escape(feature.name));
	return element(tag, { ...names.feature(feature), ...attributes }, title + content);
}

function writeCircle(
	{ x, y, radius, fill, pen, feature }: CircleItem,
	options: SvgOptions
): string {
	const attributes = { cx: x, cy: y, r: radius, ...paintAttributes({ fill, pen }, options) };
	return featureElement('circle', attributes, { feature, names: options.names });
}

function writeRectangle({ box, fill, pen }: RectangleItem, options: SvgOptions): string {
	return element('rect', { ...placeOf(box), ...paintAttributes({ fill, pen }, options) });
}

function placeOf({ x, y, width, height }: Rectangle): Attributes {
	return { x: x === 0 ? undefined : x, y: y === 0 ? undefined : y, width, height };
}

function writeMark(item: MarkItem, options: SvgOptions): string {
	const { mark, radius, x, y, ink, edge } = item;
	const own = shared(item.opacity, options);
	const pen: Pen | undefined = edge && {
		ink: edge.ink,
		opacity: own.ofParts,
		width: 2 * edge.width,
		join: 'round'
	};
	const owner = { feature: item.feature, names: options.names };
	const d = markOutline(mark, radius, x, y);
	const fill = { ink, opacity: own.ofParts };
	// The mark itself, half of whose edge lies below it.
	const above = { d, 'fill-rule': 'evenodd' };
	const opacity = { opacity: own.ofWhole };
	if (pen === undefined || options.halosApart !== true) {
		const paint = paintAttributes({ fill, pen }, options);
		return featureElement(
			'path',
			{ ...above, ...paint, 'paint-order': pen && 'stroke', ...opacity },
			owner
		);
	}
	const edgeBelow = element('path', { d, ...paintAttributes({ pen }, options) });
	const whole = edgeBelow + element('path', { ...above, ...paintAttributes({ fill }, options) });
	return featureElement('g', opacity, owner, whole);
}
