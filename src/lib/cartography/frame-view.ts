import { cameraForBounds, project, type Bounds, type Camera, type Size } from './projection';
import { cellsOf } from './places/cell-names';

/** Width of the frame as a page's drawn map shows it, CSS pixels: that of a common desktop window. */
export const FRAME_WIDTH = 688;

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

/** The cells whose places a page's drawn map has, beside those of the overview. */
export function frameCells(frame: Bounds): string[] {
	const { camera, size } = frameView(frame, FRAME_WIDTH);
	return cellsOf(camera, size);
}
