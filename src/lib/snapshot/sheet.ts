import { swatchItems } from '../cartography/legend';
import { scaleBar } from '../cartography/scale-bar';
import { textWidth } from '../fonts/metrics';
import type { Rectangle } from '../cartography/display-list';
import { mapFor, type SheetMap, type Viewport } from './camera';
import type { Beyond } from './beyond';
import { beyondMarks } from './beyond-layout';
import { scaleBlock } from './caption-layout';
import type { Tools } from './legend-layout';
import { provenanceOf, type Provenance } from './provenance';
import { NOTE_LIMIT, TITLE_LIMIT, type SheetContent } from './sheet-content';
import { layoutSheet, type SheetArea, type SheetLayout, type SheetPart } from './sheet-layout';
import { firstWords, lineText, remembering, type Measure } from './text-layout';

/** A sheet that is laid out; its map is still to be drawn. */
export interface ComposedSheet {
	/** CSS pixels. */
	readonly size: { readonly width: number; readonly height: number };
	readonly provenance: Provenance;
	/** The map's frame on the sheet, in whole CSS pixels. */
	readonly mapBox: Rectangle;
	/** What the map must show so that nothing of what is to be seen is lost. */
	readonly map: SheetMap;
	/** Every text, swatch and rule: none overlaps another or leaves the sheet. */
	readonly parts: readonly SheetPart[];
	/** What a layer of the map is called, the base map's own included. */
	readonly layerName: (layer: string) => string;
	/** Claims of the selection that found no room; the sheet says how many. */
	readonly hiddenClaims: number;
	/** Size of the smallest letters, in CSS pixels. */
	readonly smallestType: number;
}

/** Finds what of a view lies beyond the edges of a sheet's map. */
export type FindBeyond = (map: SheetMap) => readonly Beyond[];

/** Widths from the font files: the same wherever a sheet is made. */
const measureFont: Measure = (text, font) => textWidth(text, font, font.size);

/**
 * Lays out a sheet of the given size in CSS pixels, like a printed newspaper map. The same input
 * gives the same sheet, in the browser and anywhere else.
 * @param beyond what of the view lies outside of the map: it depends on where the sheet's looks
 * @throws SheetTooSmall where what must be said leaves no room for a map
 */
export function composeSheet(
	content: SheetContent,
	size: SheetArea,
	viewport: Viewport,
	beyond: FindBeyond = () => []
): ComposedSheet {
	const tools = { measure: remembering(measureFont), swatch: drawSwatch };
	const whole = printable(content);
	const first = layoutSheet(whole, size, tools);
	const printed = withoutHidden(whole, first);
	const layout = printed === whole ? first : layoutSheet(printed, size, tools);
	const { mapBox, scaleBox, type, parts } = layout;
	const hiddenClaims = layout.hiddenClaims + (printed.claims?.unlisted ?? 0);
	const map = mapFor(viewport, mapBox, type);
	const { latitude, zoom } = map.camera;
	// In pixels of the sheet, of which the map's own are a part.
	const bar = scaleBar(latitude, zoom - Math.log2(map.reduction), type.small.font.size * 12);
	const plates = beyondMarks(beyond(map), mapBox, { ...tools, type });
	const scale = scaleBlock(bar, printed.words.scale(latitude), { ...tools, type });
	return {
		size: { width: size.width, height: size.height },
		// A file's own data say what its sheet has no room for.
		provenance: provenanceOf({ ...printed, legend: whole.legend }),
		mapBox,
		map,
		parts: parts.flatMap((part) =>
			part.name === 'caption'
				? [
						...(plates.length === 0 ? [] : [{ name: 'beyond' as const, marks: plates }]),
						{ ...part, marks: [...scale.marks(scaleBox.x, scaleBox.y), ...part.marks] }
					]
				: [part]
		),
		layerName: layerNames(whole),
		hiddenClaims,
		smallestType: type.small.font.size
	};
}

/** The least height at which a swatch is drawn, in CSS pixels: smaller ones are scaled down. */
const SWATCH_HEIGHT = 13.5;

/** A swatch in its box, with strokes and patterns as fine as the type beside it. */
const drawSwatch: Tools['swatch'] = (symbology, { width, height }) => {
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
	const cited = new Set([
		...sections.flatMap((section) => section.sources),
		...items.map(({ source }) => source)
	]);
	const listed = sources.filter(({ number }) => cited.has(number));
	if (listed.length === sources.length) return content;
	return {
		...content,
		claims: claims && { ...claims, items, unlisted: hiddenClaims },
		legend: sections,
		unexplained: legend.slice(sections.length).map(({ name }) => name),
		sources: listed
	};
}

/** What layers of a map are called: those of the legend as there, all others are the base map. */
export function layerNames({ legend, words }: SheetContent): (layer: string) => string {
	const names = new Map(legend.map(({ layer, name }) => [layer, name]));
	return (layer) => names.get(layer) ?? words.ground;
}

/** The content without what cannot be printed, and with title and note within their limits. */
function printable(content: SheetContent): SheetContent {
	return {
		...content,
		title: firstWords(lineText(content.title), TITLE_LIMIT),
		note: firstWords(lineText(content.note), NOTE_LIMIT)
	};
}
