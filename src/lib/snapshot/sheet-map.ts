import type { Camera, Size } from '../cartography/projection';
import type { DrawnMap, WriteText } from '../cartography/svg/draw/drawing';
import { OpenTexts } from './open-texts';

/** Draws the map that a sheet shows; sizes in the map's own CSS pixels. */
export type DrawSheetMap = (request: {
	readonly camera: Camera;
	readonly size: Size;
	readonly writeText: WriteText;
	/** What coordinates are rounded to, CSS pixels. */
	readonly precision?: number;
}) => DrawnMap;

/** A drawn map whose texts are not written yet. */
export interface OpenMap {
	readonly drawn: DrawnMap;
	readonly texts: OpenTexts;
	/** In its own CSS pixels. */
	readonly size: Size;
}

/** Draws a map, and leaves its texts open. */
export function openMap(draw: DrawSheetMap, camera: Camera, size: Size): OpenMap {
	const texts = new OpenTexts();
	return { drawn: draw({ camera, size, writeText: texts.leave }), texts, size };
}
