import type { Item, LayerGroup, TextItem } from '../cartography/display-list';
import type { PixelPoint, Size } from '../cartography/projection';
import { drawMap } from '../cartography/svg/draw/draw-map';
import { element } from '../cartography/svg/writers/markup';
import { writeItems } from '../cartography/svg/writers/write-items';
import type { FrameView } from '../cartography/frame-view';
import { stepRules } from './picture-steps';
import { withLayers, type PictureStyle } from './picture-style';

/**
 * Widths of the frame for which names are placed, CSS pixels: in a small window, on a phone, beside a folded
 * legend, in a common window and on a large screen. Each set is shown from a little below its own width to that
 * of the next.
 */
const WIDTHS = [270, 342, 560, 688, 1100] as const;
/** Share of its width at which a set first shows: a little narrower, names still have room. */
const TOLERANCE = 0.85;
/** Names stand beyond the frame as well, CSS pixels. */
const MARGIN = 400;

export interface NameSets {
	/** A `<g>` for each set, for an SVG that is as large as the frame. */
	readonly markup: string;
	/** Says which set shows in a frame of what size. */
	readonly rules: string;
}

/**
 * Names and marks in the size that they have on a map, however large the frame is shown. A set is
 * placed for one width; in another, each name moves with the place that it belongs to, which is given
 * in percent of the frame.
 */
export function nameSets(style: PictureStyle, viewOf: (width: number) => FrameView): NameSets {
	const nameOf = (width: number): string => `names-${width}`;
	const symbols = withLayers(style, ({ type }) => type === 'symbol');
	const markup = WIDTHS.map((width) => {
		const { camera, size } = viewOf(width);
		const drawn = drawMap({ ...symbols, camera, size, states: new Map(), margin: MARGIN });
		// Marks alone go first: names are written over them.
		const groups = [...drawn.marks, ...drawn.labels].map((group) => writeGroup(group, size));
		return element('g', { class: nameOf(width) }, groups.join(''));
	});
	const steps = WIDTHS.map((width, index) => ({
		name: nameOf(width),
		from: index === 0 ? 0 : width * TOLERANCE
	}));
	return { markup: markup.join(''), rules: stepRules(steps, viewOf(WIDTHS[0]).size) };
}

function writeGroup({ layer, items }: LayerGroup, size: Size): string {
	const symbols = items.map((item) => {
		const place = placeOf(item);
		return element(
			'svg',
			inPercent(place, size),
			writeItems([about(item, place)], { theme: 'both' })
		);
	});
	return element('g', { 'data-layer': layer }, symbols.join(''));
}

/** The place that a symbol belongs to. */
function placeOf(item: Item): PixelPoint {
	if (item.kind === 'mark') return item;
	return (item.kind === 'text' ? item.at : undefined) ?? { x: 0, y: 0 };
}

function inPercent({ x, y }: PixelPoint, { width, height }: Size): { x: string; y: string } {
	const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;
	return { x: percent(x, width), y: percent(y, height) };
}

/** A symbol as it lies about its own place. */
function about(item: Item, { x, y }: PixelPoint): Item {
	if (item.kind === 'mark') return { ...item, x: item.x - x, y: item.y - y };
	return item.kind === 'text' ? textAbout(item, { x, y }) : item;
}

function textAbout(item: TextItem, { x, y }: PixelPoint): TextItem {
	const runs = item.runs.map((run) =>
		run.turned === undefined
			? { ...run, x: run.x - x, y: run.y - y }
			: { ...run, turned: { ...run.turned, x: run.turned.x - x, y: run.turned.y - y } }
	);
	return { ...item, runs };
}
