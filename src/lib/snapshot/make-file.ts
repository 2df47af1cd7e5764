import { runsIn } from '../cartography/display-list';
import { t } from '../language/with-snapshot';
import type { Viewport } from './camera';
import { filesFor, loadFonts, type FontFile, type ReadFont } from '../fonts/font-files';
import type { PngOptions } from './png/writer';
import { fileName } from './file-name';
import { sheetSize, type SheetSize, type SizeChoice } from './presets';
import { composeAnySheet } from './any-sheet';
import type { FrameContent } from './sheet';
import type { SheetContent } from './sheet-content';
import { drawn, sheetItems, type SheetDrawing } from './sheet-drawing';
import type { DrawSheetMap, PrepareSheetMap } from './sheet-map';
import { drawForRaster, drawSheet, type Outlines } from './sheet-svg';
import { SnapshotError } from './snapshot-error';
import { decimal } from './xml';

export const FORMATS = ['png', 'svg', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** How an SVG has its texts: to be read and edited, or looking the same everywhere. */
export const TEXT_FORMS = ['text', 'outlines'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** What there is to be told of a file while it is made. */
export const STAGES = ['layout', 'map', 'fonts', 'writing'] as const;
export type Stage = (typeof STAGES)[number];

interface Watch {
	readonly signal: AbortSignal;
	/** How much of a stage is done, from 0 to 1. */
	readonly onprogress: (stage: Stage, done: number) => void;
}

/**
 * Draws a document, whose user units are the picture's pixels, as a PNG.
 * @returns the file in parts
 */
export type Rasterise = (
	svg: string,
	options: PngOptions,
	watch: { readonly signal: AbortSignal; readonly ondone: (done: number) => void }
) => Promise<Uint8Array<ArrayBuffer>[]>;

/** What is done differently in the browser and in Node. */
export interface Platform {
	readonly readFont: ReadFont;
	readonly rasterise: Rasterise;
}

export interface FileRequest extends Watch {
	readonly content: SheetContent;
	readonly viewport: Viewport;
	readonly frame: FrameContent;
	readonly drawMap: DrawSheetMap;
	readonly prepareMap: PrepareSheetMap;
	readonly size: SizeChoice;
	/** The map's size in the window, in CSS pixels: the size of the preset `screen`. */
	readonly window: { readonly width: number; readonly height: number };
	readonly format: Format;
	readonly text: TextForm;
}

export interface SnapshotFile {
	/** See `fileName`. */
	readonly name: string;
	readonly format: Format;
	readonly type: string;
	readonly parts: readonly Uint8Array<ArrayBuffer>[];
	readonly size: SheetSize;
}

const TYPES: Readonly<Record<Format, string>> = {
	png: 'image/png',
	svg: 'image/svg+xml',
	pdf: 'application/pdf'
};
const POINTS_PER_CSS_PIXEL = 0.75;

/**
 * A snapshot as a file: the same bytes for the same request, but for how each platform compresses.
 * @throws SheetTooSmall; SnapshotError where a part of the program cannot be had; what the platform throws; the signal's reason once it is aborted
 */
export async function makeFile(request: FileRequest, platform: Platform): Promise<SnapshotFile> {
	const { content, viewport, frame, drawMap, prepareMap, window, format, onprogress } = request;
	const size = sheetSize(request.size, window);
	onprogress('layout', 0);
	await pause(request);
	const sheet = composeAnySheet(content, size, viewport, frame);

	onprogress('map', 0);
	await pause(request);
	if (sheet.map !== undefined) await prepareMap({ camera: sheet.map.camera, size: sheet.map });
	// Whoever edits an SVG picks one country; in other formats no seam may show between two.
	const drawing = drawn(sheet, drawMap, format === 'svg');
	const parts = await write[format]({ drawing, size, request, platform });
	return {
		name: fileName(content, request.size, format),
		format,
		type: TYPES[format],
		parts,
		size
	};
}

/** The sheet as an SVG whose texts are texts. */
export async function letteredSvg(
	drawing: SheetDrawing,
	size: SheetSize,
	readFont: ReadFont
): Promise<string> {
	const fonts = await loadFonts(fontFilesOf(drawing), 'woff2', readFont);
	return drawSheet(drawing, { ...documentSize(size), fonts });
}

/** The sheet as an SVG whose texts are the outlines of their letters. */
export async function outlinedSvg(
	drawing: SheetDrawing,
	size: SheetSize,
	readFont: ReadFont
): Promise<string> {
	const outlines = await outlining(drawing, readFont);
	return drawSheet(drawing, { ...documentSize(size), outlines, fonts: [] });
}

/** The font files of every text on the sheet and its map. */
export function fontFilesOf(drawing: SheetDrawing): FontFile[] {
	return filesFor(runsIn(sheetItems(drawing)));
}

interface Writing {
	readonly drawing: SheetDrawing;
	readonly size: SheetSize;
	readonly request: FileRequest;
	readonly platform: Platform;
}
type Parts = Uint8Array<ArrayBuffer>[];

const write: Readonly<Record<Format, (writing: Writing) => Promise<Parts>>> = {
	async svg({ drawing, size, request, platform }) {
		request.onprogress('fonts', 0);
		await pause(request);
		if (request.text === 'text') {
			return [encode(await letteredSvg(drawing, size, platform.readFont))];
		}
		return [encode(await outlinedSvg(drawing, size, platform.readFont))];
	},

	async png({ drawing, size, request, platform }) {
		const { signal, onprogress } = request;
		onprogress('fonts', 0);
		await pause(request);
		const outlines = await outlining(drawing, platform.readFont);
		const { pixels, paper } = size;
		const svg = drawForRaster(drawing, pixels, outlines);
		onprogress('writing', 0);
		await pause(request);
		return platform.rasterise(
			svg,
			{ size: pixels, millimetres: paper, provenance: drawing.provenance },
			{
				signal,
				ondone: (done) => {
					onprogress('writing', done);
				}
			}
		);
	},

	async pdf({ drawing, size, request, platform }) {
		request.onprogress('fonts', 0);
		await pause(request);
		const [fonts, { drawPdf }] = await Promise.all([
			loadFonts(fontFilesOf(drawing), 'woff', platform.readFont),
			fetched(import('./pdf/draw-pdf'))
		]);
		request.onprogress('writing', 0);
		await pause(request);
		return drawPdf(sheetItems(drawing), {
			provenance: drawing.provenance,
			theme: drawing.theme,
			fonts,
			units: size,
			size: {
				width: size.document.width * POINTS_PER_CSS_PIXEL,
				height: size.document.height * POINTS_PER_CSS_PIXEL
			}
		});
	}
};

async function outlining(drawing: SheetDrawing, readFont: ReadFont): Promise<Outlines> {
	const [fonts, { outlinesFrom }] = await Promise.all([
		loadFonts(fontFilesOf(drawing), 'woff', readFont),
		fetched(import('./outlines'))
	]);
	return outlinesFrom(fonts);
}

/**
 * A part of the program that is not sent with the page.
 * @throws SnapshotError where it cannot be had
 */
function fetched<Part>(part: Promise<Part>): Promise<Part> {
	return part.catch((cause: unknown) => {
		throw new SnapshotError(t('snapshot:error.writer'), { cause });
	});
}

/** On paper in millimetres, elsewhere in pixels. */
function documentSize({ paper, document }: SheetSize): { width: string; height: string } {
	return paper === undefined
		? asText(document)
		: { width: `${paper.width}mm`, height: `${paper.height}mm` };
}

function asText({ width, height }: { width: number; height: number }): {
	width: string;
	height: string;
} {
	return { width: decimal(width), height: decimal(height) };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}

/** Lets the browser paint the progress and take a click on “Cancel”. */
async function pause({ signal }: Watch): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	signal.throwIfAborted();
}
