import type { DrawnMap, GroupItem, HitArea, HitLayer, LayerGroup } from '../../display-list';
import type { Size } from '../../projection';
import { element, escape, type Attributes } from './markup';
import { pathData } from './path-data';
import type { SvgOptions } from './svg-options';
import { writeItems } from './write-items';

/** A drawn map as a file of its own, in one theme's colours. */
export function svgDocument(
	drawn: DrawnMap,
	{ width, height }: Size,
	options: SvgOptions = { theme: 'light' }
): string {
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
		writeMap(drawn, options)
	);
}

/** All of a drawn map, hit areas included, as the content of an `<svg>`. */
export function writeMap(drawn: DrawnMap, options: SvgOptions): string {
	const { shapes, marks, labels, hits } = drawn;
	return writeLayers([...shapes, ...marks, ...labels], options) + writeHits(hits);
}

/** A `<g data-layer="<layer>">` for each group, by which a page shows and hides layers. */
export function writeLayers(groups: readonly LayerGroup[], options: SvgOptions): string {
	return groups
		.map(({ layer, items }) => element('g', { 'data-layer': layer }, writeItems(items, options)))
		.join('');
}

/**
 * Groups of layers under names: `map-dams`.
 * @param wordsOf a layer, for people
 */
export function namedGroups(
	groups: readonly LayerGroup[],
	prefix: string,
	wordsOf: (layer: string) => string
): GroupItem[] {
	return groups.map(({ layer, items }) => ({
		kind: 'group',
		name: `${prefix}-${layer}`,
		layer: wordsOf(layer),
		items
	}));
}

/**
 * Hit areas as shapes that nobody sees and that answer the pointer: `data-feature` names the feature,
 * and where it leads somewhere they are a link that says so.
 */
export function writeHits(hits: readonly HitLayer[]): string {
	return hits
		.map(({ styleLayer, width, areas }) =>
			element('g', { 'data-targets': styleLayer, ...lookOf(width) }, areas.map(writeArea).join(''))
		)
		.join('');
}

/** Paint that is not there, and where the pointer finds it nevertheless. */
function lookOf(width: number | undefined): Attributes {
	if (width === undefined) return { fill: 'none', 'pointer-events': 'fill' };
	return {
		fill: 'none',
		'stroke-width': width,
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
		'pointer-events': 'stroke'
	};
}

function writeArea(area: HitArea): string {
	const shapes =
		area.kind === 'paths'
			? element('path', { d: pathData(area.contours, area.step) })
			: area.places.map(([cx, cy]) => element('circle', { cx, cy, r: area.radius })).join('');
	const { feature, link } = area;
	if (link === undefined) return element('g', { 'data-feature': feature }, shapes);
	const { href, name, newWindow = false } = link;
	const title = element('title', {}, escape(name));
	const window = newWindow ? { target: '_blank', rel: 'noopener' } : {};
	return element('a', { ...window, href, 'data-feature': feature }, title + shapes);
}
