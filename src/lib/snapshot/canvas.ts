import type { Box } from './block';
import { FAMILIES } from './sheet-fonts';
import type { Font, Measure } from './text-layout';
import { GROUND, PAPER } from './typography';

/** Why a picture could not be made, in words for the person who asked for it. */
export class SnapshotError extends Error {
	override readonly name = 'SnapshotError';
}

/** How much larger than they are texts are measured. */
const MAGNIFICATION = 32;

/**
 * A measure that asks a canvas. The fonts must have been loaded. Measured at their own small size,
 * letters are some tenths of a pixel off, because browsers fit them to the screen's pixels.
 */
export function canvasMeasure(): Measure {
	const context = contextOf(document.createElement('canvas'));
	let current = '';
	return (text, font) => {
		const css = cssFont({ ...font, size: font.size * MAGNIFICATION });
		if (css !== current) {
			context.font = css;
			current = css;
		}
		return context.measureText(text).width / MAGNIFICATION;
	};
}

/** The font as CSS writes it. */
function cssFont({ family, size, weight, italic }: Font): string {
	return `${italic === true ? 'italic ' : ''}${weight} ${size}px ${FAMILIES[family]}`;
}

/** A drawing as an image that can be painted on a canvas. */
export async function svgImage(svg: string, signal?: AbortSignal): Promise<HTMLImageElement> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		signal?.throwIfAborted();
		return image;
	} finally {
		URL.revokeObjectURL(address);
	}
}

/**
 * Paints a sheet: the map first, pixel on pixel, and the drawing with its window over it, so that
 * neither is scaled and frame and texts lie on top.
 * @param map undefined: the ground that the map is still to be drawn on
 * @param mapBox in CSS pixels
 */
export function paintSheet(
	canvas: HTMLCanvasElement,
	drawing: HTMLImageElement,
	map: HTMLCanvasElement | undefined,
	mapBox: Box,
	pixelRatio: number
): void {
	const context = contextOf(canvas);
	context.fillStyle = PAPER;
	context.fillRect(0, 0, canvas.width, canvas.height);
	const frame = {
		x: mapBox.x * pixelRatio,
		y: mapBox.y * pixelRatio,
		width: mapBox.width * pixelRatio,
		height: mapBox.height * pixelRatio
	};
	context.fillStyle = GROUND;
	context.fillRect(frame.x, frame.y, frame.width, frame.height);
	if (map !== undefined) {
		const fits = Math.abs(map.width - frame.width) <= 1 && Math.abs(map.height - frame.height) <= 1;
		// Drawn at whole pixels in its own size it stays sharp; a map for another frame (the preview's
		// last one) is stretched until the right one is there.
		if (fits) context.drawImage(map, Math.round(frame.x), Math.round(frame.y));
		else context.drawImage(map, frame.x, frame.y, frame.width, frame.height);
	}
	context.drawImage(drawing, 0, 0, canvas.width, canvas.height);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d');
	if (context === null) {
		throw new SnapshotError(
			'This browser gives no canvas to draw on. Close other tabs, or reload.'
		);
	}
	return context;
}
