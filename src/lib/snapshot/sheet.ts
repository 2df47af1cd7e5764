import { swatchItems } from '../cartography/legend';
import type { CategoriesInSight } from '../cartography/in-sight';
import { scaleBar } from '../cartography/scale-bar';
import type { ThemeName } from '../layers/palette';
import { textWidth } from '../fonts/metrics';
import type { Rectangle } from '../cartography/display-list';
import { mapFor, type SheetMap, type Viewport } from './camera';
import type { Beyond } from './beyond';
import { beyondMarks, platesIn } from './beyond-layout';
import type { Mark } from './block';
import { placeCallouts } from './callouts-layout';
import { scaleBlock } from './caption-layout';
import type { Tools } from './legend-layout';
import { provenanceOf, type Provenance } from './provenance';
import { citing, NOTE_LIMIT, TITLE_LIMIT, withLegendOf, type SheetContent } from './sheet-content';
import { layoutSheet, type SheetArea, type SheetLayout, type SheetPart } from './sheet-layout';
import { firstWords, lineText, remembering, type Measure } from './text-layout';

/** What every sheet has that is laid out. */
interface LaidOutSheet {
	/** CSS pixels. */
	readonly size: { readonly width: number; readonly height: number };
	readonly theme: ThemeName;
	readonly provenance: Provenance;
	/** Every text, swatch and rule: none overlaps another or leaves the sheet. */
	readonly parts: readonly SheetPart[];
	/** What a layer of the map is called, the base map's own included. */
	readonly layerName: (layer: string) => string;
	/** Claims of the selection that found no room; the sheet says how many. */
	readonly hiddenClaims: number;
	/** Rows of a table that found none; it says how many. */
	readonly hiddenRows?: number;
	/** Size of the smallest letters, in CSS pixels. */
	readonly smallestType: number;
}

/** A sheet with a map, which is still to be drawn. */
export interface MapSheet extends LaidOutSheet {
	/** The map's frame on the sheet, in whole CSS pixels. */
	readonly mapBox: Rectangle;
	/** What the map must show so that nothing of what is to be seen is lost. */
	readonly map: SheetMap;
	/** What lies over the map, in its own CSS pixels. */
	readonly covered: readonly Rectangle[];
	/** Callouts whose place is not on the map, or that have no room on it. */
	readonly hiddenCallouts: number;
}

/** A sheet without a map: what it shows is all there. */
export interface PlainSheet extends LaidOutSheet {
	readonly mapBox?: undefined;
	readonly map?: undefined;
	readonly covered?: undefined;
	readonly hiddenCallouts?: undefined;
}

export type ComposedSheet = MapSheet | PlainSheet;

/** Finds what of a view lies beyond the edges of a sheet's map. */
export type FindBeyond = (map: SheetMap) => readonly Beyond[];
/** Finds what of the legend is drawn within a sheet's map. */
export type FindInSight = (map: SheetMap) => CategoriesInSight;

/** Measures how much of the features lies in parts of a sheet's map: boxes in its own CSS pixels. */
export type MeasureIn = (map: SheetMap, boxes: readonly Rectangle[]) => number;

/** Tells in words what is within a sheet's map, and what lies beyond its edges. */
export type TellPicture = (map: SheetMap, beyond: readonly Beyond[]) => string;

/** What of a view is on a sheet's map, and what beside it. */
export interface FrameContent {
	readonly beyond: FindBeyond;
	readonly inSight: FindInSight;
	readonly widthsIn: MeasureIn;
	readonly picture: TellPicture;
}

/** Widths from the font files: the same wherever a sheet is made. */
export const measureFont: Measure = (text, font) => textWidth(text, font, font.size);

/**
 * Lays out a sheet with a map, of the given size in CSS pixels, like a printed newspaper map; for what shows
 * something else see `composeAnySheet`. The same input gives the same sheet, in the browser and anywhere else.
 * @param frame what of the view lies within and outside of the map: it depends on where the sheet's looks
 * @throws SheetTooSmall where what must be said leaves no room for a map
 */
