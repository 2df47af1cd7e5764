import { area, booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { boundaryProblem } from './boundary-problem';
import {
	borderLength,
	decodeBoundaries,
	landNeighbours,
	type BoundaryTopology
} from '../../src/lib/boundaries/boundaries';

/** Ukraine's land borders in this data set before simplification, in kilometres. */
const BORDERS: Readonly<Record<string, number>> = {
	BLR: 860,
	HUN: 98,
	MDA: 897,
	POL: 412,
	ROU: 515,
	RUS: 1521,
	SVK: 87
};
const BORDER_TOLERANCE = 0.03;

/** Square kilometres on a sphere, of this data set before simplification; official figures are about 1 % larger. */
const AREA = 597_200;
const AREA_TOLERANCE = 0.01;

/** United Nations General Assembly resolution 68/262. */
const IN_UKRAINE: Readonly<Record<string, Position>> = {
	'the middle of Crimea': [34.1, 44.95],
	Sevastopol: [33.5, 44.6],
	'eastern Crimea': [34.9, 45.3],
	Kerch: [36.47, 45.36],
	Dzhankoi: [34.39, 45.71],
	Perekop: [33.69, 46.16],
	Donetsk: [37.8, 48.0],
	Luhansk: [39.3, 48.57]
};

/** Rings that jump across the antimeridian show first as land in these seas. */
const AT_SEA: Readonly<Record<string, Position>> = {
	'the Baltic': [19, 57],
	'the Norwegian Sea': [2, 66],
	'the Black Sea': [33, 43.3],
	'the Sea of Azov': [36.5, 46.1],
	'the Atlantic': [-20, 45],
	'the western Pacific': [179.5, 10],
	'the eastern Pacific': [-179.5, 10]
};

/** The measures and places that say whether the map is right. */
export function checkFigures(topology: BoundaryTopology): Problem[] {
	return [...checkBorders(topology), ...checkPlaces(topology)];
}

function checkBorders(topology: BoundaryTopology): Problem[] {
	const problems: Problem[] = [];
	const neighbours = landNeighbours(topology, 'UKR').join(', ');
	const expected = Object.keys(BORDERS).join(', ');
	if (neighbours !== expected) {
		problems.push(
			boundaryProblem(
				'objects.countries',
				`Ukraine borders on ${neighbours}; it should be ${expected}.`
			)
		);
	}
	for (const [id, kilometres] of Object.entries(BORDERS)) {
		const found = borderLength(topology, 'UKR', id);
		if (Math.abs(found / kilometres - 1) <= BORDER_TOLERANCE) continue;
		const message = `The border of Ukraine with ${id} is ${found.toFixed(0)} km long; it should be about ${kilometres}.`;
		problems.push(boundaryProblem('objects.countries', message));
	}
	return problems;
}

function checkPlaces(topology: BoundaryTopology): Problem[] {
	const { countries } = decodeBoundaries(topology);
	const problems: Problem[] = [];
	const countriesAt = (position: Position) =>
		[...countries.values()]
			.filter((country) => booleanPointInPolygon(position, country))
			.map(({ properties }) => properties.id);

	const ukraine = countries.get('UKR');
	const found = ukraine === undefined ? 0 : area(ukraine) / 1e6;
	if (Math.abs(found / AREA - 1) > AREA_TOLERANCE) {
		const message = `Ukraine has ${found.toFixed(0)} km²; it should be about ${AREA}.`;
		problems.push(boundaryProblem('objects.countries', message));
	}
	for (const [name, position] of Object.entries(IN_UKRAINE)) {
		const at = countriesAt(position);
		if (at.join() === 'UKR') continue;
		const message = `${name} (${position.join(', ')}) is in ${at.join(' and ') || 'no country'}; it is in Ukraine.`;
		problems.push(boundaryProblem('objects.countries', message));
	}
	for (const [name, position] of Object.entries(AT_SEA)) {
		const at = countriesAt(position);
		if (at.length === 0) continue;
		const message = `${at.join(' and ')} covers ${name} (${position.join(', ')}).`;
		problems.push(boundaryProblem('objects.countries', message));
	}
	return problems;
}
