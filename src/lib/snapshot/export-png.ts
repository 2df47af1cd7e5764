import { t } from '../language/language';
import type { Camera } from '../cartography/projection';
import { canvasMeasure, paintSheet, SnapshotError, svgImage } from './canvas';
import { loadFonts } from './fonts';
import { isPossible, largestScale, mapPixels, type Limits } from './limits';
import { PNG_HEAD, pngSize } from './png';
import { sheetSize, type PresetId, type Scale, type SheetSize } from './presets';
import { composeSheet, type ComposedSheet } from './sheet';
import { textsOf, type SheetContent, type Viewport } from './sheet-content';

/**
 * Draws the map: width and height in CSS pixels, which need not be whole; the canvas is `pixelRatio`
 * times as large, rounded.
 */
export type RenderMap = (request: {
	readonly width: number;
	readonly height: number;
	readonly pixelRatio: number;
	readonly camera: Camera;
	readonly signal: AbortSignal;
}) => Promise<HTMLCanvasElement>;

export const STAGES = ['layout', 'map', 'sheet', 'encoding'] as const;
export type Stage = (typeof STAGES)[number];

export interface PngRequest {
	readonly content: SheetContent;
	readonly preset: PresetId;
	readonly scale: Scale;
	readonly viewport: Viewport;
	readonly limits: Limits;
	readonly renderMap: RenderMap;
	readonly signal: AbortSignal;
	readonly onstage: (stage: Stage) => void;
}

export interface Picture {
	readonly blob: Blob;
	readonly name: string;
	readonly pixels: { readonly width: number; readonly height: number };
}

/**
 * The sheet as a PNG of exactly the size asked for.
 * @throws SnapshotError, in words for the reader, where this browser cannot make it; SheetTooSmall;
 * the signal's reason once it is aborted
 */
export async function exportPng(request: PngRequest): Promise<Picture> {
	const { content, preset, scale, viewport, renderMap, signal, onstage } = request;
	const size = sheetSize(preset, scale, viewport);
	onstage('layout');
	const fonts = await loadFonts(textsOf(content));
	await pause(signal);
	const sheet = composeSheet(content, size, viewport, canvasMeasure());
	requirePossible(request, size, sheet);

	onstage('map');
	await pause(signal);
	const { mapBox } = sheet;
	const { pixelRatio } = size;
	const map = await renderMap({ ...mapRequest(sheet, pixelRatio), signal }).catch(
		(error: unknown) => {
			signal.throwIfAborted();
			const reason = error instanceof Error ? error.message : String(error);
			throw new SnapshotError(t('snapshot:error.map', { reason }), { cause: error });
		}
	);
	signal.throwIfAborted();
	requireMapSize(map, mapPixels(mapBox, pixelRatio));

	onstage('sheet');
	await pause(signal);
	const svg = sheet.draw({ body: { kind: 'window' }, fonts, pixels: size.pixels });
	const drawing = await svgImage(svg, signal);
	const canvas = document.createElement('canvas');
	try {
		canvas.width = size.pixels.width;
		canvas.height = size.pixels.height;
		paintSheet(canvas, drawing, map, mapBox, pixelRatio);
		release(map);
		requirePainted(canvas);

		onstage('encoding');
		await pause(signal);
		const blob = await encode(canvas);
		signal.throwIfAborted();
		await requireSize(blob, size.pixels);
		return { blob, name: fileName(content, preset), pixels: size.pixels };
	} finally {
		release(canvas);
	}
}

/** The map to be asked for, for a sheet with so many pixels for each of its CSS pixels. */
export function mapRequest(
	{ map }: ComposedSheet,
	pixelRatio: number
): Omit<Parameters<RenderMap>[0], 'signal'> {
	const { width, height, camera, reduction } = map;
	return { width, height, camera, pixelRatio: pixelRatio / reduction };
}

/** `<dossier>-<date>-<preset>.png` */
function fileName({ dossier, asOf }: SheetContent, preset: PresetId): string {
	return `${dossier.slug}-${asOf}-${preset}.png`;
}

/** The largest size of a preset that can be had, in words; that there is none, where there is none. */
export function largestWords(
	preset: PresetId,
	viewport: Viewport,
	mapBox: { readonly width: number; readonly height: number } | undefined,
	limits: Limits
): string {
	const scale = largestScale(preset, viewport, mapBox, limits);
	if (scale === undefined) return t('snapshot:limit.none');
	const { pixels } = sheetSize(preset, scale, viewport);
	return t('snapshot:limit.largest', { scale, ...pixels });
}

/** Lets the browser paint the progress and take a click on “Cancel”. */
async function pause(signal: AbortSignal): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	signal.throwIfAborted();
}

function requirePossible(request: PngRequest, size: SheetSize, { mapBox }: ComposedSheet): void {
	const { preset, viewport, limits } = request;
	if (isPossible(size, mapBox, limits)) return;
	const largest = largestWords(preset, viewport, mapBox, limits);
	throw new SnapshotError(t('snapshot:error.too-large', { ...size.pixels, largest }));
}

/** A map that the browser has quietly made smaller must not pass for one of print quality. */
function requireMapSize(
	map: HTMLCanvasElement,
	asked: { readonly width: number; readonly height: number }
): void {
	const { width, height } = map;
	if (Math.abs(width - asked.width) <= 1 && Math.abs(height - asked.height) <= 1) return;
	throw new SnapshotError(
		t('snapshot:error.map-size', {
			width,
			height,
			askedWidth: asked.width,
			askedHeight: asked.height
		})
	);
}

/** Where memory is short, a canvas takes its size but nothing can be drawn on it. */
function requirePainted(canvas: HTMLCanvasElement): void {
	const corner = canvas
		.getContext('2d')
		?.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data;
	if (corner?.[3] === 255) return;
	const { width, height } = canvas;
	throw new SnapshotError(t('snapshot:error.memory', { width, height }));
}

function encode(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			const { width, height } = canvas;
			if (blob === null) reject(new SnapshotError(t('snapshot:error.memory', { width, height })));
			else resolve(blob);
		}, 'image/png');
	});
}

async function requireSize(
	blob: Blob,
	asked: { readonly width: number; readonly height: number }
): Promise<void> {
	const { width, height } = pngSize(new Uint8Array(await blob.slice(0, PNG_HEAD).arrayBuffer()));
	if (width === asked.width && height === asked.height) return;
	throw new SnapshotError(
		t('snapshot:error.size', {
			width,
			height,
			askedWidth: asked.width,
			askedHeight: asked.height
		})
	);
}

/** Gives a large canvas's memory back at once rather than when it is collected. */
function release(canvas: HTMLCanvasElement): void {
	canvas.width = 0;
	canvas.height = 0;
}
