import {
	PRESET_IDS,
	SCALES,
	sheetSize,
	type PresetId,
	type Scale,
	type SheetSize
} from './presets';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** What this browser can draw, in pixels. */
export interface Limits {
	/** The longest side of a picture, and its most pixels. */
	readonly side: number;
	readonly area: number;
	/** The same for the map, which the graphics card draws in one piece. */
	readonly mapSide: number;
	readonly mapArea: number;
}

/**
 * Limits that we set ourselves, below those of the browsers. Chromium and Firefox allow larger
 * canvases, but each pixel takes four bytes several times over. Chromium makes a WebGL canvas of
 * more than 5760 × 5760 pixels (as many as 7680 × 4320) smaller without a word.
 */
export const OWN_LIMITS: Limits = {
	side: 16_384,
	area: 100_000_000,
	mapSide: 16_384,
	mapArea: 5760 * 5760
};

/** The pixels of a map in its frame: whole. */
export function mapPixels(mapBox: Size, pixelRatio: number): Size {
	return {
		width: Math.round(mapBox.width * pixelRatio),
		height: Math.round(mapBox.height * pixelRatio)
	};
}

/**
 * Whether a sheet can be drawn.
 * @param mapBox the map's frame in CSS pixels; before the sheet is laid out, leave it out
 */
export function isPossible(size: SheetSize, mapBox: Size | undefined, limits: Limits): boolean {
	return (
		fits(size.pixels, limits.side, limits.area) &&
		(mapBox === undefined ||
			fits(mapPixels(mapBox, size.pixelRatio), limits.mapSide, limits.mapArea))
	);
}

/** The largest scale at which a preset can be had; undefined where it cannot be had at all. */
export function largestScale(
	preset: PresetId,
	window: Size,
	mapBox: Size | undefined,
	limits: Limits
): Scale | undefined {
	return SCALES.findLast((scale) => isPossible(sheetSize(preset, scale, window), mapBox, limits));
}

/** The presets that can be had at one scale or another, whatever their layout. */
export function possiblePresets(window: Size, limits: Limits): PresetId[] {
	return PRESET_IDS.filter(
		(preset) => largestScale(preset, window, undefined, limits) !== undefined
	);
}

function fits({ width, height }: Size, side: number, area: number): boolean {
	return Math.max(width, height) <= side && width * height <= area;
}
