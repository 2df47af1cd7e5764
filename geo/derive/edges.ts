import { booleanPointInPolygon, distance } from '@turf/turf';
import type { LineString, MultiLineString, Position } from 'geojson';
import {
	distanceBetween,
	outlineOf,
	type Outline
} from '../../src/lib/boundaries/outline-distance';
import type { RecipeOf } from '../../src/lib/dossier/model/recipes';
import { polygonsOf, together, wound, type Area } from './areas';
import { lineGeometry } from './lines';
import { areasOf, type Material } from './material';

/** What runs closer than this along a border or coast is the border or coast: kilometres. */
const BORDER_KILOMETRES = 1;

/** Between samples of an edge: kilometres. What is narrower is not seen. */
const FINEST_STEP = 0.25;

/** An edge that nears the border by less than this part of its way runs along it. */
const HEADING = 0.3;

/** Halvings by which the place is found where an edge meets the border: to within a millimetre. */
const HALVINGS = 20;

/** Decimals of a degree: some ten metres. */
const DECIMALS = 4;

/** A position on an edge, and what becomes of it. */
interface Sample {
	readonly position: Position;
	/** Of the edge itself; the others lie between its vertices. */
	readonly isVertex: boolean;
	readonly isInside: boolean;
	/** From the border or coast: kilometres. */
	readonly away: number;
}

/**
 * The edge of areas inside a country, without what runs along its borders and coast, as far as the
 * border where it meets it. The areas lie to the left of it.
 * @throws RangeError when there is none
 */
export function deriveEdge(
	{ of, inside, borderKilometres = BORDER_KILOMETRES }: RecipeOf<'edge'>,
	material: Material
): LineString | MultiLineString {
	const [first, ...others] = areasOf(of, material);
	const [ground, ...more] = areasOf(inside, material);
	if (first === undefined || ground === undefined) throw new RangeError('There is no area.');
	const lines = edgesWithin(
		together(first, ...others),
		together(ground, ...more),
		borderKilometres
	);
	if (lines.length === 0) throw new RangeError(`“${of}” has no edge inside ${inside}.`);
	return lineGeometry(lines);
}

/** The parts of an area's rings that lie in another area and do not run along its outline. */
export function edgesWithin(area: Area, ground: Area, borderKilometres: number): Position[][] {
	const border = outlineOf(polygonsOf(ground).flat());
	const rings = polygonsOf(area).flatMap((polygon) =>
		polygon.map((ring, index) => wound(ring, index === 0))
	);
	return rings
		.flatMap((ring) => {
			const samples = samplesOf(ring, ground, border, Math.max(borderKilometres / 2, FINEST_STEP));
			return runsOf(samples, borderKilometres).map((run) => lineOfRun(run, ground));
		})
		.filter((line) => line.length > 1);
}

/** A ring's vertices and positions between them, once around. */
function samplesOf(
	ring: readonly Position[],
	ground: Area,
	border: Outline,
	step: number
): Sample[] {
	return ring.slice(1).flatMap((to, index) => {
		const from = ring[index] ?? to;
		const pieces = Math.max(1, Math.ceil(distance(from, to) / step));
		return Array.from({ length: pieces }, (_, piece): Sample => {
			const position = between(from, to, piece / pieces);
			return {
				position,
				isVertex: piece === 0,
				isInside: booleanPointInPolygon(position, ground),
				away: distanceBetween(outlineOf([[position, position]]), border) / 1000
			};
		});
	});
}

/**
 * The runs of samples inside and apart from the border, each with the samples by which it goes on to the
 * border: the last of them is where it meets it, or lies beyond.
 */
function runsOf(samples: readonly Sample[], borderKilometres: number): Sample[][] {
	const isApart = ({ isInside, away }: Sample) => isInside && away > borderKilometres;
	const gap = samples.findIndex((sample) => !isApart(sample));
	if (gap === -1) return [[...samples, ...samples.slice(0, 1)]];
	const turned = [...samples.slice(gap), ...samples.slice(0, gap)];
	const runs: Sample[][] = [];
	for (let start = 0; start < turned.length; start++) {
		if (!turned.slice(start, start + 1).some(isApart)) continue;
		let end = start;
		while (turned.slice(end + 1, end + 2).some(isApart)) end++;
		const at = (index: number): Sample | undefined =>
			turned[(index + turned.length) % turned.length];
		const head = approach((step) => at(start - step)).reverse();
		const tail = approach((step) => at(end + step));
		runs.push([...head, ...turned.slice(start, end + 1), ...tail]);
		start = end;
	}
	return runs;
}

/** The samples after one, as long as they head for the border: to the one beyond it, if there is one. */
function approach(at: (step: number) => Sample | undefined): Sample[] {
	const found: Sample[] = [];
	let last = at(0);
	for (let step = 1; last !== undefined; step++) {
		const next = at(step);
		if (next === undefined) break;
		const nearer = last.away - next.away;
		const way = distance(last.position, next.position);
		if (next.isInside && nearer < HEADING * way) break;
		found.push(next);
		if (!next.isInside) break;
		last = next;
	}
	return found;
}

/** The vertices of a run, and its two ends: where one lies outside, the place on the border before it. */
function lineOfRun(run: readonly Sample[], ground: Area): Position[] {
	const ends = [run.length - 1, 0];
	const positions = run.flatMap((sample, index) => {
		if (!ends.includes(index)) return sample.isVertex ? [sample.position] : [];
		const inner = run[index === 0 ? 1 : index - 1];
		return [sample.isInside || !inner ? sample.position : crossing(inner, sample, ground)];
	});
	const rounded = positions.map((each) => each.map((degrees) => Number(degrees.toFixed(DECIMALS))));
	return rounded.filter((each, index) => String(each) !== String(rounded[index - 1]));
}

function crossing(inner: Sample, outer: Sample, ground: Area): Position {
	let [inside, outside] = [inner.position, outer.position];
	for (let halving = 0; halving < HALVINGS; halving++) {
		const middle = between(inside, outside, 0.5);
		if (booleanPointInPolygon(middle, ground)) inside = middle;
		else outside = middle;
	}
	return inside;
}

function between(
	[fromX = NaN, fromY = NaN]: Position,
	[toX = NaN, toY = NaN]: Position,
	share: number
): Position {
	return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
}
