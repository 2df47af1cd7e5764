import { project, type Bounds, type Camera, type Size } from '../../cartography/projection';

/** Where something lies in the map, CSS pixels from the map's upper left corner. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Where bounds lie in a map.
 * @param bounds [west, south, east, north] in degrees, west of east
 * @param size of the map in CSS pixels
 */
export function boxOf([west, south, east, north]: Bounds, camera: Camera, size: Size): Box {
	const [centreX, centreY] = project([camera.longitude, camera.latitude], camera.zoom);
	const [left, top] = project([west, north], camera.zoom);
	const [right, bottom] = project([east, south], camera.zoom);
	return {
		left: left - centreX + size.width / 2,
		top: top - centreY + size.height / 2,
		width: right - left,
		height: bottom - top
	};
}
