import type { Camera, Size } from '../../src/lib/cartography/projection';
import type { CompiledStyle } from '../../src/lib/cartography/style';
import { applyPatterns } from '../../src/lib/map/maplibre/apply-patterns';
import { applyStates, type FeatureStates } from '../../src/lib/map/maplibre/apply-states';
import { createMap } from '../../src/lib/map/maplibre/create-map';

type MapLibre = ReturnType<typeof createMap>;

export interface CanvasMap {
	readonly compiled: CompiledStyle;
	readonly states: FeatureStates;
	readonly camera: Camera;
	/** CSS pixels. */
	readonly size: Size;
	/** Pixels of the canvas for each CSS pixel: line widths and letters grow with it. */
	readonly pixelRatio: number;
}

/**
 * MapLibre's own picture of a map that stands still: a canvas of `size · pixelRatio` pixels.
 * @throws Error where the browser draws fewer pixels than asked for, or takes the context away
 */
export async function maplibrePicture(asked: CanvasMap): Promise<HTMLCanvasElement> {
	const { compiled, camera, size, pixelRatio } = asked;
	const pixels = { width: size.width * pixelRatio, height: size.height * pixelRatio };
	const container = layOutOfSight(size);
	let map: MapLibre | undefined;
	try {
		map = createMap(container, compiled, camera, {
			interactive: false,
			trackResize: false,
			fadeDuration: 0,
			pixelRatio,
			// MapLibre's own limit of 4096 would quietly lower the pixel ratio.
			maxCanvasSize: [pixels.width, pixels.height]
		});
		const { width, height } = map.getCanvas();
		if (width !== pixels.width || height !== pixels.height) {
			throw new Error(`Asked for ${pixels.width} × ${pixels.height}, got ${width} × ${height}.`);
		}
		return await drawn(map, asked);
	} finally {
		map?.remove();
		container.remove();
	}
}

function layOutOfSight({ width, height }: Size): HTMLElement {
	const container = document.createElement('div');
	// Only what is laid out has a size, and only what is not hidden is drawn.
	container.style.cssText = `position: fixed; top: 0; left: -${width + 100}px; width: ${width}px; height: ${height}px`;
	document.body.append(container);
	return container;
}

function drawn(map: MapLibre, { compiled, states, pixelRatio }: CanvasMap) {
	return new Promise<HTMLCanvasElement>((resolve, reject) => {
		map.on('error', ({ error }) => {
			reject(error);
		});
		map.on('styleimagemissing', ({ id }) => {
			reject(new Error(`The style fills with ${id}, but has no pattern of that name.`));
		});
		map.on('webglcontextlost', () => {
			reject(new Error('The browser took the context away while the picture was drawn.'));
		});
		map.once('style.load', () => {
			applyPatterns(map, compiled.patterns, pixelRatio);
			applyStates(map, new Map(), states);
		});
		// Still in the very frame that was drawn: afterwards the browser clears the canvas.
		map.once('idle', () => {
			resolve(copyOf(map.getCanvas()));
		});
	});
}

function copyOf(source: HTMLCanvasElement): HTMLCanvasElement {
	const copy = document.createElement('canvas');
	copy.width = source.width;
	copy.height = source.height;
	copy.getContext('2d')?.drawImage(source, 0, 0);
	return copy;
}
