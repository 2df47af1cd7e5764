import { bboxClip, distance, feature, length } from '@turf/turf';
import type { LineString, MultiLineString, Position } from 'geojson';
import type { BoundaryPoint, RecipeOf } from '../../src/lib/dossier/model/recipes';
import { polygonsOf } from './areas';
import { lineGeometry } from './lines';
import { boundaryOf, borderOf, featuresNamed, type Material } from './material';

/** How far a point may lie from a boundary on which it is to be: kilometres. */
const WITHIN_KILOMETRES = 25;

/** Decimals of a degree where a boundary is cut; its own vertices stay as they are. */
const DECIMALS = 6;

/** A place on a line: on the segment that ends at this index. */
interface Place {
	readonly index: number;
	readonly position: Position;
	/** From the point that is asked about: kilometres. */
	readonly away: number;
}

/**
 * Part of a country's outline, of a border or of a coast: between two points, in a box, or both.
 * @throws RangeError when there is none, or a point lies too far from it
 */
export function deriveBoundaryPart(
	recipe: RecipeOf<'boundary-part'>,
	material: Material
): LineString | MultiLineString {
	const whole = linesOf(recipe.boundary, material);
	const part = recipe.between ? [partBetween(whole, recipe, recipe.between, material)] : whole;
	const lines = recipe.box ? inBox(part, recipe.box) : part;
	if (lines.length === 0) {
		throw new RangeError(
			recipe.box
				? `Nothing of ${wordsFor(recipe.boundary)} lies in the box.`
				: `There is no ${wordsFor(recipe.boundary)}.`
		);
	}
	return lineGeometry(lines);
}

function linesOf(boundary: RecipeOf<'boundary-part'>['boundary'], material: Material) {
	if (typeof boundary !== 'string') return borderOf(boundary, material.topology).coordinates;
	const area = boundaryOf(boundary, material);
	if (area === undefined) throw new RangeError(`There is no country ${boundary}.`);
	return polygonsOf(area).flat();
}

function wordsFor(boundary: RecipeOf<'boundary-part'>['boundary']): string {
	return typeof boundary === 'string'
		? `outline of ${boundary}`
		: `border of ${boundary.join(' and ')}`;
}

function partBetween(
	lines: readonly Position[][],
	{ boundary, via, withinKilometres = WITHIN_KILOMETRES }: RecipeOf<'boundary-part'>,
	[from, to]: readonly [BoundaryPoint, BoundaryPoint],
	material: Material
): Position[] {
	const points = [from, to, ...(via === undefined ? [] : [via])].map((point) =>
		pointOf(point, material)
	);
	for (const { name, position } of points) {
		const away = Math.min(...lines.map((line) => placeOn(line, position).away));
		if (away <= withinKilometres) continue;
		throw new RangeError(
			`${name} lies ${away.toFixed(0)} km from the ${wordsFor(boundary)}, more than ${withinKilometres}.`
		);
	}
	const line = lines.find((each) =>
		points.every(({ position }) => placeOn(each, position).away <= withinKilometres)
	);
	if (line === undefined) {
		throw new RangeError(
			`Between the points the ${wordsFor(boundary)} is broken: no piece of it passes all of them.`
		);
	}
	const [start, end, middle] = points.map(({ position }) => placeOn(line, position));
	if (start === undefined || end === undefined) throw new RangeError('There are no two points.');
	return isClosed(line) ? aroundRing(line, start, end, middle) : along(line, start, end);
}

function pointOf(
	point: BoundaryPoint,
	material: Material
): { readonly name: string; readonly position: Position } {
	if (typeof point !== 'string') return point;
	const [found] = featuresNamed(point, material);
	if (found?.geometry?.type !== 'Point') throw new RangeError(`“${point}” is no point.`);
	return { name: `“${point}”`, position: found.geometry.coordinates };
}

/** The shorter way from one place to the other, or that which passes nearer to a third. */
function aroundRing(
	ring: readonly Position[],
	start: Place,
	end: Place,
	middle: Place | undefined
): Position[] {
	const ways = [onwards(ring, start, end), onwards(ring, end, start).reverse()];
	const rank = (way: Position[]) =>
		middle === undefined
			? length(feature({ type: 'LineString', coordinates: way }))
			: placeOn(way, middle.position).away;
	const [one = [], other = []] = ways;
	return rank(one) <= rank(other) ? one : other;
}

/** From one place on a ring to another in the ring's own direction. */
function onwards(ring: readonly Position[], start: Place, end: Place): Position[] {
	if (isBefore(start, end, ring)) return along(ring, start, end);
	const [beginning, close] = [ring[0] ?? [], ring.at(-1) ?? []];
	return withoutRepeats([
		...along(ring, start, { index: ring.length - 1, position: close, away: 0 }),
		...along(ring, { index: 1, position: beginning, away: 0 }, end)
	]);
}

/** From one place on a line to another, whichever comes first on it. */
function along(line: readonly Position[], start: Place, end: Place): Position[] {
	if (!isBefore(start, end, line)) return along(line, end, start).reverse();
	return withoutRepeats([start.position, ...line.slice(start.index, end.index), end.position]);
}

function isBefore(one: Place, other: Place, line: readonly Position[]): boolean {
	if (one.index !== other.index) return one.index < other.index;
	const before = line[one.index - 1] ?? one.position;
	return distance(before, one.position) <= distance(before, other.position);
}

/**
 * The nearest place of a line, on the plane around the point: near it, as exact as the map. Turf takes
 * segments for great circles, which leave the boundary as it is drawn.
 */
function placeOn(line: readonly Position[], point: Position): Place {
	const [x = NaN, y = NaN] = point;
	const scale = Math.cos((y * Math.PI) / 180);
	let best: { index: number; position: Position; square: number } | undefined;
	for (let index = 1; index < line.length; index++) {
		const [fromX = NaN, fromY = NaN] = line[index - 1] ?? [];
		const [toX = NaN, toY = NaN] = line[index] ?? [];
		const [wayX, wayY] = [(toX - fromX) * scale, toY - fromY];
		const dot = (x - fromX) * scale * wayX + (y - fromY) * wayY;
		const share = Math.min(1, Math.max(0, dot / (wayX ** 2 + wayY ** 2) || 0));
		const position = [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
		const [atX = NaN, atY = NaN] = position;
		const square = ((atX - x) * scale) ** 2 + (atY - y) ** 2;
		if (best === undefined || square < best.square) best = { index, position, square };
	}
	if (best === undefined) throw new RangeError('A line has fewer than two positions.');
	const { index, position } = best;
	return {
		index,
		position: position.map((degrees) => Number(degrees.toFixed(DECIMALS))),
		away: distance(position, point)
	};
}

function inBox(
	lines: readonly Position[][],
	box: readonly [number, number, number, number]
): Position[][] {
	const { geometry } = bboxClip(feature({ type: 'MultiLineString', coordinates: [...lines] }), [
		...box
	]);
	const clipped =
		geometry.type === 'MultiLineString'
			? geometry.coordinates
			: geometry.type === 'LineString'
				? [geometry.coordinates]
				: [];
	return clipped
		.map((line) => line.map((each) => each.map((degrees) => Number(degrees.toFixed(DECIMALS)))))
		.filter((line) => line.length > 1);
}

function isClosed(line: readonly Position[]): boolean {
	return String(line[0]) === String(line.at(-1));
}

function withoutRepeats(line: readonly Position[]): Position[] {
	return line.filter((each, index) => String(each) !== String(line[index - 1]));
}
