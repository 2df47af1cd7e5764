import type {
	CircleItem,
	GroupItem,
	Item,
	MarkItem,
	PathsItem,
	Pen,
	RectangleItem,
	Rectangle
} from '../../display-list';
import { markOutline } from '../../mark-shape';
import { element, type Attributes } from './markup';
import { paintAttributes, shared } from './paint-attributes';
import { pathData, shortest } from './path-data';
import { apart } from './split-by-tile';
import type { SvgOptions } from './svg-options';
import { textMarkup } from './write-text';

/** Items as SVG elements, the same text for the same input. */
export function writeItems(items: readonly Item[], options: SvgOptions): string {
	return items.map((item) => writeItem(item, options)).join('');
}

function writeItem(item: Item, options: SvgOptions): string {
	switch (item.kind) {
		case 'paths':
			return writePaths(item, options);
		case 'circle':
			return writeCircle(item, options);
		case 'rectangle':
			return writeRectangle(item, options);
		case 'mark':
			return writeMark(item, options);
		case 'text':
			return textMarkup(item, options);
		case 'group':
			return writeGroup(item, options);
	}
}

/** Lines through which something shows stay together, or their opacity would add up where they cross. */
function writePaths({ contours, step, fill, pen }: PathsItem, options: SvgOptions): string {
	const { squares } = options;
	const attributes = paintAttributes({ fill, pen }, options);
	const isOpaqueLine = fill === undefined && pen?.opacity === 1;
	const parts =
		squares === undefined || !isOpaqueLine ? [contours] : apart(contours, squares / step);
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

function writeGroup(group: GroupItem, options: SvgOptions): string {
	const { items, name, href, clip } = group;
	if (clip !== undefined && name === undefined) {
		throw new RangeError('A group that is clipped needs a name, by which SVG finds its window.');
	}
	const clipName = clip && `${name}-frame`;
	const window = clip && element('clipPath', { id: clipName }, element('rect', { ...clip }));
	const transform = transformOf(group);
	const content = writeItems(items, options);
	const moved =
		clip === undefined || transform === undefined ? content : element('g', { transform }, content);
	const attributes: Attributes = {
		...(options.named === true && name !== undefined && nameAttributes(name)),
		'clip-path': clipName && `url(#${clipName})`,
		...roleAttributes(group),
		// What is clipped is so in the units around it.
		transform: clip === undefined ? transform : undefined
	};
	const written =
		href === undefined
			? element('g', attributes, moved)
			: element('a', { href, ...attributes }, moved);
	return (window ?? '') + written;
}

/** What makes a group a layer of a drawing program. */
function nameAttributes(name: string): Attributes {
	return { id: name, 'inkscape:groupmode': 'layer', 'inkscape:label': name };
}

function roleAttributes({ role }: GroupItem): Attributes {
	switch (role?.kind) {
		case undefined:
			return {};
		case 'picture':
			return { role: 'img', 'aria-label': role.description };
		case 'heading':
			return { role: 'heading', 'aria-level': role.level };
		case 'paragraph':
			return { role: 'paragraph' };
	}
}

function transformOf({ origin, scale }: GroupItem): string | undefined {
	const steps = [
		origin && `translate(${shortest(origin.x)} ${shortest(origin.y)})`,
		scale && (scale[0] === scale[1] ? `scale(${scale[0]})` : `scale(${scale[0]} ${scale[1]})`)
	].filter((step) => step !== undefined);
	return steps.length === 0 ? undefined : steps.join(' ');
}
