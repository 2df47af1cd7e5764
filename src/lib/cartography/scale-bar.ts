import { formatDistance } from '../language/format';

/** Semi-major axis of WGS 84 in metres, which Web Mercator takes for a sphere's radius. */
const EARTH_RADIUS = 6_378_137;
const TILE_SIZE = 512;

/**
 * Metres on the ground for one CSS pixel of a Web Mercator map with 512-pixel tiles:
 * cos(latitude) · 2πR / (512 · 2^zoom).
 * @param latitude degrees
 */
export function metresPerPixel(latitude: number, zoom: number): number {
	const circumference = 2 * Math.PI * EARTH_RADIUS;
	return (Math.cos((latitude * Math.PI) / 180) * circumference) / (TILE_SIZE * 2 ** zoom);
}

export interface ScaleBar {
	readonly metres: number;
	/** Length of the bar in CSS pixels, not rounded. */
	readonly pixels: number;
	/** "200 km" in the interface language. */
	readonly label: string;
}

/**
 * The longest scale bar of 1, 2 or 5 times a power of ten metres that fits. True at the given
 * latitude, which should be that of the map's centre.
 * @param latitude degrees
 * @param maximumPixels CSS pixels
 */
export function scaleBar(latitude: number, zoom: number, maximumPixels = 120): ScaleBar {
	const resolution = metresPerPixel(latitude, zoom);
	const longest = resolution * maximumPixels;
	const power = 10 ** Math.floor(Math.log10(longest));
	const step = [5, 2, 1].find((candidate) => candidate * power <= longest) ?? 1;
	const metres = step * power;
	return { metres, pixels: metres / resolution, label: formatDistance(metres) };
}
