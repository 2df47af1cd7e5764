import { zoomedAt } from '../cartography/camera-steps';
import {
	project,
	unproject,
	worldSize,
	type Bounds,
	type Camera,
	type PixelPoint,
	type Size
} from '../cartography/projection';

/** Closer than this no sheet looks: some two metres a CSS pixel. */
const MOST_ZOOM = 14;
/** Degrees of a frame are kept as links have them. */
const DECIMALS = 4;

/**
 * The camera some levels nearer, with the same ground under a place of the map; never so far away that more than
 * the whole world would be seen.
 * @param size of the map, in its CSS pixels
 */
export function cropZoomed(camera: Camera, levels: number, place: PixelPoint, size: Size): Camera {
	const least = Math.log2(Math.max(size.width, size.height) / worldSize(0));
	const limits = { least: Math.min(least, camera.zoom), most: Math.max(MOST_ZOOM, camera.zoom) };
	return zoomedAt(camera, levels, place, size, limits);
}

/**
 * What a map of this size shows under a camera: [west, south, east, north] in degrees as a link has them, the east
 * up to once round the earth from the west.
 * @param size of the map, in its CSS pixels
 */
export function frameShown({ longitude, latitude, zoom }: Camera, size: Size): Bounds {
	const [x, y] = project([longitude, latitude], zoom);
	const world = worldSize(zoom);
	const width = Math.min(size.width, world);
	const height = Math.min(size.height, world);
	// A map that would show something beyond the poles looks a little to the side.
	const middle = Math.max(height / 2, Math.min(world - height / 2, y));
	const [west, south] = unproject([x - width / 2, middle + height / 2], zoom);
	const [east, north] = unproject([x + width / 2, middle - height / 2], zoom);
	const turns = west < -180 ? 360 : 0;
	return [west + turns, south, east + turns, north].map((degrees) =>
		Number(degrees.toFixed(DECIMALS))
	) as unknown as Bounds;
}
