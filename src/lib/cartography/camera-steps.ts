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

/** How a drawing made for one camera has to be moved and enlarged to fit another: CSS pixels. */
export function fitted(drawn: Camera, now: Camera): { x: number; y: number; scale: number } {
	const [drawnX, drawnY] = project([drawn.longitude, drawn.latitude], now.zoom);
	const [x, y] = project([now.longitude, now.latitude], now.zoom);
	const world = worldSize(now.zoom);
	return {
		x: drawnX - x - world * Math.round((drawnX - x) / world),
		y: drawnY - y,
		scale: 2 ** (now.zoom - drawn.zoom)
	};
}
