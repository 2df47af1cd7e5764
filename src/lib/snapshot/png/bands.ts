import type { Band } from './writer';

interface BoundingBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What we use of resvg: the same in its build for the browser and in the one for Node. */
export interface Renderer {
	getBBox(): BoundingBox | undefined;
	cropByBBox(box: BoundingBox): void;
	render(): RenderedBand;
}

interface RenderedBand {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8Array;
	/** Gives its memory back, where that is not done by itself. */
	free?: () => void;
}

/** The most pixels that are drawn at a time: 64 megabytes of them. */
const MOST_PIXELS = 1 << 24;

/**
 * Draws a document band by band, from above.
 * @param renderer has parsed a document whose user units are pixels
 * @param size pixels
 * @throws Error where a band does not come out in its size
 */
export function* rasterBands(
	renderer: Renderer,
	{ width, height }: { readonly width: number; readonly height: number }
): Generator<Band> {
	const box = renderer.getBBox();
	if (box === undefined) throw new Error('There is nothing on the sheet to be drawn.');
	const step = Math.max(1, Math.floor(MOST_PIXELS / width));
	for (let y = 0; y < height; y += step) {
		Object.assign(box, { x: 0, y, width, height: Math.min(step, height - y) });
		renderer.cropByBBox(box);
		const band = renderer.render();
		if (band.width !== width || band.height !== box.height) {
			throw new Error(
				`A band of ${width} × ${box.height} pixels came out with ${band.width} × ${band.height}.`
			);
		}
		const { pixels } = band;
		yield { pixels, done: (y + box.height) / height };
		band.free?.();
	}
}
