import type { Rectangle } from '../../cartography/display-list';
import { project, type Bounds, type Camera, type Size } from '../../cartography/projection';

/**
 * Where bounds lie in a map, CSS pixels from its upper left corner.
 * @param bounds [west, south, east, north] in degrees, west of east
 * @param size of the map in CSS pixels
 */
export function boxOf([west, south, east, north]: Bounds, camera: Camera, size: Size): Rectangle {
	const [centreX, centreY] = project([camera.longitude, camera.latitude], camera.zoom);
	const [left, top] = project([west, north], camera.zoom);
	const [right, bottom] = project([east, south], camera.zoom);
	return {
		x: left - centreX + size.width / 2,
		y: top - centreY + size.height / 2,
		width: right - left,
		height: bottom - top
	};
}
