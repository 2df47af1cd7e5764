import { shifted, ZOOM_LIMITS } from './camera';
import { project, worldSize, type Camera, type PixelPoint, type Size } from './projection';

/** The camera after the ground has been dragged by a distance in CSS pixels. */
export function dragged(camera: Camera, right: number, down: number): Camera {
	return shifted(camera, -right, -down);
}

/** The camera some levels nearer, within limits, with the same ground under a place of the map. */
export function zoomedAt(
	camera: Camera,
	levels: number,
	place: PixelPoint,
	size: Size,
	limits: { readonly least: number; readonly most: number } = ZOOM_LIMITS
): Camera {
	const zoom = Math.max(limits.least, Math.min(limits.most, camera.zoom + levels));
	const scale = 2 ** (zoom - camera.zoom);
	const right = (place.x - size.width / 2) * (1 - 1 / scale);
	const down = (place.y - size.height / 2) * (1 - 1 / scale);
	return { ...shifted(camera, right, down), zoom };
}

/** How two fingers have moved the ground: by how much, how many levels nearer, and around where. */
export function pinched(
	before: readonly [PixelPoint, PixelPoint],
	after: readonly [PixelPoint, PixelPoint]
): { right: number; down: number; levels: number; at: PixelPoint } {
	const [was, is] = [middle(before), middle(after)];
	const [apart, now] = [distance(before), distance(after)];
	return {
		right: is.x - was.x,
		down: is.y - was.y,
		levels: apart === 0 || now === 0 ? 0 : Math.log2(now / apart),
		at: is
	};
}

function middle([a, b]: readonly [PixelPoint, PixelPoint]): PixelPoint {
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance([a, b]: readonly [PixelPoint, PixelPoint]): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

/**
 * Where a place is seen, CSS pixels from the map's upper left corner: the nearest of its repetitions to the west and
 * the east.
 * @param at [longitude, latitude] in degrees
 * @param size of the map, CSS pixels
 */
export function pixelOf(
	at: readonly [longitude: number, latitude: number],
	{ longitude, latitude, zoom }: Camera,
	size: Size
): PixelPoint {
	const [x, y] = project(at, zoom);
	const [middleX, middleY] = project([longitude, latitude], zoom);
	const world = worldSize(zoom);
	const across = x - middleX - world * Math.round((x - middleX) / world);
	return { x: across + size.width / 2, y: y - middleY + size.height / 2 };
}

const NO_SIZE: Size = { width: 0, height: 0 };

/** How a drawing made for one camera has to be moved and enlarged to fit another: CSS pixels. */
export function fitted(drawn: Camera, now: Camera): PixelPoint & { readonly scale: number } {
	return {
		...pixelOf([drawn.longitude, drawn.latitude], now, NO_SIZE),
		scale: 2 ** (now.zoom - drawn.zoom)
	};
}