export function composeSheet(
	content: SheetContent,
	size: SheetArea,
	viewport: Viewport,
	frame?: FrameContent
): MapSheet {
	const tools = { measure: remembering(measureFont), swatch: drawSwatch };
	const all = size.display === true ? decidingFirst(printable(content)) : printable(content);
	const { whole, printed, layout } = setWithLegend(all, { size, viewport, frame }, tools);
	const { mapBox, scaleBox, type, parts } = layout;
	const left = (printed.claims?.unlisted ?? 0) - (all.claims?.unlisted ?? 0);
	const hiddenClaims = layout.hiddenClaims + left;
	const map = mapFor(viewport, mapBox, type);
	const beyond = frame?.beyond(map) ?? [];
	const { latitude, zoom } = map.camera;
	// In pixels of the sheet, of which the map's own are a part.
	const bar = scaleBar(latitude, zoom - Math.log2(map.reduction), type.small.font.size * 12);
	const plates = leastInTheWay(
		(['bottom', 'top'] as const).map((edge) =>
			beyondMarks(beyond, mapBox, { ...tools, type }, edge)
		),
		(marks) => frame?.widthsIn(map, onMap(platesIn(marks), mapBox, map)) ?? 0
	);
	const callouts = placeCallouts(
		content.callouts,
		map,
		mapBox,
		platesIn(plates),
		{ ...tools, type },
		(boxes) => frame?.widthsIn(map, onMap(boxes, mapBox, map)) ?? 0
	);
	const scale = scaleBlock(bar, printed.words.scale(latitude), { ...tools, type });
	return {
		size: { width: size.width, height: size.height },
		theme: content.theme,
		// A file's own data say what its sheet has no room for.
		provenance: provenanceOf({
			...printed,
			legend: whole.legend,
			...(frame && { picture: frame.picture(map, beyond) })
		}),
		mapBox,
		map,
		covered: onMap([...platesIn(plates), ...callouts.flatMap(({ covers }) => covers)], mapBox, map),
		parts: parts.flatMap((part) =>
			part.name === 'caption'
				? [
						...onlyWithMarks('beyond', plates),
						...onlyWithMarks(
							'callouts',
							callouts.flatMap(({ marks }) => marks)
						),
						{ ...part, marks: [...scale.marks(scaleBox.x, scaleBox.y), ...part.marks] }
					]
				: [part]
		),
		layerName: layerNames(all),
		hiddenClaims,
		hiddenCallouts: content.callouts.length - callouts.length,
		smallestType: type.small.font.size
	};
}

function onlyWithMarks(name: SheetPart['name'], marks: readonly Mark[]): SheetPart[] {
	return marks.length === 0 ? [] : [{ name, marks }];
}

/** The first of some that has the least below it. */
function leastInTheWay(
	all: readonly (readonly Mark[])[],
	measureBelow: (marks: readonly Mark[]) => number
): readonly Mark[] {
	const measured = all.map((marks) => ({ marks, below: measureBelow(marks) }));
	const least = Math.min(...measured.map(({ below }) => below));
	return measured.find(({ below }) => below === least)?.marks ?? [];
}

/** Parts of the sheet in the map's own CSS pixels. */
function onMap(parts: readonly Rectangle[], box: Rectangle, { reduction }: SheetMap): Rectangle[] {
	return parts.map(({ x, y, width, height }) => ({
		x: (x - box.x) * reduction,
		y: (y - box.y) * reduction,
		width: width * reduction,
		height: height * reduction
	}));
}

/** What something stands by comes first where it may be all that has room. */
export function decidingFirst(content: SheetContent): SheetContent {
	const { claims } = content;
	if (claims === undefined) return content;
	const items = claims.items.toSorted(
		(one, other) => Number(other.decides === true) - Number(one.decides === true)
	);
	return { ...content, claims: { ...claims, items } };
}

