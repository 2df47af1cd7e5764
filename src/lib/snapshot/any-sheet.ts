import type { Viewport } from './camera';
import { composeSheet, drawSwatch, measureFont, printable } from './sheet';
import type { ComposedSheet, FrameContent, PlainSheet } from './sheet';
import { provenanceOf } from './provenance';
import type { SheetBody } from './sheet-body';
import type { SheetContent } from './sheet-content';
import type { SheetArea, SheetPart } from './sheet-layout';
import type { Tools } from './legend-layout';
import { remembering } from './text-layout';
import { layoutTable } from './table/table-layout';
import { layoutTimeline } from './timeline/timeline-sheet-layout';
import { layoutWords } from './words/words-layout';

/** A sheet without a map whose parts have their places. */
export interface PlainLayout {
	/** In reading order. */
	readonly parts: readonly SheetPart[];
	/** What is printed: without what found no room. */
	readonly printed: SheetContent;
	/** Claims that found no room. */
	readonly hiddenClaims: number;
	/** Rows that found none. */
	readonly hiddenRows?: number;
	/** Size of the smallest letters, in CSS pixels. */
	readonly smallestType: number;
}

/** What places are found with, but for the type: each layout tries several. */
export type PlainTools = Omit<Tools, 'type'>;

/**
 * Lays out a sheet that shows what its content says, of the given size in CSS pixels. The same input gives the
 * same sheet, in the browser and anywhere else.
 * @throws SheetTooSmall where what must be said has no room
 */
export function composeAnySheet(
	content: SheetContent,
	size: SheetArea,
	viewport: Viewport,
	frame?: FrameContent
): ComposedSheet {
	const { body } = content;
	if (body.show === 'map') return composeSheet(content, size, viewport, frame);
	const tools = { measure: remembering(measureFont), swatch: drawSwatch };
	return plainSheet(layoutPlain(printable(content), body, size, tools), content, size);
}

function layoutPlain(
	content: SheetContent,
	body: Exclude<SheetBody, { show: 'map' }>,
	size: SheetArea,
	tools: PlainTools
): PlainLayout {
	switch (body.show) {
		case 'words':
			return layoutWords(content, body, size, tools);
		case 'table':
			return layoutTable(content, body, size, tools);
		case 'timeline':
			return layoutTimeline(content, body, size, tools);
	}
}

function plainSheet(
	{ parts, printed, hiddenClaims, hiddenRows = 0, smallestType }: PlainLayout,
	{ theme, words }: SheetContent,
	{ width, height }: SheetArea
): PlainSheet {
	return {
		size: { width, height },
		theme,
		provenance: provenanceOf(printed),
		parts,
		layerName: () => words.ground,
		hiddenClaims,
		hiddenRows,
		smallestType
	};
}
