import type { Position } from 'geojson';
import { findCrossings, type SegmentReference } from './crossings';

/** A knot of crossing lines is undone a point a round; four rounds do at present. */
const MOST_ROUNDS = 100;

/** Whether a point is drawn, left out but free to come back, or taken away for good. */
export type PointState = 'drawn' | 'spare' | 'gone';

/**
 * Simplifying each line by itself can make two of them cross. Where they do, this puts back the weightiest point
 * that was left out of either segment, and looks again; where no point was left out (the source itself, on
 * the grid, touches itself), it takes one away for good. Changes `states` in place.
 * @param arcs all points, the third number of each its weight
 * @param states the state of each point of each arc
 * @throws Error when lines still cross after all rounds
 */
export function untangle(
	arcs: readonly (readonly Position[])[],
	states: PointState[][],
	isUsed: (arc: number) => boolean
): void {
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const drawn = arcs.map((arc, index) =>
			isUsed(index)
				? arc.map((_, point) => point).filter((point) => states[index]?.[point] === 'drawn')
				: []
		);
		const crossings = findCrossings(
			drawn.map((points, index) => points.map((point) => arcs[index]?.[point] ?? []))
		);
		if (crossings.length === 0) return;
		for (const crossing of crossings) {
			const restored = crossing.map((segment) => restorePoint(arcs, states, drawn, segment));
			if (!restored.includes(true)) removePoint(arcs, states, drawn, crossing);
		}
	}
	throw new Error(
		`Lines still cross after ${MOST_ROUNDS} rounds: simplify less, or look at the source there.`
	);
}

/** Puts back the weightiest point left out of a segment; false when there is none. */
function restorePoint(
	arcs: readonly (readonly Position[])[],
	states: PointState[][],
	drawn: readonly (readonly number[])[],
	{ arc, segment }: SegmentReference
): boolean {
	const first = drawn[arc]?.[segment] ?? 0;
	const last = drawn[arc]?.[segment + 1] ?? 0;
	let best = -1;
	for (let point = first + 1; point < last; point += 1) {
		if (states[arc]?.[point] !== 'spare') continue;
		if (best < 0 || weightOf(arcs, arc, point) > weightOf(arcs, arc, best)) best = point;
	}
	const row = states[arc];
	if (best < 0 || row === undefined) return false;
	row[best] = 'drawn';
	return true;
}

/** Takes away the lightest inner point of two crossing segments. */
function removePoint(
	arcs: readonly (readonly Position[])[],
	states: PointState[][],
	drawn: readonly (readonly number[])[],
	crossing: readonly SegmentReference[]
): void {
	const candidates = crossing.flatMap(({ arc, segment }) =>
		[segment, segment + 1].map((position) => ({ arc, point: drawn[arc]?.[position] ?? 0 }))
	);
	const [lightest] = candidates.sort(
		(a, b) => weightOf(arcs, a.arc, a.point) - weightOf(arcs, b.arc, b.point)
	);
	const row = lightest && states[lightest.arc];
	if (
		lightest === undefined ||
		row === undefined ||
		weightOf(arcs, lightest.arc, lightest.point) === Infinity
	) {
		throw new Error(
			`Arcs ${crossing.map(({ arc }) => arc).join(' and ')} cross and neither has an inner point.`
		);
	}
	row[lightest.point] = 'gone';
}

function weightOf(arcs: readonly (readonly Position[])[], arc: number, point: number): number {
	return arcs[arc]?.[point]?.[2] ?? 0;
}
