import { distance, feature, length, pointToLineDistance } from '@turf/turf';
import type { LineString, Position } from 'geojson';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import type { Report } from '../../src/lib/dossier/check/report';
import type { LineCheck, LineEnd } from '../../src/lib/dossier/model/checks';
import { gapBefore, type Section } from '../derive/lines';
import { borderOf } from '../derive/material';
import { isBorder } from './checks';

/** Whether a line is as long as expected, begins and ends where it should, and is one line. */
export function checkLine(
	sections: readonly Section[],
	expected: LineCheck,
	topology: BoundaryTopology,
	report: Report
): void {
	const { line, unbroken, kilometres: range, begins, ends } = expected;
	if (sections.length === 0) {
		report(
			'features',
			`“${line}” has no lines, and checks.json expects one.`,
			'Add it, or take the check out.'
		);
		return;
	}
	if (unbroken) {
		for (const [index, section] of sections.entries()) {
			const gap = gapBefore(sections[index - 1]?.coordinates.at(-1), section);
			if (gap !== undefined) {
				report('features', gap, 'Make the two positions equal to the last digit.');
			}
		}
	}
	if (range) checkLength(sections, line, range, report);
	const positions = sections.flatMap(({ coordinates }, index) =>
		coordinates.slice(index === 0 ? 0 : 1)
	);
	if (begins) checkEnd('begins', positions[0], begins, line, topology, report);
	if (ends) checkEnd('ends', positions.at(-1), ends, line, topology, report);
	const crossing = unbroken ? firstCrossing(positions) : undefined;
	if (crossing !== undefined) {
		report(
			'features',
			`“${line}” crosses itself near ${crossing.join(', ')}.`,
			'Move a vertex, so that it does not.'
		);
	}
}

function checkLength(
	sections: readonly Section[],
	line: string,
	[least, greatest]: readonly [number, number],
	report: Report
): void {
	const kilometres = sections.reduce(
		(sum, { coordinates }) => sum + length(feature(lineString(coordinates))),
		0
	);
	if (kilometres >= least && kilometres <= greatest) return;
	report(
		'features',
		`“${line}” is ${kilometres.toFixed(0)} km long.`,
		`It should have ${least} to ${greatest} km: look for a part that is missing or wrong.`
	);
}

function checkEnd(
	verb: 'begins' | 'ends',
	position: Position | undefined,
	{ name, at, withinKilometres }: LineEnd,
	line: string,
	topology: BoundaryTopology,
	report: Report
): void {
	if (position === undefined) return;
	const away = isBorder(at)
		? Math.min(
				...borderOf(at, topology).coordinates.map((each) =>
					pointToLineDistance(position, lineString(each))
				)
			)
		: distance(position, at);
	if (away <= withinKilometres) return;
	report(
		verb === 'begins' ? 'features[0].geometry' : 'features',
		`“${line}” ${verb} ${away.toFixed(1)} km from ${name}.`,
		isBorder(at)
			? `It should come within ${withinKilometres} km of it.`
			: `It should come within ${withinKilometres} km of ${at.join(', ')}.`
	);
}

function lineString(coordinates: readonly Position[]): LineString {
	return { type: 'LineString', coordinates: [...coordinates] };
}

/** A vertex beside the first place where two segments cross that do not follow one another. */
function firstCrossing(positions: readonly Position[]): Position | undefined {
	for (let index = 3; index < positions.length; index++) {
		for (let earlier = 1; earlier < index - 1; earlier++) {
			const [a, b] = [positions[earlier - 1], positions[earlier]];
			const [c, d] = [positions[index - 1], positions[index]];
			if (a && b && c && d && cross(a, b, c, d)) return b;
		}
	}
	return undefined;
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
	return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

function turn(
	[ax = NaN, ay = NaN]: Position,
	[bx = NaN, by = NaN]: Position,
	[cx = NaN, cy = NaN]: Position
): boolean {
	return (bx - ax) * (cy - ay) > (by - ay) * (cx - ax);
}
