const TILE_SIZE = 512;
/** Beyond it Web Mercator's square world ends, in degrees. */
export const MAXIMUM_LATITUDE = 85.051129;

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
/** Where a map looks: degrees, and the zoom of 512-pixel tiles as MapLibre counts it. */
export interface Camera {
	readonly longitude: number;
	readonly latitude: number;
	readonly zoom: number;
}
/** A point in CSS pixels, from the upper left corner of the map, or of what its owner names. */
export interface PixelPoint {
	readonly x: number;
	readonly y: number;
}
export interface Size {
	readonly width: number;
	readonly height: number;
}
export interface Padding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** Side of the square world at a zoom, in CSS pixels (tiles of 512, as MapLibre counts). */
export function worldSize(zoom: number): number {
	return TILE_SIZE * 2 ** zoom;
}

/**
 * Where a place lies in the square world, in CSS pixels from its north-west corner.
 * Spherical Web Mercator (EPSG:3857), scaled.
 * @param place [longitude, latitude] in degrees; latitudes beyond the square are put on its edge
 */
export function project(
	[longitude, latitude]: readonly [number, number],
	zoom: number
): [x: number, y: number] {
	const size = worldSize(zoom);
	const clamped = Math.max(-MAXIMUM_LATITUDE, Math.min(MAXIMUM_LATITUDE, latitude));
	const northing = Math.asinh(Math.tan((clamped * Math.PI) / 180));
	return [(size * (longitude + 180)) / 360, (size * (1 - northing / Math.PI)) / 2];
}

/** The inverse of {@link project}: [longitude, latitude] in degrees of a point in the square world. */
export function unproject(
	[x, y]: readonly [number, number],
	zoom: number
): [longitude: number, latitude: number] {
	const size = worldSize(zoom);
	const northing = Math.PI * (1 - (2 * y) / size);
	return [(360 * x) / size - 180, (Math.atan(Math.sinh(northing)) * 180) / Math.PI];
}

const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The nearest camera that shows the whole of the bounds in what the padding leaves of the map.
 * @param bounds [west, south, east, north] in degrees, west of east
 * @param size of the map in CSS pixels
 * @param padding CSS pixels that are covered by something else
 * @param maximumZoom not to be passed, so that a point does not fill the map
 */
export function cameraForBounds(
	[west, south, east, north]: Bounds,
	size: Size,
	padding: Padding = NO_PADDING,
	maximumZoom = 8
): Camera {
	const [left, top] = project([west, north], 0);
	const [right, bottom] = project([east, south], 0);
	// A map that is all padding has no right answer; one pixel gives a finite one.
	const width = Math.max(1, size.width - padding.left - padding.right);
	const height = Math.max(1, size.height - padding.top - padding.bottom);
	const scale = Math.min(width / (right - left), height / (bottom - top));
	const zoom = Math.max(0, Math.min(maximumZoom, Math.log2(scale)));
	// The middle of the bounds belongs in the middle of what is left free.
	const pixel = 2 ** -zoom;
	const [longitude, latitude] = unproject(
		[
			(left + right) / 2 + ((padding.right - padding.left) / 2) * pixel,
			(top + bottom) / 2 + ((padding.bottom - padding.top) / 2) * pixel
		],
		0
	);
	return { longitude, latitude, zoom };
}
