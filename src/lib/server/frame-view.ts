import {
	cameraForBounds,
	project,
	type Bounds,
	type Camera,
	type Size
} from '../cartography/projection';

/** A map's camera and size, CSS pixels. */
export interface FrameView {
	readonly camera: Camera;
	readonly size: Size;
}

/**
 * A view of nothing but the frame.
 * @param frame [west, south, east, north] in degrees
 * @param width CSS pixels
 */
export function frameView(frame: Bounds, width: number): FrameView {
	const [west, south, east, north] = frame;
	const camera = cameraForBounds(frame, { width, height: Infinity }, undefined, Infinity);
	const [, top] = project([west, north], camera.zoom);
	const [, bottom] = project([east, south], camera.zoom);
	return { camera, size: { width, height: bottom - top } };
}
