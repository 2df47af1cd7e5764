import { booleanPointInPolygon, distance, feature, length, pointToLineDistance } from '@turf/turf';
import type { LineString, Position } from 'geojson';
import { sharedBorder, type BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import { jsonPath, type Report } from '../../src/lib/dossier/check/report';
import { gapBefore, type Section } from '../derive/contact-chain';
import { farSide } from '../derive/terrain';
import type { Settlement } from './settlements';

/** Kilometres: public figures run from 1,150 to 1,260; a generalised line is somewhat shorter. */
const SHORTEST = 1050;
const LONGEST = 1300;

/** Where it begins and ends, and how far from there it may. */
const START_TO_BORDER = 1;
const KINBURN_SPIT: Position = [31.5, 46.6];
const END_TO_SPIT = 5;

/** Kilometres between the line and a settlement that it is said to run through. */
const THROUGH = 3;

/** Whether each section begins where the one before ends, and the chain runs as it should. */
export function checkChain(
	sections: readonly Section[],
	topology: BoundaryTopology,
	country: string,
	report: Report
): void {
	const gaps = sections.flatMap((section, index) => {
		return gapBefore(sections[index - 1]?.coordinates.at(-1), section) ?? [];
	});
	for (const gap of gaps) {
		report('features', gap, 'Make the two positions equal to the last digit.');
	}
	const kilometres = sections.reduce(
		(sum, { coordinates }) => sum + length(feature(lineString(coordinates))),
		0
	);
	if (kilometres < SHORTEST || kilometres > LONGEST) {
		report(
			'features',
			`The contact line is ${kilometres.toFixed(0)} km long.`,
			`It should have ${SHORTEST} to ${LONGEST} km: look for a section that is missing or wrong.`
		);
	}
	const positions = sections.flatMap(({ coordinates }, index) =>
		coordinates.slice(index === 0 ? 0 : 1)
	);
	checkEnds(positions, topology, country, report);
	const crossing = firstCrossing(positions);
	if (crossing !== undefined) {
		report(
			'features',
			`The contact line crosses itself near ${crossing.join(', ')}.`,
			'Move a vertex, so that it does not.'
		);
	}
}

function checkEnds(
	positions: readonly Position[],
	topology: BoundaryTopology,
	country: string,
	report: Report
): void {
	const [first, last] = [positions[0], positions.at(-1)];
	if (first === undefined || last === undefined) return;
	const border = sharedBorder(topology, country, 'RUS').coordinates;
	const fromBorder = Math.min(
		...border.map((line) => pointToLineDistance(first, lineString(line)))
	);
	if (border.length === 0) {
		report(
			'features[0].geometry',
			`${country}, the country of recipes.json, has no land border with RUS, on which the contact line begins.`,
			'Correct “country” in recipes.json, or leave fortifications and monitoring out there.'
		);
	} else if (fromBorder > START_TO_BORDER) {
		report(
			'features[0].geometry',
			`The contact line begins ${fromBorder.toFixed(1)} km from the state border.`,
			'Begin it on the border.'
		);
	}
	const fromSpit = distance(last, KINBURN_SPIT);
	if (fromSpit > END_TO_SPIT) {
		report(
			'features',
			`The contact line ends ${fromSpit.toFixed(1)} km from the tip of the Kinburn spit.`,
			`End it near ${KINBURN_SPIT.join(', ')}.`
		);
	}
}

/** Whether every settlement lies on the side that held it. */
export function checkSides(
	chain: LineString,
	settlements: readonly Settlement[],
	report: Report
): void {
	const russianHeld = farSide(chain.coordinates);
	for (const [index, { name, side, coordinates }] of settlements.entries()) {
		const away = pointToLineDistance(coordinates, chain);
		const path = jsonPath('settlements', index);
		if (side === 'line') {
			if (away <= THROUGH) continue;
			report(
				path,
				`The contact line passes ${name} at ${away.toFixed(1)} km.`,
				`It should come within ${THROUGH} km: move the line, or correct the settlement.`
			);
		} else if (booleanPointInPolygon(coordinates, russianHeld) !== (side === 'RU')) {
			const held = side === 'RU' ? 'Russian' : 'Ukrainian';
			report(
				path,
				`${name} is not on the ${held}-held side: the contact line passes it at ${away.toFixed(1)} km.`,
				'Move the line to its other side, or correct the settlement.'
			);
		}
	}
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
