import { Map as MapLibre, setWorkerUrl, type MapOptions } from 'maplibre-gl';
// Bundled as a worker of our own, so that it comes from our origin as a file named *.js: some
// servers do not know what an *.mjs is and send it with a type that browsers refuse to run.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Camera } from '../../cartography/projection';
import { ZOOM_LIMITS } from '../../cartography/camera';
import type { CompiledStyle } from '../../cartography/style';

setWorkerUrl(workerUrl);

/**
 * A MapLibre map that draws a compiled style, flat and with north up. Interactive or not, every
 * map of ours is made here. Its patterns are not there yet: see {@link applyPatterns}.
 * @throws GPUInitializationError where there is no WebGL2
 */
export function createMap(
	container: HTMLElement,
	compiled: CompiledStyle,
	camera: Camera,
	options: Omit<MapOptions, 'container' | 'style' | 'center' | 'zoom'>
): MapLibre {
	return new MapLibre({
		container,
		style: { ...compiled.style, transition: NO_TRANSITION },
		// Our own tests validate every style that can be compiled.
		validateStyle: false,
		center: [camera.longitude, camera.latitude],
		zoom: camera.zoom,
		minZoom: ZOOM_LIMITS.least,
		maxZoom: ZOOM_LIMITS.most,
		maxPitch: 0,
		dragRotate: false,
		touchPitch: false,
		pitchWithRotate: false,
		attributionControl: false,
		...options
	});
}

/** Colours change at once: most are chosen by data, which MapLibre cannot blend anyway. */
const NO_TRANSITION = { duration: 0, delay: 0 } as const;

/** Where a map looks, with its longitude between -180 and 180. */
export function cameraOf(map: MapLibre): Camera {
	const { lng, lat } = map.getCenter().wrap();
	return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}
