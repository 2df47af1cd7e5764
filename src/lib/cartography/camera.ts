import {
	cameraForBounds,
	project,
	unproject,
	worldSize,
	type Bounds,
	type Camera,
	type Padding,
	type Size
} from './projection';
import { degreesWide } from './bounds';

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** Zoom levels that the map can be at: from the whole world to a district. */
export const ZOOM_LIMITS = { least: 1, most: 9 } as const;
/** How near a feature is looked at when it is brought into view: an area, or a single point. */
const NEAREST_AREA = 7;
const NEAREST_POINT = 5;
/** At least this share of the map's width and height is looked at, whatever lies over it. */
const LEAST_VISIBLE = 0.3;

/**
 * The camera that shows bounds whole, in the middle of what no overlay covers. Bounds that are a
 * point are seen from a sensible height, bounds that cross the antimeridian by the short way.
 * @param size of the map in CSS pixels
 * @param padding what overlays cover at each edge, in CSS pixels
 */
export function cameraFor(bounds: Bounds, size: Size, padding: Padding): Camera {
	const [west, south, , north] = bounds;
	const wide = degreesWide(bounds);
	const [left, right] = leavingRoom(size.width, padding.left, padding.right);
	const [top, bottom] = leavingRoom(size.height, padding.top, padding.bottom);
	const isPoint = wide < 1e-6 && north - south < 1e-6;
	const { longitude, latitude, zoom } = cameraForBounds(
		[west, south, west + wide, north],
		size,
		{ top, right, bottom, left },
		isPoint ? NEAREST_POINT : NEAREST_AREA
	);
	return { longitude: wrap(longitude), latitude, zoom: Math.max(zoom, ZOOM_LIMITS.least) };
}

/**
 * The camera that looks a few pixels to the side of another one.
 * @param right CSS pixels to the right
 * @param down CSS pixels downwards
 */
export function shifted(
	{ longitude, latitude, zoom }: Camera,
	right: number,
	down: number
): Camera {
	const [x, y] = project([longitude, latitude], zoom);
	const [shiftedLongitude, shiftedLatitude] = unproject([x + right, y + down], zoom);
	return { longitude: wrap(shiftedLongitude), latitude: shiftedLatitude, zoom };
}

/**
 * Whether two cameras show the same picture to the eye. A camera that has been through the URL has
 * lost digits, so the comparison allows about a pixel and a hundredth of a zoom level.
 */
export function sameCamera(a: Camera | undefined, b: Camera | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	const [, ay] = project([a.longitude, a.latitude], a.zoom);
	const [, by] = project([b.longitude, b.latitude], a.zoom);
	const across = (Math.abs(wrap(a.longitude - b.longitude)) / 360) * worldSize(a.zoom);
	return Math.abs(a.zoom - b.zoom) < 0.01 && across < 1.5 && Math.abs(ay - by) < 1.5;
}

/** A millionth of a degree, and of a zoom level: no picture tells the difference. */
const INDISTINCT = 1e-6;

/** Whether two cameras cannot be told apart, whatever is drawn. */
export function identicalCameras(a: Camera, b: Camera): boolean {
	return [a.zoom - b.zoom, a.latitude - b.latitude, wrap(a.longitude - b.longitude)].every(
		(difference) => Math.abs(difference) < INDISTINCT
	);
}

/** Overlays that would leave too little to look at are taken as smaller, each in proportion. */
export function leavingRoom(length: number, before: number, after: number): [number, number] {
	const most = length * (1 - LEAST_VISIBLE);
	const factor = before + after > most ? most / (before + after) : 1;
	return [before * factor, after * factor];
}

/** The same meridian between -180 and 180. */
function wrap(longitude: number): number {
	return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
