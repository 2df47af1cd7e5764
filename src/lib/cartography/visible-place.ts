import type { Geometry } from 'geojson';
import { project, worldSize, type Camera, type PixelPoint, type Size } from './projection';
import { clipLine, relation } from './svg/geometry/clip';
import { lengthOf, type Extent, type Path, type Point } from './svg/geometry/geometry';
import { worldPaths, type WorldPath } from './svg/geometry/world-paths';

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
	const { scale, left, top } = windowOf(camera, size);
	const best = longest(sightsOf(geometry, camera, size, box));
	if (best === undefined) return undefined;
	const [x, y] = best.place();
	return { x: x * scale + left, y: y * scale + top };
}

/** How wide that is which {@link visiblePlace} is the middle of, CSS pixels: 0 of a point, and of nothing. */
export function widthInSight(
	geometry: Geometry | null,
	camera: Camera,
	size: Size,
	box: Extent
): number {
	return (longest(sightsOf(geometry, camera, size, box))?.length ?? 0) * 2 ** camera.zoom;
}

/** The first of the longest. */
function longest(sights: Iterable<Sight>): Sight | undefined {
	let best: Sight | undefined;
	for (const sight of sights) if (best === undefined || sight.length > best.length) best = sight;
	return best;
}

/** Whether {@link visiblePlace} finds a place, which is found out much sooner than the best one. */
export function isInSight(
	geometry: Geometry | null,
	camera: Camera,
	size: Size,
	box: Extent
): boolean {
	return sightsOf(geometry, camera, size, box).next().done !== true;
}

/** A piece of a geometry that is seen. All lengths and places are those of the world at zoom 0. */
interface Sight {
	readonly length: number;
	readonly place: () => Point;
}

/** Where the world's upper left corner lies on the map, CSS pixels, and how much larger it is than at zoom 0. */
function windowOf({ longitude, latitude, zoom }: Camera, { width, height }: Size) {
	const [x, y] = project([longitude, latitude], zoom);
	return { scale: 2 ** zoom, left: width / 2 - x, top: height / 2 - y };
}

/** The part that is looked at is brought into the world, and not all of the world's points onto the map. */
function* sightsOf(
	geometry: Geometry | null,
	camera: Camera,
	size: Size,
	box: Extent
): Generator<Sight, void> {
	if (geometry === null) return;
	const { scale, left, top } = windowOf(camera, size);
	const world = worldSize(0);
	for (const aside of [-world, 0, world]) {
		const looked: Extent = [
			(box[0] - left) / scale - aside,
			(box[1] - top) / scale,
			(box[2] - left) / scale - aside,
			(box[3] - top) / scale
		];
		const paths = worldPaths(geometry).filter((path) => relation(path.box, looked) !== 'outside');
		for (const sights of [inAreas, onLines, atPoints]) {
			for (const { length, place } of sights(paths, looked)) {
				yield {
					length,
					place: () => {
						const [x, y] = place();
						return [x + aside, y];
					}
				};
			}
		}
	}
}

/** The stretches inside the rings that scanlines find, by the even-odd rule, from the top. */
function* inAreas(paths: readonly WorldPath[], box: Extent): Generator<Sight, void> {
	const areas = paths.filter(({ closed }) => closed);
	const top = Math.max(box[1], Math.min(...areas.map((area) => area.box[1])));
	const bottom = Math.min(box[3], Math.max(...areas.map((area) => area.box[3])));
	for (let line = 0; areas.length > 0 && line < SCANLINES; line += 1) {
		const y = top + ((bottom - top) * (line + 0.5)) / SCANLINES;
		const crossings = areas.flatMap(({ points }) => crossingsOf(points, y)).sort((a, b) => a - b);
		for (let index = 0; index + 1 < crossings.length; index += 2) {
			const from = Math.max(box[0], crossings[index] ?? Infinity);
			const to = Math.min(box[2], crossings[index + 1] ?? -Infinity);
			if (to > from) yield { length: to - from, place: () => [(from + to) / 2, y] };
		}
	}
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

/** The pieces of lines in the box, each with the place halfway along it. */
function* onLines(paths: readonly WorldPath[], box: Extent): Generator<Sight, void> {
	for (const { points, closed } of paths) {
		if (closed) continue;
		for (const piece of clipLine(points, false, box)) {
			const length = lengthOf(piece);
			yield { length, place: () => along(piece, length / 2) };
		}
	}
}

/** The place so far from a line's beginning. */
function along({ points: [first, ...points] }: Path, distance: number): Point {
	let left = distance;
	let before = first ?? [NaN, NaN];
	for (const point of points) {
		const side = Math.hypot(point[0] - before[0], point[1] - before[1]);
		if (side > 0 && side >= left) {
			const share = left / side;
			return [
				before[0] + share * (point[0] - before[0]),
				before[1] + share * (point[1] - before[1])
			];
		}
		left -= side;
		before = point;
	}
	return before;
}

function* atPoints(paths: readonly WorldPath[]): Generator<Sight, void> {
	for (const { points } of paths) {
		const [point] = points;
		if (points.length === 1 && point) yield { length: 0, place: () => point };
	}
}
