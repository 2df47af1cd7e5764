import type { DrawnMap } from '../cartography/display-list';
import type { Camera, Size } from '../cartography/projection';

/** Draws the map that a sheet shows; sizes in the map's own CSS pixels. */
export type DrawSheetMap = (request: {
	readonly camera: Camera;
	readonly size: Size;
	/** What coordinates are rounded to, CSS pixels. */
	readonly precision?: number;
}) => DrawnMap;
