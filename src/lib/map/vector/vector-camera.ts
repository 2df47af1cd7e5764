import {
	project,
	unproject,
	worldSize,
	type Bounds,
	type Camera,
	type Size
} from '../../cartography/projection';
import { degreesWide } from '../../cartography/bounds';
import { shifted, ZOOM_LIMITS } from '../../cartography/camera';

/**
 * The nearest camera that shows nothing beyond the poles, nor beyond the bounds where there are any,
 * within the zooms that the map is for.
 */
export function constrained(camera: Camera, size: Size, maxBounds?: Bounds): Camera {
	const [west, south, , north] = maxBounds ?? WORLD;
	const east = west + degreesWide(maxBounds ?? WORLD);
	const [left, top] = project([west, north], 0);
	const [right, bottom] = project([east, south], 0);
	const least = Math.max(
		ZOOM_LIMITS.least,
		Math.log2(size.height / (bottom - top)),
		maxBounds === undefined ? -Infinity : Math.log2(size.width / (right - left))
	);
	const zoom = Math.max(least, Math.min(ZOOM_LIMITS.most, camera.zoom));
	const scale = 2 ** zoom;
	const [x, y] = project([camera.longitude, camera.latitude], 0);
	// The bounds may be west of the antimeridian while the longitude is counted east of it.
	const near = maxBounds === undefined ? x : x + worldSize(0) * turns(x, left, right);
	const [longitude, latitude] = unproject(
		[
			maxBounds === undefined ? near : within(near, left, right, size.width / scale),
			within(y, top, bottom, size.height / scale)
		],
		0
	);
	return shifted({ longitude, latitude, zoom }, 0, 0);
}

const WORLD: Bounds = [-180, -90, 180, 90];

function turns(x: number, left: number, right: number): number {
	return Math.round(((left + right) / 2 - x) / worldSize(0));
}

/** The value nearest to one of which half a length fits between the ends on both sides. */
function within(value: number, start: number, end: number, length: number): number {
	if (length >= end - start) return (start + end) / 2;
	return Math.max(start + length / 2, Math.min(end - length / 2, value));
}

/**
 * A camera on the way from one to another, by the shorter way round the globe.
 * @param share of the way, 0 to 1; the ground seems to pass at an even pace, as with MapLibre
 */
export function between(from: Camera, to: Camera, share: number): Camera {
	const [fromX, fromY] = project([from.longitude, from.latitude], from.zoom);
	const [toX, toY] = project([to.longitude, to.latitude], from.zoom);
	const world = worldSize(from.zoom);
	const right = toX - fromX - world * Math.round((toX - fromX) / world);
	const enlarged = 2 ** (to.zoom - from.zoom);
	const base = enlarged > 1 ? Math.min(2, enlarged) : Math.max(0.5, enlarged);
	const travelled = share * base ** (1 - share);
	const { longitude, latitude } = shifted(from, right * travelled, (toY - fromY) * travelled);
	return { longitude, latitude, zoom: from.zoom + (to.zoom - from.zoom) * share };
}

/** Slow at both ends. */
export function eased(share: number): number {
	return share * share * (3 - 2 * share);
}
