import { cameraForBounds, type Bounds, type Camera } from '../cartography/projection';

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
/** Closer than this no sheet looks because its bounds are small. */
const MAXIMUM_ZOOM = 14;

/**
 * The map for a frame of another size in CSS pixels, so that all that is to be seen is in it: the
 * same centre, and the zoom changed by log2 of the smaller ratio of the sides (one step of zoom
 * doubles every length).
 * @param typeScale how large the sheet's type is; where it is small, so may be that of the map
 */
export function mapFor(
	viewport: Viewport,
	frame: { readonly width: number; readonly height: number },
	typeScale = 1
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
	const reduction = Math.min(Math.max(wanted, 1), MOST_REDUCTION / Math.min(typeScale, 1));
	return {
		width: frame.width * reduction,
		height: frame.height * reduction,
		camera: { ...fitting, zoom: fitting.zoom + Math.log2(reduction) },
		reduction
	};
}
