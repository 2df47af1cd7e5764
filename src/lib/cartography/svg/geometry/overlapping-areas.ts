import { commonExtent, extentOf, type Extent, type Point } from './geometry';
import {
	comingInto,
	crossing,
	fromLeft,
	isOn,
	segmentsOf,
	side,
	somePair,
	touching,
	type Segment
} from './segments';

/** An outline, and holes in it the other way round. Whole numbers. */
export type Rings = readonly (readonly Point[])[];

/** An area that can be asked what it lies on. */
export interface Area {
	readonly rings: Rings;
	readonly extent: Extent;
	/** The pieces of its border from left to right. */
	readonly border: () => readonly Segment[];
}

export function areaOf(rings: Rings): Area {
	let border: readonly Segment[] | undefined;
	return {
		rings,
		extent: extentOf(rings[0] ?? []),
		border: () => (border ??= fromLeft(segmentsOf(rings, true)))
	};
}

/** Whether any ground belongs to both areas; those that only touch, or share a border, have none. */
export function areasOverlap(one: Area, other: Area): boolean {
	const common = commonExtent(one.extent, other.extent);
	const near = ({ border }: Area) => comingInto(border(), common);
	const [ours, theirs, shared] = [new Set<Segment>(), new Set<Segment>(), new Set<Segment>()];
	const cross = somePair(near(one), near(other), 0, (our, their) => {
		if (isSamePiece(our, their)) shared.add(our).add(their);
		else if (touching(our, their)) {
			ours.add(our);
			theirs.add(their);
		}
		return crossing(our, their);
	});
	if (cross) return true;
	// What belongs to both borders leads into neither.
	for (const piece of shared) if (!ours.delete(piece)) theirs.delete(piece);
	return enters(one, ours, other) || enters(other, theirs, one);
}

/**
 * Whether an area lies in another whose border it does not cross, or goes in where it touches it.
 * @param touching the pieces of its border that touch the other's
 */
function enters({ rings }: Area, touching: ReadonlySet<Segment>, other: Area): boolean {
	const goesIn = [...touching].some(([from, to]) => isWithin(middleOf(from, to), other.rings));
	return goesIn || lies(rings, other.rings);
}

function isSamePiece([from, to]: Segment, [start, end]: Segment): boolean {
	return (isSame(from, start) && isSame(to, end)) || (isSame(from, end) && isSame(to, start));
}

function isSame([x, y]: Point, [otherX, otherY]: Point): boolean {
	return x === otherX && y === otherY;
}

function middleOf([x, y]: Point, [otherX, otherY]: Point): Point {
	return [(x + otherX) / 2, (y + otherY) / 2];
}

/** Whether a point lies within rings, and not on them. */
function isWithin(point: Point, rings: Rings): boolean {
	return (windingAround(point, rings) ?? 0) !== 0;
}

/** Whether an area whose border crosses none of the other's lies in it. */
function lies([outline = []]: Rings, rings: Rings): boolean {
	for (const point of outline) {
		const winding = windingAround(point, rings);
		// One corner says it of all, unless it is on the very border.
		if (winding !== undefined) return winding !== 0;
	}
	const inner = innerPoint(outline);
	return inner !== undefined && isWithin(inner, rings);
}

/** How far from a corner a point is taken that is certainly within: share of its edges. */
const NEAR = 1e-4;

/** A point within an outline, next to one of its corners. */
function innerPoint(outline: readonly Point[]): Point | undefined {
	// The leftmost corner, and the uppermost of several: there the outline bends around its inside.
	let index = 0;
	outline.forEach(([x, y], at) => {
		const [leastX, leastY] = outline[index] ?? [Infinity, Infinity];
		if (x < leastX || (x === leastX && y < leastY)) index = at;
	});
	const corner = outline[index];
	const before = outline.at(index - 1);
	const after = outline[(index + 1) % outline.length];
	if (corner === undefined || before === undefined || after === undefined) return undefined;
	const [x, y] = corner;
	return [x + (before[0] + after[0] - 2 * x) * NEAR, y + (before[1] + after[1] - 2 * y) * NEAR];
}

/** How often rings go around a point; undefined: it lies on one of them. */
function windingAround(point: Point, rings: Rings): number | undefined {
	let winding = 0;
	for (const ring of rings) {
		let from = ring.at(-1) ?? point;
		for (const to of ring) {
			const isAside =
				(from[1] < point[1] && to[1] < point[1]) || (from[1] > point[1] && to[1] > point[1]);
			if (!isAside) {
				if (isOn(point, [from, to])) return undefined;
				const goesDown = from[1] <= point[1] && to[1] > point[1];
				const goesUp = from[1] > point[1] && to[1] <= point[1];
				if (goesDown && side(from, to, point) > 0) winding++;
				else if (goesUp && side(from, to, point) < 0) winding--;
			}
			from = to;
		}
	}
	return winding;
}
