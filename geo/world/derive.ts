/**
 * Writes overview.json and cells/ from Natural Earth's waters, GeoNames' towns and what is kept by hand
 * beside this file: `npm run geo:world`. Needs the npm registry on the first run, and a minute.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Position } from 'geojson';
import { decodeBoundaries } from '../../src/lib/boundaries/boundaries';
import { parseBoundaries, parseCities } from '../../src/lib/cartography/parse-base-map';
import { allCells, cellAt, CELLS_FROM } from '../../src/lib/cartography/places/cell-names';
import {
	decodeLine,
	type CellSea,
	type PlaceCell
} from '../../src/lib/cartography/places/place-cell';
import { CITY_ZOOM } from '../../src/lib/cartography/places/places';
import type { Report } from '../../src/lib/dossier/check/report';
import { BOUNDARIES, CITIES } from '../../src/lib/server/base-map';
import { candidates } from './candidates';
import { chooseCities, type KeptCity } from './cities';
import { CONTINENTS, readWaters } from './source';
import { finest, lakeEntry, riverEntry, seenFrom, sketchEntry, type WaterName } from './waters';

const FOLDER = 'geo/world';
function readKept<Content>(name: string): Content {
	return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Content;
}

/** A text of geo/, as its parser gives it. @throws Error where it is not in order: see `npm run geo:check` */
function parsed<Part>(
	file: string,
	parse: (text: string, report: Report) => Part | undefined
): Part {
	const part = parse(readFileSync(file, 'utf8'), (path, message) => {
		throw new Error(`${file}, ${path}: ${message}`);
	});
	if (part === undefined) throw new Error(`${file} cannot be read.`);
	return part;
}

const names = readKept<{ rivers: WaterName[]; lakes: WaterName[] }>('water-names.json');
const seas = readKept<{ name: string; at: [number, number]; zoom: number }[]>('seas.json').map(
	({ name, at: [longitude, latitude], zoom }): CellSea => [name, longitude, latitude, zoom]
);
const world = await readWaters('world');
const continents = await Promise.all(CONTINENTS.map(readWaters));
const rivers = names.rivers.flatMap((name) => {
	const river = world.rivers[name.index];
	return river === undefined
		? []
		: [
				riverEntry(
					name,
					finest(
						river,
						continents.map((each) => each.rivers)
					)
				)
			];
});
const lakes = names.lakes.flatMap((name) => {
	const lake = world.lakes[name.index];
	if (lake === undefined) return [];
	const fine = finest(
		lake,
		continents.map((each) => each.lakes)
	);
	const entry = seenFrom(name, fine);
	return [{ fine: lakeEntry(entry, fine), sketch: sketchEntry(entry, fine) }];
});
const kept = parsed(CITIES, parseCities).features.map(({ geometry, properties }): KeptCity => {
	const [longitude = NaN, latitude = NaN] = geometry.coordinates;
	return { place: [longitude, latitude], zoom: properties.rank + CITY_ZOOM };
});
const cities = chooseCities(
	candidates(decodeBoundaries(parsed(BOUNDARIES, parseBoundaries)).countries),
	kept
);

const isInOverview = (zoom: number): boolean => zoom < CELLS_FROM;
write('overview.json', {
	cities: cities.filter((city) => isInOverview(city[4])),
	rivers: [],
	lakes: lakes.map(({ sketch }) => sketch).filter((lake) => isInOverview(lake[2])),
	seas: seas.filter((sea) => isInOverview(sea[3]))
});
rmSync(join(FOLDER, 'cells'), { recursive: true, force: true });
mkdirSync(join(FOLDER, 'cells'));
for (const cell of allCells()) {
	const isHere = (points: readonly Position[]): boolean =>
		points.some(([longitude = NaN, latitude = NaN]) => cellAt([longitude, latitude]) === cell);
	write(`cells/${cell}.json`, {
		cities: cities.filter((city) => !isInOverview(city[4]) && isHere([[city[2], city[3]]])),
		rivers: rivers.filter((river) => isHere(river[3].flatMap(decodeLine))),
		lakes: lakes
			.map(({ fine }) => fine)
			.filter((lake) => isHere(lake[4].flat().flatMap(decodeLine))),
		seas: seas.filter((sea) => !isInOverview(sea[3]) && isHere([[sea[1], sea[2]]]))
	});
}

/** One entry a line, so that a change can be read. */
function write(name: string, cell: PlaceCell): void {
	const lists = (['cities', 'rivers', 'lakes', 'seas'] as const).map((list) => {
		const entries = cell[list].map((entry) => JSON.stringify(entry));
		return `"${list}":[${entries.length === 0 ? '' : `\n${entries.join(',\n')}\n`}]`;
	});
	const text = `{${lists.join(',\n')}}\n`;
	writeFileSync(join(FOLDER, name), text);
	const counts = `${cell.cities.length} cities, ${cell.rivers.length} rivers, ${cell.lakes.length} lakes, ${cell.seas.length} seas`;
	console.log(`${name}: ${counts}; gzip ${gzipSync(text, { level: 9 }).length} bytes`);
}
