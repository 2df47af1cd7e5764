import { swatch } from '../cartography/legend';
import { scaleBar } from '../cartography/scale-bar';
import type { Box, Mark } from './block';
import { mapFor, type SheetMap, type Viewport } from './camera';
import { scaleBlock } from './caption-layout';
import { NOTE_LIMIT, TITLE_LIMIT, type SheetContent } from './sheet-content';
import type { SheetFont } from './sheet-fonts';
import { layoutSheet } from './sheet-layout';
import { drawSheet, type MapBody } from './sheet-svg';
import { remembering, shorten, type Measure } from './text-layout';
import { plainText } from './xml';

export interface ComposedSheet {
	/** The map's frame on the sheet, in whole CSS pixels. */
	readonly mapBox: Box;
	/** What the map must show so that nothing of what is to be seen is lost. */
	readonly map: SheetMap;
	/** Every text, swatch and rule: none overlaps another or leaves the sheet. */
	readonly marks: readonly Mark[];
	/** Claims of the selection that found no room; the sheet says how many. */
	readonly hiddenClaims: number;
	/** The document, with the map's body in its place. */
	readonly draw: (options: SheetOptions) => string;
}

interface SheetOptions {
	readonly body: MapBody;
	readonly fonts: readonly SheetFont[];
	/** The document's own size, where it is not the sheet's in CSS pixels. */
	readonly pixels?: { readonly width: number; readonly height: number };
}

/**
 * Lays out a sheet of the given size in CSS pixels, like a printed newspaper map. The same input
 * gives the same sheet, in the browser and anywhere else.
 * @throws SheetTooSmall where what must be said leaves no room for a map
 */
export function composeSheet(
	content: SheetContent,
	size: { readonly width: number; readonly height: number },
	viewport: Viewport,
	measure: Measure
): ComposedSheet {
	const printed = printable(content);
	const tools = {
		measure: remembering(measure),
		swatch: (symbology: Parameters<typeof swatch>[0], box: { width: number; height: number }) =>
			swatch(symbology, 'light', box)
	};
	const layout = layoutSheet(printed, size, tools);
	const { mapBox, scaleBox, hiddenClaims, type } = layout;
	const map = mapFor(viewport, mapBox);
	const { latitude, zoom } = map.camera;
	// In pixels of the sheet, of which the map's own are a part.
	const bar = scaleBar(latitude, zoom - Math.log2(map.reduction), type.small.font.size * 12);
	const scale = scaleBlock(bar, printed.words.scale(latitude), {
		...tools,
		type
	});
	const marks = [...layout.marks, ...scale.marks(scaleBox.x, scaleBox.y)];
	const layers = printed.legend.map(({ name }) => name).join(', ');
	const title = printed.title === '' ? printed.dossier.title : printed.title;
	return {
		mapBox,
		map,
		marks,
		hiddenClaims,
		draw: ({ body, fonts, pixels }) =>
			drawSheet({
				size,
				pixels,
				language: printed.language,
				title,
				description: printed.words.description(title, layers),
				marks,
				mapBox,
				map,
				body,
				fonts
			})
	};
}

/** The content without what cannot be printed, and with title and note within their limits. */
function printable(content: SheetContent): SheetContent {
	return {
		...content,
		title: shorten(plainText(content.title), TITLE_LIMIT),
		note: shorten(plainText(content.note), NOTE_LIMIT)
	};
}
