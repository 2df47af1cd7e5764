import { join } from 'node:path';
import type { BaseMap } from '../cartography/assemble';
import { parseBoundaries, parseCities, parseRivers } from '../cartography/parse-base-map';
import { parsePlaceCell } from '../cartography/places/parse-place-cell';
import { DossierError, type Problem } from '../dossier/model/problem';
import { reportInto, type Report } from '../dossier/check/report';
import { readText } from './read-text';
import { untilChanged } from './until-changed';

export const BOUNDARIES = 'geo/boundaries/boundaries.topojson';
export const CITIES = 'geo/basemap/cities.geojson';
export const RIVERS = 'geo/basemap/rivers.geojson';
export const OVERVIEW = 'geo/world/overview.json';

/**
 * What the ground of every map is drawn from.
 * @param root the repository's folder
 * @throws DossierError with every problem of the files, which are named from the repository's folder
 */
export function readBaseMap(root: string = process.cwd()): BaseMap {
	const problems: Problem[] = [];
	const read = <Part>(file: string, parse: (text: string, report: Report) => Part | undefined) =>
		readParsed(root, file, parse, problems);
	const boundaries = read(BOUNDARIES, parseBoundaries);
	const rivers = read(RIVERS, parseRivers);
	const cities = read(CITIES, parseCities);
	const overview = read(OVERVIEW, parsePlaceCell);
	if (!boundaries || !rivers || !cities || !overview) throw new DossierError(problems);
	return { boundaries, rivers, cities, overview };
}

const kept = untilChanged(
	() => [BOUNDARIES, CITIES, RIVERS, OVERVIEW],
	() => readBaseMap()
);

/**
 * The same, read anew only once it has changed: what is made of its shapes is made once for all dossiers.
 * @throws DossierError as {@link readBaseMap} does
 */
export function keptBaseMap(): BaseMap {
	return kept('');
}

/**
 * A file of `geo/`, parsed; undefined where anything has been added to the problems.
 * @param file from the repository's folder
 */
export function readParsed<Part>(
	root: string,
	file: string,
	parse: (text: string, report: Report) => Part | undefined,
	problems: Problem[]
): Part | undefined {
	const report = reportInto(problems, file);
	const text = readText(join(root, file), report);
	return text === undefined ? undefined : parse(text, report);
}
