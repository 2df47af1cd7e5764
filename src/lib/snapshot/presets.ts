export const PRESET_IDS = ['screen', 'slide', 'a4', 'a3', 'square'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];

const MILLIMETRES_PER_INCH = 25.4;
/** CSS defines its pixel as 1/96 of an inch: https://www.w3.org/TR/css-values-4/#absolute-lengths */
const CSS_PIXELS_PER_INCH = 96;
const PRINT_RESOLUTION = 300;

/** The smallest sheet, in CSS pixels, on which the texts find room beside a map. */
const SMALLEST = { width: 800, height: 600 };

/** A sheet's sizes, which all say the same: pixels = width × pixelRatio, exactly. */
export interface SheetSize {
	/** In CSS pixels, in which the sheet is laid out; not always whole. */
	readonly width: number;
	readonly height: number;
	/** Pixels of the picture for one CSS pixel. */
	readonly pixelRatio: number;
	/** The picture's size: whole pixels. */
	readonly pixels: { readonly width: number; readonly height: number };
}

/** Pixels of a length in millimetres at 300 dots per inch. */
export function printPixels(millimetres: number): number {
	return Math.round((millimetres / MILLIMETRES_PER_INCH) * PRINT_RESOLUTION);
}

/**
 * The size of a preset's sheet. The pixels are what was asked for; the CSS pixels follow from them,
 * so that type has a size that suits the medium: on paper that of a newspaper, on a slide large
 * enough to be read from afar.
 * @param window the map's size in the window, in CSS pixels: the size of the preset `screen`
 */
export function sheetSize(
	preset: PresetId,
	scale: Scale,
	window: { readonly width: number; readonly height: number }
): SheetSize {
	const { pixels, pixelRatio } = atScaleOne(preset, window);
	return {
		width: pixels.width / pixelRatio,
		height: pixels.height / pixelRatio,
		pixelRatio: pixelRatio * scale,
		pixels: { width: pixels.width * scale, height: pixels.height * scale }
	};
}

function atScaleOne(
	preset: PresetId,
	window: { readonly width: number; readonly height: number }
): { pixels: { width: number; height: number }; pixelRatio: number } {
	const print = PRINT_RESOLUTION / CSS_PIXELS_PER_INCH;
	switch (preset) {
		case 'screen':
			return { pixels: atLeastSmallest(window), pixelRatio: 1 };
		case 'slide':
			return { pixels: { width: 1920, height: 1080 }, pixelRatio: 1.5 };
		// ISO 216, landscape.
		case 'a4':
			return { pixels: { width: printPixels(297), height: printPixels(210) }, pixelRatio: print };
		case 'a3':
			return { pixels: { width: printPixels(420), height: printPixels(297) }, pixelRatio: print };
		case 'square':
			return { pixels: { width: 1080, height: 1080 }, pixelRatio: 1.35 };
	}
}

/** The window's shape, enlarged where it is smaller than the smallest sheet. */
function atLeastSmallest(window: { readonly width: number; readonly height: number }): {
	width: number;
	height: number;
} {
	if (!(window.width >= 1 && window.height >= 1)) return SMALLEST;
	const growth = Math.max(1, SMALLEST.width / window.width, SMALLEST.height / window.height);
	return { width: Math.round(window.width * growth), height: Math.round(window.height * growth) };
}
