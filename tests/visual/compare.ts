// For tests: pictures of both renderers, and how far they differ.
import pixelmatch from 'pixelmatch';
import type { Size } from '../../src/lib/cartography/projection';

export interface Comparison {
	/** Share of the pixels that differ visibly, percent. */
	readonly percent: number;
	/** The picture that differs in red, anti-aliased edges in yellow. */
	readonly difference: ImageData;
}

/**
 * Compares two pictures of the same size pixel by pixel with pixelmatch. A pixel counts as different
 * where the colours are further apart than a tenth of the way from black to white (`threshold` 0.1,
 * a distance in YIQ), unless pixelmatch takes it for the anti-aliased edge of a shape.
 */
export function compare(one: ImageData, other: ImageData): Comparison {
	const { width, height } = one;
	const difference = new ImageData(width, height);
	const pixels = pixelmatch(one.data, other.data, difference.data, width, height, {
		threshold: 0.1
	});
	return { percent: (100 * pixels) / (width * height), difference };
}

/** An SVG as the browser draws it, one pixel for each of its units. */
export async function rasterise(svg: string, { width, height }: Size): Promise<ImageData> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		return await pixelsAt(address, { width, height });
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** A PNG file in base64, pixel by pixel. */
export function pixelsOfPng(png: string, size: Size): Promise<ImageData> {
	return pixelsAt(`data:image/png;base64,${png}`, size);
}

async function pixelsAt(address: string, { width, height }: Size): Promise<ImageData> {
	const image = new Image(width, height);
	image.src = address;
	await image.decode();
	const context = contextOf({ width, height });
	context.drawImage(image, 0, 0);
	return context.getImageData(0, 0, width, height);
}

export function pixelsOf(canvas: HTMLCanvasElement): ImageData {
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('The picture cannot be read.');
	return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** A picture as the text of a PNG file in base64. */
export function asPng(picture: ImageData): string {
	const context = contextOf(picture);
	context.putImageData(picture, 0, 0);
	return context.canvas.toDataURL('image/png').replace(/^.*,/u, '');
}

function contextOf({ width, height }: Size): CanvasRenderingContext2D {
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('There is no memory left for the picture.');
	return context;
}
