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
import { MAXIMUM_ZOOM } from './camera';

/** Degrees as a link has them: about ten metres. */
const DECIMALS = 4;

/** A length in degrees to the precision of links, so that they give the same sheet again. */
export function inLink(degrees: number): number {
	// Adding 0 turns −0 into 0.
	return Number(degrees.toFixed(DECIMALS)) + 0;
}

/**
 * The camera some levels nearer, with the same ground under a place of the map; never so far away that more than
 * the whole world would be seen.
 * @param size of the map, in its CSS pixels
 */
export function cropZoomed(camera: Camera, levels: number, place: PixelPoint, size: Size): Camera {
	const least = Math.log2(Math.max(size.width, size.height) / worldSize(0));
	const limits = { least: Math.min(least, camera.zoom), most: Math.max(MAXIMUM_ZOOM, camera.zoom) };
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
	return [inLink(west + turns), inLink(south), inLink(east + turns), inLink(north)];
}
