import { Map as MapLibre, type StyleSpecification } from 'maplibre-gl';
import type { PeerData, PeerPattern } from '../peer-data';

/** Pixels that the canvas really had, and how long it took. */
interface Exported {
	readonly width: number;
	readonly height: number;
	/** Whether there was a picture at all. */
	readonly complete: boolean;
	readonly milliseconds: number;
	/** Why there was none, where it is not that the canvas was too small. */
	readonly reason?: string;
}

type Failure = Pick<Exported, 'reason'>;

/** Width of the map that is enlarged to the picture, CSS pixels. */
const WIDTH = 1024;
/** How long a picture may take: milliseconds. */
const PATIENCE = 60_000;

/** A picture of the map in MapLibre's own way: a map out of sight, whose canvas becomes a PNG. */
export function exportPicture(
	style: StyleSpecification,
	{ camera, patterns }: PeerData,
	addPatterns: (map: MapLibre, patterns: readonly PeerPattern[]) => void
): (width: number, height: number) => Promise<Exported> {
	return async (width, height) => {
		const began = performance.now();
		const container = document.createElement('div');
		const shown = { width: WIDTH, height: (WIDTH * height) / width };
		container.style.cssText = `position: fixed; left: -${WIDTH + 100}px; width: ${shown.width}px; height: ${shown.height}px`;
		document.body.append(container);
		const map = new MapLibre({
			container,
			style,
			center: [camera.longitude, camera.latitude],
			zoom: camera.zoom,
			interactive: false,
			fadeDuration: 0,
			validateStyle: false,
			pixelRatio: width / WIDTH,
			maxCanvasSize: [width, height]
		});
		map.on('style.load', () => {
			addPatterns(map, patterns);
		});
		const canvas = map.getCanvas();
		// Too large a canvas is made smaller without a word, and too much memory loses the context.
		const failed = new Promise<Failure>((resolve) => {
			if (canvas.width < width) resolve({});
			map.on('webglcontextlost', () => {
				resolve({ reason: 'it lost its WebGL context' });
			});
			setTimeout(() => {
				resolve({ reason: `it had no picture after ${PATIENCE / 1000} s` });
			}, PATIENCE);
		});
		const drawn = async (): Promise<Blob | Failure> => {
			await new Promise<unknown>((resolve) => map.once('idle', resolve));
			// Outside of the frame that was just drawn the canvas would be empty.
			const file = new Promise<Blob | null>((resolve) => {
				map.once('render', () => {
					canvas.toBlob(resolve, 'image/png');
				});
			});
			map.triggerRepaint();
			return (await file) ?? { reason: 'the browser made no PNG of its canvas' };
		};
		const outcome = await Promise.race([failed, drawn()]);
		const gl = canvas.getContext('webgl2');
		const exported = {
			width: gl?.drawingBufferWidth ?? 0,
			height: gl?.drawingBufferHeight ?? 0,
			complete: outcome instanceof Blob,
			milliseconds: performance.now() - began,
			...(outcome instanceof Blob ? {} : outcome)
		};
		map.remove();
		container.remove();
		return exported;
	};
}
