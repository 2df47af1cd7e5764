import type { Map as MapLibre } from 'maplibre-gl';
import type { SteeredMap } from '../camera-controller';
import { cameraOf } from './create-map';

/** Marks movements that were asked for from outside. */
const GIVEN = { given: true } as const;

/** A MapLibre map as what a {@link CameraPilot} steers. */
export function steered(map: MapLibre): SteeredMap {
	return {
		get camera() {
			return cameraOf(map);
		},
		get size() {
			const { clientWidth, clientHeight } = map.getContainer();
			return { width: Math.max(clientWidth, 1), height: Math.max(clientHeight, 1) };
		},
		go: ({ longitude, latitude, zoom }, { duration, flying = false, given = false }) => {
			const target = { center: [longitude, latitude] as [number, number], zoom };
			const data = given ? GIVEN : undefined;
			if (flying) map.flyTo({ ...target, duration }, data);
			else if (duration === 0) map.jumpTo(target, data);
			else map.easeTo({ ...target, duration }, data);
		},
		onresize: (listener) => {
			map.on('resize', listener);
		},
		onarrive: (listener) => {
			map.on('moveend', (event) => {
				listener('given' in event);
			});
		}
	};
}
