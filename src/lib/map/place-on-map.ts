import {
	project,
	worldSize,
	type Camera,
	type PixelPoint,
	type Size
} from '../cartography/projection';

/** A place that is pointed out on the map by its name. */
export interface PlaceOnMap {
	readonly name: string;
	/** [longitude, latitude] in degrees. */
	readonly at: readonly [longitude: number, latitude: number];
	/** Whether it is a place in an area that has the name, and not the place itself. */
	readonly isArea: boolean;
}

/**
 * Where a place is seen, CSS pixels from the map's upper left corner: the nearest of its repetitions to the west and
 * the east.
 * @param at [longitude, latitude] in degrees
 */
export function pixelOf(at: PlaceOnMap['at'], camera: Camera, size: Size): PixelPoint {
	const world = worldSize(camera.zoom);
	const [x, y] = project(at, camera.zoom);
	const [middleX, middleY] = project([camera.longitude, camera.latitude], camera.zoom);
	const across = (((x - middleX + world / 2) % world) + world) % world;
	return { x: across - world / 2 + size.width / 2, y: y - middleY + size.height / 2 };
}
