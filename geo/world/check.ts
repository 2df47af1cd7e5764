import type { Position } from 'geojson';
import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import {
	allCells,
	cellAt,
	cellBounds,
	CELLS_FROM
} from '../../src/lib/cartography/places/cell-names';
import { parsePlaceCell } from '../../src/lib/cartography/places/parse-place-cell';
import { decodeLine, type PlaceCell } from '../../src/lib/cartography/places/place-cell';
import { jsonPath, reportInto, type Report } from '../../src/lib/dossier/check/report';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { OVERVIEW, readParsed } from '../../src/lib/server/base-map';
import { cellFile } from '../../src/lib/server/place-cells';
import { signedArea } from '../boundaries/grid';
import { AT_COAST, Land } from './candidates';

const REMEDY = 'Run npm run geo:world; what is derived is not edited by hand.';

/**
 * Checks the places of the world, file by file: that each can be read, holds what lies in its cell and
 * shows at its zooms, that towns lie in their countries and lakes are wound as RFC 7946 asks.
 * @param root the repository's folder
 */
export function checkWorld(root: string, { countries }: Boundaries): Problem[] {
	const problems: Problem[] = [];
	const lands = new Map([...countries].map(([id, { geometry }]) => [id, new Land(geometry)]));
	for (const [file, cell] of [
		[OVERVIEW, undefined] as const,
		...allCells().map((name) => [cellFile(name), name] as const)
	]) {
		const places = readParsed(root, file, parsePlaceCell, problems);
		if (places !== undefined) checkCell(places, cell, lands, reportInto(problems, file));
	}
	return problems;
}

/** @param cell its name; undefined: the overview of the whole world */
export function checkCell(
	{ cities, rivers, lakes, seas }: PlaceCell,
	cell: string | undefined,
	lands: ReadonlyMap<string, Land>,
	report: Report
): void {
	const placed = placing(cell, report);
	for (const [index, [name, country, longitude, latitude, zoom]] of cities.entries()) {
		const path = jsonPath('cities', index);
		placed(path, name, [[longitude, latitude]], zoom);
		const land = lands.get(country);
		if (land === undefined)
			report(path, `“${name}” lies in ${country}, which is no country.`, REMEDY);
		else if (!land.isNear([longitude, latitude], AT_COAST)) {
			report(path, `“${name}” does not lie in ${country}.`, REMEDY);
		}
	}
	for (const [index, [name, longitude, latitude, zoom]] of seas.entries()) {
		placed(jsonPath('seas', index), name, [[longitude, latitude]], zoom);
	}
	for (const [index, [, name, , lines]] of rivers.entries()) {
		placed(jsonPath('rivers', index), name, lines.flatMap(decodeLine), undefined);
	}
	for (const [index, [, name, , , polygons]] of lakes.entries()) {
		const path = jsonPath('lakes', index);
		placed(path, name, polygons.flat().flatMap(decodeLine), undefined);
		for (const [ring, line] of polygons.flatMap((rings) => [...rings.entries()])) {
			if (signedArea(decodeLine(line)) > 0 === (ring === 0)) continue;
			report(path, `A ring of “${name}” runs the wrong way round.`, REMEDY);
		}
	}
}

/** Tells whether something belongs where it stands. */
function placing(cell: string | undefined, report: Report) {
	return (
		path: string,
		name: string,
		points: readonly Position[],
		/** From which it shows; undefined for what is drawn differently in the overview. */
		zoom: number | undefined
	): void => {
		const outside = points.find(
			([longitude = NaN, latitude = NaN]) =>
				!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
		);
		if (outside !== undefined) {
			report(path, `“${name}” has the position ${outside.join()}, which does not exist.`, REMEDY);
		} else if (cell !== undefined && !points.some((point) => isIn(cell, point))) {
			report(path, `“${name}” does not lie in [${cellBounds(cell).join(', ')}].`, REMEDY);
		}
		if (zoom === undefined || zoom < CELLS_FROM === (cell === undefined)) return;
		report(path, `“${name}” shows from zoom ${zoom}, and stands in the wrong file.`, REMEDY);
	};
}

function isIn(cell: string, [longitude = NaN, latitude = NaN]: Position): boolean {
	return cellAt([longitude, latitude]) === cell;
}