interface Setting {
	/** With that part of the legend that is drawn. */
	readonly whole: SheetContent;
	/** Without what found no room. */
	readonly printed: SheetContent;
	readonly layout: SheetLayout;
}

/** How often a legend is set anew, because another frame showed something else. */
const MOST_SETTINGS = 4;

/**
 * The sheet with the legend of what its map shows. A shorter legend leaves the map more room, so that it may
 * show more: then what was seen in any of the frames is explained, and so nothing is missing.
 */
function setWithLegend(
	content: SheetContent,
	{
		size,
		viewport,
		frame
	}: { size: SheetArea; viewport: Viewport; frame: FrameContent | undefined },
	tools: Omit<Tools, 'type'>
): Setting {
	let setting = set(content, size, tools);
	if (frame === undefined) return setting;
	let explained: CategoriesInSight | undefined;
	for (let time = 1; time <= MOST_SETTINGS; time += 1) {
		const { mapBox, type } = setting.layout;
		const seen = frame.inSight(mapFor(viewport, mapBox, type));
		const before = explained;
		if (before !== undefined && [...seen].every((each) => isPart(each, before))) return setting;
		explained = new Map(
			[...seen].map(([layer, values]) => [
				layer,
				new Set([...values, ...(before?.get(layer) ?? [])])
			])
		);
		setting = set(withLegendOf(content, explained), size, tools);
	}
	return setting;
}

function isPart(
	[layer, values]: readonly [string, ReadonlySet<string>],
	of: CategoriesInSight
): boolean {
	return [...values].every((value) => of.get(layer)?.has(value) === true);
}

function set(whole: SheetContent, size: SheetArea, tools: Omit<Tools, 'type'>): Setting {
	const first = layoutSheet(whole, size, tools);
	const printed = withoutHidden(whole, first);
	const layout = printed === whole ? first : layoutSheet(printed, size, tools);
	return { whole, printed, layout };
}

/** The least height at which a swatch is drawn, in CSS pixels: smaller ones are scaled down. */
const SWATCH_HEIGHT = 13.5;

/** A swatch in its box, with strokes and patterns as fine as the type beside it. */
export const drawSwatch: Tools['swatch'] = (symbology, { width, height }) => {
	const scale = Math.min(1, height / SWATCH_HEIGHT);
	const items = swatchItems(symbology, { width: width / scale, height: height / scale });
	return scale === 1 ? items : [{ kind: 'group', scale: [scale, scale], items }];
};

/**
 * The content without the claims and layers that find no room, where they alone refer to some source: a sheet
 * lists no source that nothing on it refers to. That these are away makes no room for further ones.
 */
function withoutHidden(
	content: SheetContent,
	{ hiddenClaims, hiddenLayers }: Pick<SheetLayout, 'hiddenClaims' | 'hiddenLayers'>
): SheetContent {
	const { claims, legend, sources } = content;
	const items = claims?.items.slice(0, claims.items.length - hiddenClaims) ?? [];
	const sections = legend.slice(0, legend.length - hiddenLayers);
	const listed = citing(content, [
		...sections.flatMap((section) => section.sources),
		...items.map(({ source }) => source)
	]);
	if (listed.sources.length === sources.length) return content;
	return {
		...listed,
		claims: claims && { ...claims, items, unlisted: hiddenClaims + (claims.unlisted ?? 0) },
		legend: sections,
		unexplained: legend.slice(sections.length).map(({ name }) => name)
	};
}

/** What layers of a map are called: those of the legend as there, all others are the base map. */
export function layerNames({ legend, words }: SheetContent): (layer: string) => string {
	const names = new Map(legend.map(({ layer, name }) => [layer, name]));
	return (layer) => names.get(layer) ?? words.ground;
}

/** The content without what cannot be printed, and with title and note within their limits. */
export function printable(content: SheetContent): SheetContent {
	return {
		...content,
		title: firstWords(lineText(content.title), TITLE_LIMIT),
		note: firstWords(lineText(content.note), NOTE_LIMIT)
	};
}
