import type { GroupItem, Item } from '../../display-list';
import { element, type Attributes } from './markup';
import { shortest } from './path-data';
import type { SvgOptions } from './svg-options';
import { writeShape } from './write-shape';
import { lineMarkup } from './write-line';
import { textMarkup } from './write-text';

/** Items as SVG elements, the same text for the same input. */
export function writeItems(items: readonly Item[], options: SvgOptions): string {
	return items.map((item) => writeItem(item, options)).join('');
}

function writeItem(item: Item, options: SvgOptions): string {
	switch (item.kind) {
		case 'text':
			return textMarkup(item, options);
		case 'group':
			return writeGroup(item, options);
		default:
			return writeShape(item, options);
	}
}

function writeGroup(group: GroupItem, options: SvgOptions): string {
	const { items, name, href, clip, language, role } = group;
	if (role?.kind === 'line') return lineMarkup(items, options) ?? writeItems(items, options);
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
		...(name !== undefined && options.names?.layer(name, group.layer)),
		'clip-path': clipName && `url(#${clipName})`,
		...roleAttributes(group),
		lang: language,
		'xml:lang': language,
		// What is clipped is so in the units around it.
		transform: clip === undefined ? transform : undefined
	};
	const written =
		href === undefined
			? element('g', attributes, moved)
			: element('a', { href, ...attributes }, moved);
	return (window ?? '') + written;
}

function roleAttributes({ role }: GroupItem): Attributes {
	switch (role?.kind) {
		case undefined:
			return {};
		case 'picture':
			return { role: 'img', 'aria-label': role.description };
		case 'heading':
			return { role: 'heading', 'aria-level': role.level };
		case 'list':
			return { role: 'list' };
		case 'item':
			return { role: 'listitem' };
		case 'paragraph':
			return { role: 'paragraph' };
		case 'table':
		case 'row':
		case 'cell':
			return { role: role.kind };
		case 'column-heading':
			return { role: 'columnheader' };
		case 'line':
			return {};
	}
}

function transformOf({ origin, scale }: GroupItem): string | undefined {
	const steps = [
		origin && `translate(${shortest(origin.x)} ${shortest(origin.y)})`,
		scale && (scale[0] === scale[1] ? `scale(${scale[0]})` : `scale(${scale[0]} ${scale[1]})`)
	].filter((step) => step !== undefined);
	return steps.length === 0 ? undefined : steps.join(' ');
}
