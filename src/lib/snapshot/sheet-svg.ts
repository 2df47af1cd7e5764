import type { GroupItem, TextRun } from '../cartography/display-list';
import type { Size } from '../cartography/projection';
import { ElementNames } from '../cartography/svg/writers/element-names';
import { element } from '../cartography/svg/writers/markup';
import { writeItems } from '../cartography/svg/writers/write-items';
import type { LoadedFont } from '../fonts/font-files';
import { fontRules } from './font-rules';
import { sheetItems, unclippedItems, type SheetDrawing } from './sheet-drawing';
import { svgMetadata } from './svg-metadata';
import { decimal, plainXml } from './xml';

/** The path data of a run's letters. */
export type Outlines = (run: TextRun) => string;

export interface DocumentOptions {
	/** Left out: texts are texts. */
	readonly outlines?: Outlines;
	/** What the document carries with it, where its texts are texts. */
	readonly fonts: readonly LoadedFont[];
	/** As SVG attributes have it: `297mm`, or a number of pixels. */
	readonly width: string;
	readonly height: string;
}

/**
 * The sheet as one SVG document that needs nothing else: layers and parts are named groups, which
 * Inkscape shows as layers, and so does Illustrator by their ids. Where the map tells features apart,
 * each is an element with an id and a title.
 */
export function drawSheet(sheet: SheetDrawing, options: DocumentOptions): string {
	const { outlines, fonts, ...dimensions } = options;
	const rules = fontRules(fonts);
	const names = new ElementNames();
	return document(sheet, { ...dimensions, viewBox: sheet.size }, [
		...(rules === '' ? [] : [element('style', {}, rules)]),
		...sheetItems(sheet).map((item) =>
			writeItems([item], {
				theme: sheet.theme,
				names,
				halosApart: true,
				...(outlines && { outlines })
			})
		)
	]);
}

/**
 * The sheet as a drawing to be rasterised: its user units are pixels, and it can be drawn band by
 * band, because nothing in it has to be drawn apart and laid over the rest (that is what clips and
 * opacities of whole elements are).
 * @param pixels of the picture
 */
export function drawForRaster(sheet: SheetDrawing, pixels: Size, outlines: Outlines): string {
	const { size } = sheet;
	const whole: GroupItem = {
		kind: 'group',
		scale: [pixels.width / size.width, pixels.height / size.height],
		items: unclippedItems(sheet)
	};
	const dimensions = { width: decimal(pixels.width), height: decimal(pixels.height) };
	return document(sheet, { ...dimensions, viewBox: pixels }, [
		writeItems([whole], { theme: sheet.theme, flat: true, outlines })
	]);
}

function document(
	{ provenance }: SheetDrawing,
	{ width, height, viewBox }: { width: string; height: string; viewBox: Size },
	drawn: readonly string[]
): string {
	const language = plainXml(provenance.language);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ` +
			`width="${width}" height="${height}" viewBox="0 0 ${decimal(viewBox.width)} ${decimal(viewBox.height)}" ` +
			`role="document" text-rendering="geometricPrecision" lang="${language}" xml:lang="${language}">`,
		`<title>${plainXml(provenance.title)}</title>`,
		`<desc>${plainXml(provenance.description)}</desc>`,
		svgMetadata(provenance),
		...drawn,
		'</svg>'
	].join('\n');
}
