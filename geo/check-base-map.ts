import { decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { parseBoundaries, parseCities, parseRivers } from '../src/lib/cartography/parse-base-map';
import { parsePlaceCell } from '../src/lib/cartography/places/parse-place-cell';
import { DossierError, type Problem } from '../src/lib/dossier/model/problem';
import { reportInto } from '../src/lib/dossier/check/report';
import { BOUNDARIES, CITIES, OVERVIEW, readParsed, RIVERS } from '../src/lib/server/base-map';
import { readRegion } from '../src/lib/server/regions';
import { checkBoundaries } from './boundaries/check';
import type { Ground } from './derive/material';
import { checkPlaces } from './geography/check-places';

/** What all dossiers stand on, as far as it is in order. */
export interface BaseMapCheck {
	readonly problems: readonly Problem[];
	/** Undefined where the boundaries are not in order. */
	readonly ground: Ground | undefined;
}

/**
 * Checks the files of geo/ that belong to no dossier: boundaries, cities and rivers. Takes
 * about a second.
 * @param root the repository's folder
 */
export function checkBaseMap(root: string): BaseMapCheck {
	const problems: Problem[] = [];
	try {
		return { problems, ground: checkedGround(root, problems) };
	} catch (error) {
		// The list itself, grown too long.
		if (error instanceof DossierError && error.problems === problems) {
			return { problems, ground: undefined };
		}
		throw error;
	}
}

function checkedGround(root: string, problems: Problem[]): Ground | undefined {
	const topology = readParsed(root, BOUNDARIES, parseBoundaries, problems);
	const cities = readParsed(root, CITIES, parseCities, problems);
	const rivers = readParsed(root, RIVERS, parseRivers, problems);
	const overview = readParsed(root, OVERVIEW, parsePlaceCell, problems);
	// What cannot be read comes first: nothing can be held against it.
	if (!topology || !cities || !rivers || !overview) return undefined;
	problems.push(...checkBoundaries(topology));
	if (problems.length > 0) return undefined;
	const boundaries = decodeBoundaries(topology);
	const expected = new Map(
		cities.features.map(({ id, properties }) => [String(id), properties.country])
	);
	checkPlaces(cities.features, expected, boundaries, reportInto(problems, CITIES));
	return { topology, region: (code) => readRegion(code, root) };
}
