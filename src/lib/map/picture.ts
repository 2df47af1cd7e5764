import type { Map as MapLibre } from 'maplibre-gl';
import type { Bounds, Camera } from '../cartography/projection';
import type { CompiledStyle } from '../cartography/style';
import { t } from '../language/language';
import { applyPatterns } from './apply-patterns';
import { applyStates, type FeatureStates } from './apply-states';
import { cameraFor, NO_PADDING, shifted } from './camera';
import { createMap } from './engine';
import { largestPicture, longestSide, type PixelSize } from './largest-picture';

interface Drawing {
	readonly compiled: CompiledStyle;
	readonly states: FeatureStates;
	/** CSS pixels; need not be whole. */
	readonly width: number;
	readonly height: number;
	/** Pixels of the picture for each CSS pixel: line widths and letters grow with it. */
	readonly pixelRatio: number;
	readonly signal?: AbortSignal | undefined;
	/** How much is done, from 0 to 1. */
	readonly onprogress?: ((done: number) => void) | undefined;
}

/** What to draw, and where to look: a camera, or [west, south, east, north] to be shown whole. */
export type PictureOptions = Drawing & ({ readonly camera: Camera } | { readonly bounds: Bounds });

/** Longest side of the canvas while the map is being loaded, in pixels. */
const SMALL = 256;
/** MapLibre's own tolerance for GeoJSON sources: pixels of a tile. */
const SCREEN_TOLERANCE = 0.375;

/** The picture asked for is larger than this browser can draw in one piece. */
export class PictureTooLarge extends Error {
	override readonly name = 'PictureTooLarge';

	/**
	 * @param asked pixels
	 * @param largest the largest of the same shape, in pixels
	 */
	constructor(
		readonly asked: PixelSize,
		readonly largest: PixelSize
	) {
		super(
			t('map:picture.tooLarge', {
				width: asked.width,
				height: asked.height,
				largestWidth: largest.width,
				largestHeight: largest.height
			})
		);
	}
}

/**
 * Draws a map as a picture of exactly `width · pixelRatio` by `height · pixelRatio` pixels, rounded.
 * The map is drawn out of sight; while the page itself is hidden, browsers draw nothing, so this
 * waits until it is seen again.
 * @throws PictureTooLarge before anything is drawn
 * @throws the signal's reason when it is aborted; GPUInitializationError where there is no WebGL2
 */
export async function renderPicture(options: PictureOptions): Promise<HTMLCanvasElement> {
	const { compiled, width, height, pixelRatio, signal } = options;
	signal?.throwIfAborted();
	const asked = { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) };
	if (Math.max(asked.width, asked.height) > longestSide()) {
		throw new PictureTooLarge(asked, largestPicture(asked));
	}
	// MapLibre measures its container in whole CSS pixels: it gets them, and what is too much at the
	// right and at the bottom is cut off, with the camera aside so that the middle stays the middle.
	const whole = { width: Math.ceil(width), height: Math.ceil(height) };
	const camera = shifted(
		'camera' in options ? options.camera : cameraFor(options.bounds, { width, height }, NO_PADDING),
		(whole.width - width) / 2,
		(whole.height - height) / 2
	);
	const container = layOutOfSight(whole);
	let map: MapLibre | undefined;
	try {
		map = createMap(container, refined(compiled, pixelRatio), camera, {
			interactive: false,
			trackResize: false,
			fadeDuration: 0,
			pixelRatio,
			// MapLibre's own limit of 4096 would quietly lower the pixel ratio.
			maxCanvasSize: [Math.ceil(whole.width * pixelRatio), Math.ceil(whole.height * pixelRatio)]
		});
		const canvas = map.getCanvas();
		if (canvas.width < asked.width || canvas.height < asked.height) {
			throw new PictureTooLarge(asked, largestPicture(asked));
		}
		// Until everything is there, each frame that MapLibre draws is thrown away: let them be small.
		map.setPixelRatio(Math.min(pixelRatio, SMALL / Math.max(width, height)));
		return await draw(map, asked, options);
	} finally {
		map?.remove();
		container.remove();
	}
}

/** MapLibre simplifies lines to what a screen shows; a denser picture shows more of them. */
function refined(compiled: CompiledStyle, pixelRatio: number): CompiledStyle {
	const sources = Object.entries(compiled.style.sources).map(([id, source]) => [
		id,
		source.type === 'geojson'
			? { ...source, tolerance: SCREEN_TOLERANCE / Math.max(1, pixelRatio) }
			: source
	]);
	return { ...compiled, style: { ...compiled.style, sources: Object.fromEntries(sources) } };
}

function layOutOfSight({ width, height }: PixelSize): HTMLElement {
	const container = document.createElement('div');
	// Only what is laid out has a size, and only what is not hidden is drawn.
	container.style.cssText = `position: fixed; top: 0; left: -${width + 100}px; width: ${width}px; height: ${height}px; pointer-events: none`;
	container.inert = true;
	document.body.append(container);
	return container;
}

function draw(
	map: MapLibre,
	size: PixelSize,
	{ compiled, states, pixelRatio, signal, onprogress }: Drawing
): Promise<HTMLCanvasElement> {
	return new Promise((resolve, reject) => {
		signal?.addEventListener('abort', () => {
			reject(asError(signal.reason));
		});
		map.on('error', ({ error }) => {
			reject(asError(error));
		});
		map.on('styleimagemissing', ({ id }) => {
			reject(new Error(`The style fills with ${id}, but has no pattern of that name.`));
		});
		map.on('webglcontextlost', () => {
			reject(new Error('The browser took the graphics card away while the picture was drawn.'));
		});
		map.once('style.load', () => {
			applyPatterns(map, compiled.patterns, pixelRatio);
			applyStates(map, new Map(), states);
		});
		const sources = Object.keys(compiled.style.sources);
		let done = -1;
		map.on('sourcedata', () => {
			const loaded = sources.filter((id) => map.isSourceLoaded(id)).length;
			if (loaded <= done) return;
			done = loaded;
			onprogress?.(loaded / (sources.length + 1));
		});
		map.once('idle', () => {
			// Still in the very frame that was drawn: afterwards the browser clears the canvas.
			map.once('idle', () => {
				try {
					resolve(copyOf(map.getCanvas(), size));
					onprogress?.(1);
				} catch (error) {
					reject(asError(error));
				}
			});
			map.setPixelRatio(pixelRatio);
		});
	});
}

function copyOf(source: HTMLCanvasElement, { width, height }: PixelSize): HTMLCanvasElement {
	const copy = document.createElement('canvas');
	copy.width = width;
	copy.height = height;
	const context = copy.getContext('2d');
	if (context === null) throw new Error('The browser has no memory left for the picture.');
	context.drawImage(source, 0, 0);
	return copy;
}

function asError(reason: unknown): Error {
	return reason instanceof Error ? reason : new Error(String(reason), { cause: reason });
}
