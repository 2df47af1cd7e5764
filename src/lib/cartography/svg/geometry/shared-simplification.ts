import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { CompiledStyle } from '../../style';
import { importances } from './vertex-significance';
import { relation } from './clip';
import { extentOf, type Extent, type Point } from './geometry';
import { geometriesOf } from '../scene/scene';
import { worldPaths, type WorldPath } from './world-paths';
import { GROUND_SOURCES } from '../../map-sources';

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

export type Survey = ReadonlyMap<Geometry, readonly SurveyedPath[]>;

// A style is drawn again for other places, in other steps, and with some of its layers.
const surveys = new WeakMap<StyleSpecification['sources'], Survey>();
let last: { readonly geometries: readonly Geometry[]; readonly survey: Survey } | undefined;

/**
 * Measures all lines and areas of a style's sources together, drawn or not, so that what two of them
 * share loses the same points in both when it is simplified: borders that meet keep meeting, also
 * between drawings of some of the layers. The same geometries in the same order are measured only
 * once.
 */
export function survey({ style: { sources } }: CompiledStyle): Survey {
	const surveyed = surveys.get(sources) ?? surveyOf(sources);
	surveys.set(sources, surveyed);
	return surveyed;
}

function surveyOf(sources: StyleSpecification['sources']): Survey {
	const geometries = shapesIn(Object.values(sources));
	if (last === undefined || !areSame(last.geometries, geometries)) {
		const ground = groundOf(shapesIn(GROUND_SOURCES.map((name) => sources[name])));
		last = { geometries, survey: measureOn(ground, new Set(geometries)) };
	}
	return last.survey;
}

function shapesIn(sources: readonly (SourceSpecification | undefined)[]): Geometry[] {
	return sources
		.flatMap(geometriesOf)
		.filter(({ type }) => type !== 'Point' && type !== 'MultiPoint');
}

