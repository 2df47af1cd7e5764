import { leavingRoom } from './camera';
import type { Padding, Size } from './projection';
import type { Extent } from './svg/geometry/geometry';

/** The part of a map that no overlay covers, as `cameraFor` counts it: CSS pixels. */
export function uncovered(size: Size, padding: Padding): Extent {
	const [left, right] = leavingRoom(size.width, padding.left, padding.right);
	const [top, bottom] = leavingRoom(size.height, padding.top, padding.bottom);
	return [left, top, size.width - right, size.height - bottom];
}
