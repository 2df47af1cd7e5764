import type {
	DrawnMap,
	GroupItem,
	Item,
	Pen,
	Rectangle,
	RectangleItem,
	TextItem,
	TextRun
} from '../cartography/display-list';
import type { Size } from '../cartography/projection';
import { namedGroups } from '../cartography/svg/writers/write-map';
import type { Ink } from '../layers/palette';
import type { Mark } from './block';
import { area } from './flat-shapes';
import type { ComposedSheet, MapSheet, PlainSheet } from './sheet';
import type { DrawSheetMap } from './sheet-map';
import type { SheetPart } from './sheet-layout';
import type { PlacedRun } from './text-layout';
import { INK, PAPER } from './typography';

type Drawn = 'size' | 'theme' | 'provenance' | 'parts' | 'mapBox' | 'map' | 'layerName';

/** A sheet that is laid out and has its map. */
export interface MapDrawing extends Pick<MapSheet, Drawn> {
	/** In the map's own CSS pixels. */
	readonly drawn: DrawnMap;
}

/** A sheet that has no map. */
export type PlainDrawing = Pick<PlainSheet, Drawn>;

/** A sheet of which everything is there. */
export type SheetDrawing = MapDrawing | PlainDrawing;

/**
 * A sheet with its map, where it has one.
 * @param byFeature whether features are told apart
 */
export function drawn(sheet: ComposedSheet, draw: DrawSheetMap, byFeature = false): SheetDrawing {
	return sheet.map === undefined ? sheet : withMap(sheet, draw, byFeature);
}

/**
 * Draws the map of a sheet that is laid out.
 * @param byFeature whether features are told apart
 */
export function withMap(
	sheet: Omit<MapDrawing, 'drawn'> & Partial<Pick<MapSheet, 'covered'>>,
	draw: DrawSheetMap,
	byFeature = false
): MapDrawing {
	const { map, theme, covered = [] } = sheet;
	return { ...sheet, drawn: draw({ camera: map.camera, size: map, theme, byFeature, covered }) };
}

/** The sheet as a drawing: its paper, and its parts under their names, in reading order. */
export function sheetItems(sheet: SheetDrawing): Item[] {
	const { size, parts } = sheet;
	const [head, ...rest] = parts.map(partGroup);
	return [
		paper(size),
		...(head === undefined ? [] : [head]),
		...(sheet.map === undefined
			? []
			: [{ ...mapGroup(sheet), clip: sheet.mapBox }, frame(sheet.mapBox)]),
		...rest
	];
}

/**
 * The sheet as a drawing of which nothing has to be drawn apart and laid over the rest, as what is
 * clipped has: the map lies below a sheet of paper with a window.
 */
export function unclippedItems(sheet: SheetDrawing): Item[] {
	const { size, parts } = sheet;
	if (sheet.map === undefined) return sheetItems(sheet);
	const { mapBox } = sheet;
	return [mapGroup(sheet), paper(size, mapBox), frame(mapBox), ...parts.map(partGroup)];
}

/** A little larger than the sheet, so that no edge shines through where pixels are rounded. */
function paper({ width, height }: Size, window?: Rectangle): Item {
	const outline = [-1, -1, width + 1, -1, width + 1, height + 1, -1, height + 1];
	return area(window === undefined ? [outline] : [outline, hole(window)], PAPER);
}

/** The other way round than what it is a hole of. */
function hole({ x, y, width, height }: Rectangle): number[] {
	return [x, y, x, y + height, x + width, y + height, x + width, y];
}

/** The map in its place, scaled from its own CSS pixels to the sheet's. */
function mapGroup({ map, drawn, mapBox, provenance, layerName }: MapDrawing): GroupItem {
	const scale = mapBox.width / map.width;
	return {
		kind: 'group',
		name: 'map',
		role: { kind: 'picture', description: provenance.description },
		origin: { x: mapBox.x, y: mapBox.y },
		scale: [scale, scale],
		items: [
			...namedGroups(drawn.shapes, 'map', layerName),
			...namedGroups(drawn.marks, 'marks', layerName),
			...namedGroups(drawn.labels, 'labels', layerName)
		]
	};
}

/** The map's frame, a thin rule around it. */
function frame({ x, y, width, height }: Rectangle): RectangleItem {
	const box = { x: x - 0.375, y: y - 0.375, width: width + 0.75, height: height + 0.75 };
	return { kind: 'rectangle', box, pen: hairPen(INK) };
}

