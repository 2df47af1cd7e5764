import { allCells } from '../cartography/places/cell-names';
import { parsePlaceCell } from '../cartography/places/parse-place-cell';
import type { PlaceCell } from '../cartography/places/place-cell';
import type { PlaceCells } from '../cartography/places/placed-map';
import { DossierError, type Problem } from '../dossier/model/problem';
import { readParsed } from './base-map';
import { untilChanged } from './until-changed';

/** The file of a cell, from the repository's folder. */
export function cellFile(name: string): string {
	return `geo/world/cells/${name}.json`;
}

const read = untilChanged(
	(name) => [cellFile(name)],
	(name) => readPlaceCell(name)
);

/**
 * A cell of the world's places, from its file.
 * @param root the repository's folder
 * @throws DossierError with every problem of the file
 */
export function readPlaceCell(name: string, root: string = process.cwd()): PlaceCell {
	const problems: Problem[] = [];
	const cell = readParsed(root, cellFile(name), parsePlaceCell, problems);
	if (cell === undefined) throw new DossierError(problems);
	return cell;
}

const known = new Set(allCells());

/** All cells, each read when it is asked for: what is drawn without a browser shows every place. */
export const PLACE_CELLS: PlaceCells = {
	get: (name) => (known.has(name) ? read(name) : undefined),
	load: () => Promise.resolve()
};
