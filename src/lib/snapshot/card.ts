import type { Rectangle } from '../cartography/display-list';
import { runsIn } from '../cartography/display-list';
import { swatchItems } from '../cartography/legend';
import { filesFor, loadFonts, type ReadFont } from '../fonts/font-files';
import { textWidth } from '../fonts/metrics';
import { bar, beside, inset, paragraph, stack, type Block } from './block';
import { mapFor } from './camera';
import { outlinesFrom } from './outlines';
import { provenanceOf, type Provenance } from './provenance';
import { datelineOf } from './header-layout';
import { TITLE_LIMIT, withLegendOf, type SheetContent } from './sheet-content';
import { layerNames } from './sheet';
import { sheetItems, withMap } from './sheet-drawing';
import { drawForRaster } from './sheet-svg';
import type { Snapshot } from './snapshot';
import { firstWords, remembering, type Measure } from './text-layout';
import { INK, INK_SOFT, RULE, type TextStyle } from './typography';

/** Of a card, in pixels: what social networks show whole, 1.91 : 1. */
export const CARD = { width: 1200, height: 630 } as const;

/** In which a card is laid out, CSS pixels: about as large as it is looked at. */
const SHEET = { width: 600, height: 315 } as const;
const MARGIN = 14;
const LEGEND_WIDTH = 148;
const GAP = 8;
/** What has room in two lines of the larger size. */
const TITLE_LENGTH = 90;
const FOOT_LENGTH = 330;
const SWATCH = { width: 20, height: 11 };

const style = (
	family: 'sans' | 'serif',
	weight: 400 | 600,
	size: number,
	leading: number,
	ink = INK
): TextStyle => ({ font: { family, weight, size }, leading, ink });
const TITLE = style('serif', 600, 22, 25);
const LONG_TITLE = style('serif', 600, 17, 20);
const DATELINE = style('sans', 600, 10.5, 14, INK_SOFT);
const HEADING = style('sans', 600, 10, 14);
const ENTRY = style('sans', 400, 10, 14);
const FOOT = style('sans', 400, 7, 9, INK_SOFT);

const measure: Measure = remembering((text, font) => textWidth(text, font, font.size));

/** A card whose picture is still to be made. */
export interface CardDrawing {
	/** A document whose user units are the card's pixels. */
	readonly svg: string;
	readonly provenance: Provenance;
}

/**
 * A view as a picture for those who are sent a link to it: its title and day, the map, as much of the
 * legend as has room, and whose data it is. The picture's own data say all of that whole.
 * @throws what reading a font throws
 */
export async function drawCard(
	{ content: all, viewport, frame, drawMap }: Snapshot,
	readFont: ReadFont
): Promise<CardDrawing> {
	const width = SHEET.width - 2 * MARGIN;
	const head = inset(headOf(all, width), MARGIN, MARGIN - 4);
	const foot = footOf(all, width);
	const footTop = SHEET.height - foot.height - 6;
	const mapBox: Rectangle = {
		x: MARGIN,
		y: Math.ceil(head.height + GAP),
		width: width - LEGEND_WIDTH - GAP * 1.5,
		height: Math.floor(footTop - head.height - 2 * GAP)
	};
	const map = mapFor(viewport, mapBox);
	const content = withLegendOf(all, frame.inSight(map));
	const legend = legendOf(content, mapBox.height);
	const sheet = withMap(
		{
			size: SHEET,
			theme: all.theme,
			provenance: provenanceOf(all),
			mapBox,
			map,
			layerName: layerNames(all),
			parts: [
				{ name: 'head', marks: head.marks(0, 0) },
				{ name: 'legend', marks: legend.marks(SHEET.width - MARGIN - LEGEND_WIDTH, mapBox.y) },
				{ name: 'foot', marks: foot.marks(MARGIN, footTop) }
			]
		},
		drawMap
	);
	const fonts = await loadFonts(filesFor(runsIn(sheetItems(sheet))), 'woff', readFont);
	const svg = drawForRaster(sheet, CARD, outlinesFrom(fonts));
	return { svg, provenance: sheet.provenance };
}

function headOf(content: SheetContent, width: number): Block {
	const above = `${content.words.product} · ${datelineOf(content)}`;
	const { title } = content;
	const style = title.length <= TITLE_LENGTH ? TITLE : LONG_TITLE;
	return stack(
		[
			bar(width, 3, INK),
			paragraph([{ text: firstWords(above, 110), ...DATELINE }], width, DATELINE.leading, measure),
			paragraph(
				[{ text: firstWords(title, TITLE_LIMIT), ...style, base: 'auto' }],
				width,
				style.leading,
				measure,
				1
			)
		],
		3
	);
}

/** As many entries as have room below each other, and dots where that is not all. */
function legendOf({ legend }: SheetContent, height: number): Block {
	const line = (text: string, { font, leading, ink }: TextStyle, width = LEGEND_WIDTH): Block =>
		paragraph([{ text, font, ink, base: 'auto' }], width, leading, measure);
	const more = line('…', ENTRY);
	// A layer's name stands with its first entry, or not at all.
	const blocks = legend.flatMap(({ name, entries: [first, ...others] }) => [
		stack([line(name, HEADING), ...(first === undefined ? [] : [entryOf(first, line)])], 0),
		...others.map((entry) => entryOf(entry, line))
	]);
	const whole = stack(blocks, 0);
	if (whole.height <= height) return whole;
	let used = more.height;
	const fitting = blocks.findIndex((block) => (used += block.height) > height);
	return stack([...blocks.slice(0, fitting), more], 0);
}

function entryOf(
	{ label, symbology }: SheetContent['legend'][number]['entries'][number],
	line: (text: string, style: TextStyle, width: number) => Block
): Block {
	const swatch: Block = {
		width: SWATCH.width,
		height: ENTRY.leading,
		marks: (x, y) => [
			{
				kind: 'drawing',
				box: { x, y: y + (ENTRY.leading - SWATCH.height) / 2, ...SWATCH },
				items: swatchItems(symbology, SWATCH)
			}
		]
	};
	return beside([swatch, line(label, ENTRY, LEGEND_WIDTH - SWATCH.width - 6)], 6);
}

function footOf({ warning, credits, borderPolicy }: SheetContent, width: number): Block {
	const text = [warning, credits, borderPolicy].filter((part) => part !== '').join(' ');
	const runs = [{ text: firstWords(text, FOOT_LENGTH), ...FOOT, base: 'auto' as const }];
	return stack([bar(width, 0.75, RULE), paragraph(runs, width, FOOT.leading, measure)], 3);
}