function hairPen(ink: Ink): Pen {
	return { ink, opacity: 1, width: 0.75 };
}

/** A part's marks, as lists and paragraphs. */
function partGroup({ name, marks }: SheetPart): GroupItem {
	const items: Item[] = [];
	let list: Item[] | undefined;
	for (const { key: item, own } of stretches(marks, (mark) => mark.cell?.table ?? mark.item)) {
		if (own[0]?.cell !== undefined) {
			items.push(tableGroup(own));
			list = undefined;
			continue;
		}
		if (item === undefined) {
			items.push(...paragraphsOf(own));
			list = undefined;
			continue;
		}
		if (list === undefined) {
			list = [];
			items.push({ kind: 'group', role: { kind: 'list' }, items: list });
		}
		list.push({ kind: 'group', role: { kind: 'item' }, items: paragraphsOf(own) });
	}
	return { kind: 'group', name, items };
}

/** Marks of one table, as its rows and their cells. */
function tableGroup(marks: readonly Mark[]): GroupItem {
	return {
		kind: 'group',
		role: { kind: 'table' },
		items: stretches(marks, ({ cell }) => cell?.row).map((row) => ({
			kind: 'group',
			role: { kind: 'row' },
			items: stretches(row.own, ({ cell }) => cell).map(({ key, own }) => ({
				kind: 'group',
				role: { kind: key?.heading === true ? 'column-heading' : 'cell' },
				items: paragraphsOf(own)
			}))
		}))
	};
}

/** Marks that follow on each other and belong to one thing, or to none. */
function stretches<Key>(
	marks: readonly Mark[],
	keyOf: (mark: Mark) => Key
): { readonly key: Key; readonly own: Mark[] }[] {
	const found: { readonly key: Key; readonly own: Mark[] }[] = [];
	for (const mark of marks) {
		const key = keyOf(mark);
		const last = found.at(-1);
		if (last !== undefined && last.key === key) last.own.push(mark);
		else found.push({ key, own: [mark] });
	}
	return found;
}

/** Marks; the lines of a paragraph are in one group, which says that it is one. */
function paragraphsOf(marks: readonly Mark[]): Item[] {
	const items: Item[] = [];
	let paragraph: Item[] = [];
	for (const mark of marks) {
		if (mark.kind !== 'text') {
			items.push(boxItem(mark));
			continue;
		}
		if (!mark.continues) {
			paragraph = [];
			const { language } = mark;
			const role = roleOf(mark);
			items.push({ kind: 'group', role, items: paragraph, ...(language && { language }) });
		}
		const runs = mark.runs.map((run, index) => runItem(mark, run, mark.runs[index - 1]));
		paragraph.push({ kind: 'group', role: { kind: 'line' }, items: runs });
	}
	return items;
}

type TextMark = Extract<Mark, { kind: 'text' }>;

function roleOf({ heading }: TextMark): NonNullable<GroupItem['role']> {
	return heading === undefined ? { kind: 'paragraph' } : { kind: 'heading', level: heading };
}

function boxItem(mark: Exclude<Mark, TextMark>): Item {
	const { box } = mark;
	if (mark.kind === 'drawing') {
		return { kind: 'group', origin: { x: box.x, y: box.y }, items: mark.items };
	}
	return mark.outlined === true
		? { kind: 'rectangle', box, pen: hairPen(mark.ink) }
		: { kind: 'rectangle', box, fill: { ink: mark.ink, opacity: 1 } };
}

/** What is taken for a space between two runs, and not for rounding: of their size. */
const LEAST_SPACE = 0.05;

function runItem({ box, baseline }: TextMark, placed: PlacedRun, before?: PlacedRun): Item {
	const { text, direction, font, ink, x, href } = placed;
	const isSpaced = before !== undefined && x - before.x - before.width > LEAST_SPACE * font.size;
	const run: TextRun = {
		text,
		face: font,
		size: font.size,
		x: box.x + x,
		y: box.y + baseline,
		...(direction && { direction }),
		...(isSpaced && { spaced: true })
	};
	const item: TextItem = {
		kind: 'text',
		runs: [run],
		colour: { ink, opacity: 1 },
		opacity: 1
	};
	return href === undefined ? item : { kind: 'group', href, items: [item] };
}
