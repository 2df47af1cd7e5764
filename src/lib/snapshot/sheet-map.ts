import type { DrawnMap, Rectangle } from '../cartography/display-list';
import type { Camera, Size } from '../cartography/projection';
import type { ThemeName } from '../layers/palette';

/** What a sheet's map shows; sizes in the map's own CSS pixels. */
interface SheetView {
	readonly camera: Camera;
	readonly size: Size;
}

/**
 * Brings here what the map of a sheet shows and the page has not fetched yet; undefined where that is
 * nothing. Rejected with an Error in words for the reader, where it cannot be had.
 */
export type PrepareSheetMap = (view: SheetView) => Promise<void> | undefined;

/** Draws the map that a sheet shows; sizes in the map's own CSS pixels. */
export type DrawSheetMap = (
	request: SheetView & {
		/** What coordinates are rounded to, CSS pixels. */
		readonly precision?: number;
		/** Whose colours it has; light ones where it is left out. */
		readonly theme?: ThemeName;
		/** Features are told apart, each with its name; left out: those that look the same are one shape. */
		readonly byFeature?: boolean;
		/** What lies over the map, in its own CSS pixels: no name stands below it. */
		readonly covered?: readonly Rectangle[];
	}
) => DrawnMap;
