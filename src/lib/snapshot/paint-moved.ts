import { identicalCameras } from '../cartography/camera';
import { fitted } from '../cartography/camera-steps';
import type { Camera } from '../cartography/projection';
import type { SheetDrawing } from './sheet-drawing';
import { PAPER } from './typography';

/**
 * Paints the map of a sheet as it was drawn, moved to where it is about to be drawn anew, over a canvas that
 * shows the whole sheet.
 * @param shown the sheet as a picture
 * @param sheetWidth CSS pixels of the sheet
 * @param now where the map looks
 */
export function paintMoved(
	context: CanvasRenderingContext2D,
	{ image, drawing }: { readonly image: HTMLImageElement; readonly drawing: SheetDrawing },
	sheetWidth: number,
	now: Camera
): void {
	const { mapBox, map, theme } = drawing;
	if (map === undefined || identicalCameras(map.camera, now)) return;
	const { x, y, scale } = fitted(map.camera, now);
	const pixels = context.canvas.width / sheetWidth;
	const source = image.naturalWidth / sheetWidth;
	const [width, height] = [mapBox.width * pixels, mapBox.height * pixels];
	context.save();
	context.translate(mapBox.x * pixels, mapBox.y * pixels);
	context.beginPath();
	context.rect(0, 0, width, height);
	context.clip();
	context.fillStyle = PAPER[theme];
	context.fillRect(0, 0, width, height);
	context.translate(
		width / 2 + (x * pixels) / map.reduction,
		height / 2 + (y * pixels) / map.reduction
	);
	context.scale(scale, scale);
	context.drawImage(
		image,
		mapBox.x * source,
		mapBox.y * source,
		mapBox.width * source,
		mapBox.height * source,
		-width / 2,
		-height / 2,
		width,
		height
	);
	context.restore();
}
