import { degreesWide } from '../cartography/bounds';
import {
	cameraForBounds,
	project,
	unproject,
	worldSize,
	type Bounds,
	type Camera,
	type Size
} from '../cartography/projection';

/** What the window shows: the camera, and the map's size in CSS pixels. */
export interface Viewport {
	readonly camera: Camera;
	readonly width: number;
	readonly height: number;
	/**
	 * [west, south, east, north] in degrees: what has to be seen, where that is not simply all that
	 * the window shows.
	 */
	readonly bounds?: Bounds | undefined;
}

/** Closer than this no sheet looks: some two metres a CSS pixel at the equator. */
export const MAXIMUM_ZOOM = 14;
/** The window that a map is meant for which nobody has moved. */
export const USUAL_WINDOW: Size = { width: 1024, height: 768 };

/** The viewport of a sheet whose map shows these bounds, whatever its shape: [west, south, east, north] in degrees. */
export function viewportOn(bounds: Bounds): Viewport {
	const camera = cameraForBounds(bounds, USUAL_WINDOW, undefined, MAXIMUM_ZOOM);
	return { ...USUAL_WINDOW, camera, bounds };
}

/** The map of a sheet, in its own CSS pixels, which may be a little smaller than the sheet's. */
export interface SheetMap {
	readonly width: number;
	readonly height: number;
	readonly camera: Camera;
	/** How many of its pixels go into one of the sheet's. */
	readonly reduction: number;
}

/**
 * The most that lines and names of the map are made smaller, so that as many of them are seen on
 * the sheet as in the window: 12 CSS pixels become about 9, or 7 points on paper.
 */
const MOST_REDUCTION = 1.3;
const USUAL_TYPE = { scale: 1, display: false };

/**
 * The map for a frame of another size in CSS pixels, so that all that is to be seen is in it: the
 * same centre, and the zoom changed by log2 of the smaller ratio of the sides (one step of zoom
 * doubles every length).
 * @param type of the sheet: where it is small, so may be that of the map; where it is large, so is that
 */
export function mapFor(
	viewport: Viewport,
	frame: { readonly width: number; readonly height: number },
	{ scale, display }: { readonly scale: number; readonly display: boolean } = USUAL_TYPE
): SheetMap {
	const { camera, bounds, width, height } = viewport;
	const fitting: Camera =
		bounds === undefined
			? {
					...camera,
					zoom: camera.zoom + Math.log2(Math.min(frame.width / width, frame.height / height))
				}
			: cameraForBounds(bounds, frame, undefined, MAXIMUM_ZOOM);
	const wanted = 2 ** (camera.zoom - fitting.zoom);
	const most = display ? 1 : MOST_REDUCTION / Math.min(scale, 1);
	const reduction = Math.min(Math.max(wanted, 1), most);
	return {
		width: frame.width * reduction,
		height: frame.height * reduction,
		camera: { ...fitting, zoom: fitting.zoom + Math.log2(reduction) },
		reduction
	};
}

/** So much of it must be in the window that something is seen: of itself, or of the window. */
const ENOUGH = { ofItself: 0.5, ofWindow: 0.1 };
/** Room around what the window is widened for: a part of its size, and at least so many CSS pixels. */
const ROOM = { share: 0.05, least: 12 };

/**
 * The viewport widened so that something is seen in it as well; the same where it already is.
 * @param wanted [west, south, east, north] in degrees; across the antimeridian, west is the greater
 */
export function showing(viewport: Viewport, wanted: Bounds): Viewport {
	const { camera, width, height } = viewport;
	const { longitude, latitude, zoom } = camera;
	const [centreX, centreY] = project([longitude, latitude], zoom);
	const [left, top, right, bottom] = boxNear(centreX, wanted, zoom);
	const [west, north] = [centreX - width / 2, centreY - height / 2];
	const [east, south] = [centreX + width / 2, centreY + height / 2];

	const across = Math.min(right, east) - Math.max(left, west);
	const down = Math.min(bottom, south) - Math.max(top, north);
	// Of a point, or a line that lies along the grid, a pixel is looked at.
	const [wide, high] = [Math.max(right - left, 1), Math.max(bottom - top, 1)];
	const seen = across < 0 || down < 0 ? 0 : Math.max(across, 1) * Math.max(down, 1);
	const enough = Math.min(ENOUGH.ofItself * wide * high, ENOUGH.ofWindow * width * height);
	if (seen >= enough) return viewport;

	const roomAcross = Math.max(wide * ROOM.share, ROOM.least);
	const roomDown = Math.max(high * ROOM.share, ROOM.least);
	const upperLeft = [Math.min(west, left - roomAcross), Math.min(north, top - roomDown)] as const;
	const lowerRight = [
		Math.max(east, right + roomAcross),
		Math.max(south, bottom + roomDown)
	] as const;
	const [boundsWest, boundsNorth] = unproject(upperLeft, zoom);
	const [boundsEast, boundsSouth] = unproject(lowerRight, zoom);
	return { ...viewport, bounds: [boundsWest, boundsSouth, boundsEast, boundsNorth] };
}

/** Bounds in pixels of the square world, in that of its repetitions that is the nearest to a place. */
function boxNear(
	x: number,
	bounds: Bounds,
	zoom: number
): [left: number, top: number, right: number, bottom: number] {
	const [west, south, , north] = bounds;
	const world = worldSize(zoom);
	const [left, top] = project([west, north], zoom);
	const [, bottom] = project([west, south], zoom);
	const wide = (degreesWide(bounds) / 360) * world;
	const shift = Math.round((x - left - wide / 2) / world) * world;
	return [left + shift, top, left + shift + wide, bottom];
}
