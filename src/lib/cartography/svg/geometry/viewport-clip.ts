import type { Geometry } from 'geojson';
import { LRUCache } from 'lru-cache';
import { clipLine, clipRing, relation } from './clip';
import { lengthOf, type Extent, type Path, type Point } from './geometry';
import type { Scene } from '../scene/scene';
import { pointsAbout } from './levels-of-detail';
import { importancesAlone, survey, type Survey } from './shared-simplification';
import { piecesByTile } from './tiles';
import { worldPaths } from './world-paths';

/**
 * How far beyond the frame and its margin shapes reach, CSS pixels: more than half of the widest
 * line, so that no cut edge is ever seen.
 */
const BEYOND = 16;

/** How far off MapLibre's simplified lines may be at whole zooms, CSS pixels. */
const MAPLIBRE_TOLERANCE = 0.375;

/** A geometry's shapes as they fall in the frame, in whole numbers of steps of the drawing. */
export interface Frame {
	/** CSS pixels. */
	readonly step: number;
	/** Rings of areas, and lines closed to rings, cut along the edge. */
	rings(geometry: Geometry): readonly Point[][];
	/** Lines, and outlines of areas, cut off at the edge. */
	lines(geometry: Geometry): readonly Path[];
	/**
	 * The same as MapLibre draws them: each simplified by itself and as much as it does, outlines
	 * clockwise on the screen around land.
	 * @param tiled cut where its tiles end, for dashes that lie where its dashes do
	 */
	linesAlone(geometry: Geometry, tiled: boolean): readonly Path[];
	points(geometry: Geometry): Point[];
}

/** A copy of a path on the screen, before it is cut along the edge. */
interface SeenPath {
	readonly points: readonly Point[];
	readonly closed: boolean;
	/** None of it lies beyond the edge. */
	readonly whole: boolean;
}

/**
 * @param step what coordinates are rounded to, and how far simplified lines may be off at most, CSS
 * pixels
 */
export function makeFrame(scene: Scene, step: number): Frame {
	const { compiled, size, camera, margin = 0 } = scene.drawing;
	const surveyed = survey(compiled);
	const frames = framesOf.get(surveyed) ?? new LRUCache<string, Frame>({ max: KEPT });
	framesOf.set(surveyed, frames);
	const place = JSON.stringify([camera, size, margin, step]);
	const frame = frames.get(place) ?? freshFrame(scene, step, surveyed);
	frames.set(place, frame);
	return frame;
}

/** Of as many places as one drawing has of its shapes and of what answers the pointer. */
const KEPT = 3;

// A picture may be drawn in parts, of which each shows the same geometries at the same place.
const framesOf = new WeakMap<Survey, LRUCache<string, Frame>>();

function freshFrame({ drawing, origin, copies }: Scene, step: number, surveyed: Survey): Frame {
	const { size, camera, margin = 0 } = drawing;
	const reach = margin + BEYOND;
	const edge: Extent = [-reach, -reach, size.width + reach, size.height + reach];
	const scale = 2 ** camera.zoom;
	const tolerance = Math.max(step, MAPLIBRE_TOLERANCE * 2 ** (camera.zoom % 1));
	const snapped = ([x, y]: Point): Point => [Math.round(x / step), Math.round(y / step)];

	/** Each of the world's copies of each path, simplified, where any of it may be seen. */
	function seen(geometry: Geometry, alone: boolean): SeenPath[] {
		const least = (alone ? tolerance : step) / scale;
		const paths: SeenPath[] = [];
		for (const path of surveyed.get(geometry) ?? []) {
			const { points, closed, box } = path;
			for (const copy of copies) {
				const [left, top] = [origin[0] + copy, origin[1]];
				const place = relation(
					[
						box[0] * scale + left,
						box[1] * scale + top,
						box[2] * scale + left,
						box[3] * scale + top
					],
					edge
				);
				if (place === 'outside') continue;
				const importances = alone ? importancesAlone(path) : path.importances;
				const kept: Point[] = [];
				for (const index of pointsAbout(importances, least)) {
					const point = points[index];
					if (point !== undefined && (importances[index] ?? 0) >= least) {
						kept.push([point[0] * scale + left, point[1] * scale + top]);
					}
				}
				paths.push({ points: kept, closed, whole: place === 'inside' });
			}
		}
		return paths;
	}
	const simplified = once((geometry) => seen(geometry, false));

	const snappedLines = (lines: readonly Path[]): Path[] =>
		lines
			.map((line) => ({ ...line, points: withoutRepeats(line.points.map(snapped), line.closed) }))
			.filter(({ points }) => points.length > 1);

	const wholeAlone = once((geometry) =>
		snappedLines(
			seen(geometry, true).flatMap(({ points, closed }) =>
				clipLine(closed ? [...points].reverse() : points, closed, edge)
			)
		)
	);
	const tiledAlone = once((geometry) =>
		snappedLines(
			seen(geometry, true)
				.flatMap(({ points, closed }) =>
					piecesByTile(points, closed, origin, 2 ** (camera.zoom % 1), edge)
				)
				.map((piece) => ({ ...piece, length: lengthOf(piece) }))
		)
	);

	return {
		step,
		rings: once((geometry) =>
			simplified(geometry)
				.map(({ points, whole }) =>
					withoutRepeats((whole ? points : clipRing(points, edge)).map(snapped), true)
				)
				.filter((ring) => ring.length > 2)
		),
		lines: once((geometry) =>
			snappedLines(
				simplified(geometry).flatMap(({ points, closed, whole }): readonly Path[] =>
					whole ? [{ points, closed, before: 0 }] : clipLine(points, closed, edge)
				)
			)
		),
		linesAlone: (geometry, tiled) => (tiled ? tiledAlone : wholeAlone)(geometry),
		points: (geometry) =>
			worldPaths(geometry)
				.flatMap(({ points }) => points)
				.flatMap(([x, y]) =>
					copies.map((copy): Point => [x * scale + origin[0] + copy, y * scale + origin[1]])
				)
				.filter((point) => isIn(point, edge))
	};
}

/** Many style layers draw the same geometries. */
function once<Shapes>(shapesOf: (geometry: Geometry) => Shapes): (geometry: Geometry) => Shapes {
	const known = new Map<Geometry, Shapes>();
	return (geometry) => {
		const shapes = known.get(geometry) ?? shapesOf(geometry);
		known.set(geometry, shapes);
		return shapes;
	};
}

function isIn([x, y]: Point, [left, top, right, bottom]: Extent): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

function withoutRepeats(points: readonly Point[], closed: boolean): Point[] {
	const kept: Point[] = [];
	for (const point of points) {
		const last = kept.at(-1);
		if (last === undefined || !isSame(last, point)) kept.push(point);
	}
	const [first, last] = [kept[0], kept.at(-1)];
	if (closed && kept.length > 1 && first !== undefined && last !== undefined && isSame(first, last))
		kept.pop();
	return kept;
}

function isSame([x, y]: Point, [otherX, otherY]: Point): boolean {
	return x === otherX && y === otherY;
}