function areSame(some: readonly Geometry[], others: readonly Geometry[]): boolean {
	return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** What most of a map's paths belong to, measured by itself. */
interface Ground {
	readonly geometries: readonly Geometry[];
	readonly junctions: Junctions;
	readonly survey: Survey;
}

let lastGround: Ground | undefined;

/** The same for every dossier. */
function groundOf(geometries: readonly Geometry[]): Ground {
	if (lastGround === undefined || !areSame(lastGround.geometries, geometries)) {
		const junctions = findJunctions([...new Set(geometries)].flatMap(worldPaths));
		const survey = new Map(
			geometries.map((geometry) => [
				geometry,
				worldPaths(geometry).map((path) => measured(path, junctions))
			])
		);
		lastGround = { geometries, junctions, survey };
	}
	return lastGround;
}

/** Of the ground, only paths that other geometries meet are measured anew. */
function measureOn(ground: Ground, geometries: ReadonlySet<Geometry>): Survey {
	const others = [...geometries].filter((geometry) => !ground.survey.has(geometry));
	const paths = others.flatMap(worldPaths);
	const junctions = findJunctions(paths, ground.junctions);
	const met = new Set([...junctions.added].filter((key) => ground.junctions.neighbours.has(key)));
	const near = boxesAround(paths, met);
	const onGround = (path: SurveyedPath): SurveyedPath =>
		near.some((box) => relation(path.box, box) !== 'outside') &&
		keysOf(path).some((key) => met.has(key))
			? measured(path, junctions)
			: path;
	return new Map([
		...[...ground.survey].map(
			([geometry, paths]) => [geometry, met.size === 0 ? paths : paths.map(onGround)] as const
		),
		...others.map(
			(geometry) =>
				[geometry, worldPaths(geometry).map((path) => measured(path, junctions))] as const
		)
	]);
}

/** Where paths have some of their points: most of the world lies elsewhere, and need not be looked through. */
function boxesAround(paths: readonly WorldPath[], keys: ReadonlySet<number>): Extent[] {
	return paths.flatMap(({ points }) => {
		const found = points.filter((point) => keys.has(keyOf(point)));
		if (found.length === 0) return [];
		const [left, top, right, bottom] = extentOf(found);
		// Points that are told apart no more lie so far from each other at most.
		const around = 1 / RESOLUTION;
		return [[left - around, top - around, right + around, bottom + around]];
	});
}

/** A path as it was last measured, and its points that were junctions. */
interface LastMeasured {
	readonly junctions: readonly number[];
	readonly path: SurveyedPath;
}

const lastMeasured = new WeakMap<readonly Point[], LastMeasured>();

/** Between the same junctions, a path is the same in every survey. */
function measured(path: WorldPath, junctions: Junctions): SurveyedPath {
	const known = lastMeasured.get(path.points);
	const keys = keysOf(path);
	const indexes: number[] = [];
	for (const [index, key] of keys.entries()) if (isJunction(junctions, key)) indexes.push(index);
	if (known?.junctions.length === indexes.length) {
		if (known.junctions.every((index, at) => index === indexes[at])) return known.path;
	}
	const isJunctionHere = (point: Point): boolean => isJunction(junctions, keyOf(point));
	const fresh = { ...path, importances: importancesOf(path, isJunctionHere) };
	lastMeasured.set(path.points, { junctions: indexes, path: fresh });
	return fresh;
}

/** Points of paths between which they are simplified: their ends, and where they meet others. */
interface Junctions {
	/** The ways on from each point that paths lead through: one or two. */
	readonly neighbours: ReadonlyMap<number, readonly [number, number]>;
	/** Keys of junctions that those of the ground do not have. */
	readonly added: ReadonlySet<number>;
	readonly ground?: Junctions;
}

type IsJunction = (point: Point) => boolean;

function isJunction({ added, ground }: Junctions, key: number): boolean {
	return added.has(key) || (ground?.added.has(key) ?? false);
}

/** Points are told apart by their places to 0.00001 pixels at zoom 0, which is less than a metre. */
const RESOLUTION = 1e5;
const ROW = 2 ** 26;

function keyOf([x, y]: Point): number {
	return Math.round(x * RESOLUTION) * ROW + Math.round(y * RESOLUTION);
}

const keysByPoints = new WeakMap<readonly Point[], Float64Array>();

function keysOf({ points }: WorldPath): Float64Array {
	const known = keysByPoints.get(points) ?? Float64Array.from(points, keyOf);
	keysByPoints.set(points, known);
	return known;
}

/** Finds the points from which lines lead to other than two neighbours, those of the ground included. */
function findJunctions(paths: readonly WorldPath[], ground?: Junctions): Junctions {
	const neighbours = new Map<number, readonly [number, number]>();
	const added = new Set<number>();
	const join = (key: number): void => {
		if (ground?.added.has(key) !== true) added.add(key);
	};
	const meet = (key: number, neighbour: number): void => {
		const known = neighbours.get(key) ?? ground?.neighbours.get(key);
		if (known === undefined) neighbours.set(key, [neighbour, neighbour]);
		else if (known[0] === known[1]) neighbours.set(key, [known[0], neighbour]);
		else if (neighbour !== known[0] && neighbour !== known[1]) join(key);
	};
	for (const path of paths) {
		const { closed } = path;
		const keys = keysOf(path);
		keys.forEach((key, index) => {
			const previous = keys[index - 1] ?? (closed ? keys.at(-1) : undefined);
			const next = keys[index + 1] ?? (closed ? keys[0] : undefined);
			if (previous === undefined || next === undefined) join(key);
			else {
				meet(key, previous);
				meet(key, next);
			}
		});
	}
	return { neighbours, added, ...(ground && { ground }) };
}

function importancesOf({ points, closed }: WorldPath, isJunction: IsJunction): Float64Array {
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

function inPieces(points: readonly Point[], isJunction: IsJunction): Float64Array {
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
