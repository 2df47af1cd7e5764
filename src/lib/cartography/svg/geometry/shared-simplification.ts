import type { Geometry } from 'geojson';
import type { CompiledStyle } from '../../style';
import { importances } from './vertex-significance';
import type { Point } from './geometry';
import { geometriesOf } from '../scene/scene';
import { worldPaths, type WorldPath } from './world-paths';

/** A path with what each of its points matters, in CSS pixels at zoom 0. */
export interface SurveyedPath extends WorldPath {
	/** Among all paths of the map: what two of them share, they simplify in the same way. */
	readonly importances: Float64Array;
}

const alone = new WeakMap<readonly Point[], Float64Array>();

/** What each point of a path matters as MapLibre simplifies it: whatever else there is. */
export function importancesAlone({ points, closed }: WorldPath): Float64Array {
	const known =
		alone.get(points) ?? importances(closed ? [...points, ...points.slice(0, 1)] : points);
	alone.set(points, known);
	return known;
}

type Survey = ReadonlyMap<Geometry, readonly SurveyedPath[]>;

// A style is drawn again for other places, and in other steps.
const surveys = new WeakMap<CompiledStyle, Survey>();
let last: { readonly geometries: readonly Geometry[]; readonly survey: Survey } | undefined;

/**
 * Measures all lines and areas of a style's sources together, drawn or not, so that what two of them
 * share loses the same points in both when it is simplified: borders that meet keep meeting, also
 * between drawings of some of the layers. The same geometries in the same order are measured only
 * once.
 */
export function survey(compiled: CompiledStyle): Survey {
	const surveyed = surveys.get(compiled) ?? surveyOf(compiled);
	surveys.set(compiled, surveyed);
	return surveyed;
}

function surveyOf({ style }: CompiledStyle): Survey {
	const geometries = Object.values(style.sources)
		.flatMap(geometriesOf)
		.filter(({ type }) => type !== 'Point' && type !== 'MultiPoint');
	const isKnown =
		last?.geometries.length === geometries.length &&
		last.geometries.every((geometry, index) => geometry === geometries[index]);
	if (last === undefined || !isKnown) {
		last = { geometries, survey: measure(new Set(geometries)) };
	}
	return last.survey;
}

function measure(geometries: ReadonlySet<Geometry>): Survey {
	const paths = [...geometries].map((geometry) => [geometry, worldPaths(geometry)] as const);
	const junctions = findJunctions(paths.flatMap(([, each]) => each));
	return new Map(
		paths.map(([geometry, each]) => [
			geometry,
			each.map((path) => ({ ...path, importances: importancesOf(path, junctions) }))
		])
	);
}

/** Points of a path between which it is simplified: its ends, and where it meets others. */
type Junctions = (point: Point) => boolean;

/** Points are told apart by their places to 0.00001 pixels at zoom 0, which is less than a metre. */
const RESOLUTION = 1e5;
const ROW = 2 ** 26;

function keyOf([x, y]: Point): number {
	return Math.round(x * RESOLUTION) * ROW + Math.round(y * RESOLUTION);
}

/** Finds the points from which lines lead to other than two neighbours. */
function findJunctions(paths: readonly WorldPath[]): Junctions {
	const neighbours = new Map<number, readonly [number, number]>();
	const junctions = new Set<number>();
	const meet = (key: number, neighbour: number): void => {
		const known = neighbours.get(key);
		if (known === undefined) neighbours.set(key, [neighbour, neighbour]);
		else if (known[0] === known[1]) neighbours.set(key, [known[0], neighbour]);
		else if (neighbour !== known[0] && neighbour !== known[1]) junctions.add(key);
	};
	for (const { points, closed } of paths) {
		const keys = points.map(keyOf);
		keys.forEach((key, index) => {
			const previous = keys[index - 1] ?? (closed ? keys.at(-1) : undefined);
			const next = keys[index + 1] ?? (closed ? keys[0] : undefined);
			if (previous === undefined || next === undefined) junctions.add(key);
			else {
				meet(key, previous);
				meet(key, next);
			}
		});
	}
	return (point) => junctions.has(keyOf(point));
}

function importancesOf({ points, closed }: WorldPath, isJunction: Junctions): Float64Array {
	if (!closed) return inPieces(points, isJunction);
	const start = points.findIndex(isJunction);
	const from = start === -1 ? firstByPlace(points) : start;
	const around = [...points.slice(from), ...points.slice(0, from + 1)];
	const values = inPieces(around, isJunction);
	const turned = new Float64Array(points.length);
	points.forEach((_, index) => {
		turned[(from + index) % points.length] = values[index] ?? 0;
	});
	return turned;
}

/** An island begins at the same point in whichever order it is drawn. */
function firstByPlace(points: readonly Point[]): number {
	let first = 0;
	points.forEach(([x, y], index) => {
		const [firstX, firstY] = points[first] as Point;
		if (x < firstX || (x === firstX && y < firstY)) first = index;
	});
	return first;
}

function inPieces(points: readonly Point[], isJunction: Junctions): Float64Array {
	const values = new Float64Array(points.length);
	let start = 0;
	points.forEach((point, index) => {
		if (index > start && (index === points.length - 1 || isJunction(point))) {
			values.set(importances(points.slice(start, index + 1)), start);
			start = index;
		}
	});
	return values;
}
