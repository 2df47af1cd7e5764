export const PRESET_IDS = [
	'screen',
	'slide',
	'a4',
	'a3',
	'a2',
	'square',
	'portrait',
	'custom'
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];

interface Size {
	readonly width: number;
	readonly height: number;
}

/** What is chosen of a size. */
export interface SizeChoice {
	readonly preset: PresetId;
	/** How many times the preset's pixels a PNG has; drawings and documents do not depend on it. */
	readonly scale: Scale;
	/** Pixels of the preset `custom`. */
	readonly custom: Size;
}

/** The shortest and the longest side that a sheet may have, in pixels. */
export const SHORTEST_SIDE = 400;
export const LONGEST_SIDE = 16_384;

const MILLIMETRES_PER_INCH = 25.4;
/** CSS defines its pixel as 1/96 of an inch: https://www.w3.org/TR/css-values-4/#absolute-lengths */
const CSS_PIXELS_PER_INCH = 96;
const PRINT_RESOLUTION = 300;

/**
 * Pixels that go into one CSS pixel of a sheet that is projected or scrolled past: its smallest letters, of 8.25
 * CSS pixels, are more than 20 high, and its quotes more than 28.
 */
const DISPLAY_RATIO = 2.43;

/** The smallest sheet, in CSS pixels, that is made of a window. */
const SMALLEST_WINDOW: Size = { width: 800, height: 600 };

/** ISO 216, landscape, in millimetres. */
const PAPERS: Readonly<Partial<Record<PresetId, Size>>> = {
	a4: { width: 297, height: 210 },
	a3: { width: 420, height: 297 },
	a2: { width: 594, height: 420 }
};

/** A sheet's sizes, which all say the same to within a pixel. */
export interface SheetSize {
	/** In CSS pixels, in which the sheet is laid out; not always whole. */
	readonly width: number;
	readonly height: number;
	/** It is looked at from afar, or for a moment: little is said on it, in large letters. */
	readonly display?: true;
	/** The picture's size: whole pixels. */
	readonly pixels: Size;
	/** Millimetres, where it is a sheet of paper. */
	readonly paper?: Size;
	/** The size as a document: what its pixels are at scale 1. */
	readonly document: Size;
}

/** Pixels of a length in millimetres at 300 dots per inch. */
export function printPixels(millimetres: number): number {
	return Math.round((millimetres / MILLIMETRES_PER_INCH) * PRINT_RESOLUTION);
}

/**
 * The size of a sheet. Type has a size that suits the medium: on paper that of a newspaper, on a
 * slide and on pictures that are scrolled past so large that they are read at a glance.
 * @param window the map's size in the window, in CSS pixels: the size of the preset `screen`
 */
export function sheetSize({ preset, scale, custom }: SizeChoice, window: Size): SheetSize {
	const paper = PAPERS[preset];
	if (paper !== undefined) {
		const cssPixels = (millimetres: number): number =>
			(millimetres / MILLIMETRES_PER_INCH) * CSS_PIXELS_PER_INCH;
		return {
			...each(paper, cssPixels),
			paper,
			pixels: each(paper, (length) => printPixels(length) * scale),
			document: each(paper, cssPixels)
		};
	}
	const { pixels, ratio } = screenSize(preset, custom, window);
	return {
		...each(pixels, (length) => length / ratio),
		...(ratio === DISPLAY_RATIO && { display: true }),
		pixels: each(pixels, (length) => length * scale),
		document: pixels
	};
}

/** Whether a picture of this size can be made. */
export function isPossible({ pixels }: SheetSize): boolean {
	return [pixels.width, pixels.height].every(
		(side) => Number.isInteger(side) && SHORTEST_SIDE <= side && side <= LONGEST_SIDE
	);
}

/** Pixels at scale 1, and how many of them go into one CSS pixel. */
function screenSize(preset: PresetId, custom: Size, window: Size): { pixels: Size; ratio: number } {
	switch (preset) {
		case 'slide':
			return { pixels: { width: 1920, height: 1080 }, ratio: DISPLAY_RATIO };
		case 'square':
			return { pixels: { width: 1080, height: 1080 }, ratio: DISPLAY_RATIO };
		case 'portrait':
			return { pixels: { width: 1080, height: 1350 }, ratio: DISPLAY_RATIO };
		case 'custom': {
			// As large as A4 where there are more pixels than that: they make it finer, not emptier.
			const a4 = { width: 1122.5, height: 793.7 };
			const ratio = Math.sqrt((custom.width * custom.height) / (a4.width * a4.height));
			return { pixels: custom, ratio: Math.max(1, ratio) };
		}
		default:
			return { pixels: atLeastSmallest(window), ratio: 1 };
	}
}

/** The window's shape, enlarged where it is smaller than the smallest sheet. */
function atLeastSmallest(window: Size): Size {
	if (!(window.width >= 1 && window.height >= 1)) return SMALLEST_WINDOW;
	const growth = Math.max(
		1,
		SMALLEST_WINDOW.width / window.width,
		SMALLEST_WINDOW.height / window.height
	);
	return each(window, (length) => Math.round(length * growth));
}

function each({ width, height }: Size, change: (length: number) => number): Size {
	return { width: change(width), height: change(height) };
}
