import type { Geometry, Position } from 'geojson';
import { project, worldSize, type Camera, type PixelPoint, type Size } from './projection';
import { clipLine, relation } from './svg/geometry/clip';
import {
	commonExtent,
	extentOf,
	lengthOf,
	type Extent,
	type Path,
	type Point
} from './svg/geometry/geometry';

/** Lines on which the inside of an area is looked for, from the top of what is seen to its bottom. */
const SCANLINES = 9;

/**
 * A place where a geometry is seen, CSS pixels from the map's upper left corner: inside an area where it
 * is widest, halfway along the longest piece of a line, the first of several points. undefined: nothing
 * of it lies in the box.
 * @param geometry [longitude, latitude] in degrees; the world is repeated to the west and the east
 * @param box the part of the map that is looked at, CSS pixels
 */
export function visiblePlace(
	geometry: Geometry | null,
	camera: Camera,
	size: Size,
	box: Extent
): PixelPoint | undefined {
	const toMap = projection(camera, size);
	const world = worldSize(camera.zoom);
	const copies = (paths: readonly Position[][]): Point[][][] => {
		const projected = paths.map((path) => path.map(toMap));
		return [-world, 0, world]
			.map((aside) => projected.map((path) => path.map(([x, y]): Point => [x + aside, y])))
			.filter((copy) => copy.some((path) => mayBeSeen(path, box)));
	};
	switch (geometry?.type) {
		case 'Polygon':
			return placeInArea(copies(geometry.coordinates), box);
		case 'MultiPolygon':
			return placeInArea(copies(geometry.coordinates.flat()), box);
		case 'LineString':
			return placeOnLines(copies([geometry.coordinates]).flat(), box);
		case 'MultiLineString':
			return placeOnLines(copies(geometry.coordinates).flat(), box);
		case 'Point':
			return firstPoint(copies([[geometry.coordinates]]).flat(2), box);
		case 'MultiPoint':
			return firstPoint(copies([geometry.coordinates]).flat(2), box);
		default:
			return undefined;
	}
}

function projection({ longitude, latitude, zoom }: Camera, { width, height }: Size) {
	const [centreX, centreY] = project([longitude, latitude], zoom);
	return ([east = 0, north = 0]: Position): Point => {
		const [x, y] = project([east, north], zoom);
		return [x - centreX + width / 2, y - centreY + height / 2];
	};
}

/** The middle of the widest stretch inside the rings that a scanline finds, by the even-odd rule. */
function placeInArea(copies: readonly Point[][][], box: Extent): PixelPoint | undefined {
	let widest: { readonly width: number; readonly place: PixelPoint } | undefined;
	for (const rings of copies) {
		const shown = rings.filter((ring) => mayBeSeen(ring, box));
		const [, top, , bottom] = commonExtent(extentOf(shown.flat()), box);
		for (let line = 0; line < SCANLINES; line += 1) {
			const y = top + ((bottom - top) * (line + 0.5)) / SCANLINES;
			const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
			for (let index = 0; index + 1 < crossings.length; index += 2) {
				const from = Math.max(box[0], crossings[index] ?? Infinity);
				const to = Math.min(box[2], crossings[index + 1] ?? -Infinity);
				if (to - from <= (widest?.width ?? 0)) continue;
				widest = { width: to - from, place: { x: (from + to) / 2, y } };
			}
		}
	}
	return widest?.place;
}

/** Where a ring crosses a horizontal line. */
function crossingsOf(ring: readonly Point[], y: number): number[] {
	const crossings: number[] = [];
	let before = ring.at(-1);
	for (const point of ring) {
		if (before !== undefined && before[1] <= y !== point[1] <= y) {
			const share = (y - before[1]) / (point[1] - before[1]);
			crossings.push(before[0] + share * (point[0] - before[0]));
		}
		before = point;
	}
	return crossings;
}

function placeOnLines(lines: readonly Point[][], box: Extent): PixelPoint | undefined {
	const [longest] = lines
		.flatMap((line): readonly Path[] => clipLine(line, false, box))
		.map((path) => ({ path, length: lengthOf(path) }))
		.sort((one, other) => other.length - one.length);
	if (longest === undefined) return undefined;
	let left = longest.length / 2;
	let before = longest.path.points[0];
	for (const point of longest.path.points) {
		if (before === undefined) break;
		const side = Math.hypot(point[0] - before[0], point[1] - before[1]);
		if (side > 0 && side >= left) {
			const share = left / side;
			return {
				x: before[0] + share * (point[0] - before[0]),
				y: before[1] + share * (point[1] - before[1])
			};
		}
		left -= side;
		before = point;
	}
	return before && { x: before[0], y: before[1] };
}

function firstPoint(points: readonly Point[], box: Extent): PixelPoint | undefined {
	const found = points.find((point) => mayBeSeen([point], box));
	return found && { x: found[0], y: found[1] };
}

/** Whether the bounds of some points touch the box. */
function mayBeSeen(points: readonly Point[], box: Extent): boolean {
	return relation(extentOf(points), box) !== 'outside';
}
