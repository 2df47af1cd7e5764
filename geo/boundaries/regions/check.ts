import { area } from '@turf/turf';
import polylabel from 'polylabel';
import type { Boundaries } from '../../../src/lib/boundaries/boundaries';
import { decodeRegions, type RegionFeature } from '../../../src/lib/boundaries/regions';
import { invalidPlace } from '../../../src/lib/dossier/check/geometry-validity';
import { reportInto, type Report } from '../../../src/lib/dossier/check/report';
import type { Problem } from '../../../src/lib/dossier/model/problem';
import { countriesWithRegions, parseRegions, regionFile } from '../../../src/lib/server/regions';
import { readParsed } from '../../../src/lib/server/base-map';
import { polygonsOf } from '../../derive/areas';
import { Land } from '../../world/candidates';
import { REGION_CODE } from './codes';

const REMEDY = 'Run npm run geo:regions; what is derived is not edited by hand.';
/** Kilometres that the middle of a region may lie outside its country, whose coast may be coarser. */
const AT_COAST = 40;
/** Countries with a file; a lost one would be missed by no region that is left. */
const FEWEST = 190;

/**
 * Checks the regions of all countries: codes, valid shapes, and that each lies in its country.
 * @param root the repository's folder
 */
export function checkRegions(root: string, { countries }: Boundaries): Problem[] {
	const problems: Problem[] = [];
	const files = countriesWithRegions(root);
	if (files.length < FEWEST) {
		reportInto(problems, regionFile('AF').replace('AF.topojson', ''))(
			'',
			`There are regions of ${files.length} countries only.`,
			REMEDY
		);
	}
	const lands = new Map(
		[...countries.values()].map(({ geometry, properties: { iso2 } }) => [iso2, new Land(geometry)])
	);
	for (const country of files) {
		const file = regionFile(country);
		const topology = readParsed(root, file, parseRegions, problems);
		if (topology === undefined) continue;
		const report = reportInto(problems, file);
		checkCountry(country, decodeRegions(topology), lands, report);
	}
	return problems;
}

/**
 * Checks the regions of one country.
 * @param country ISO 3166-1 alpha-2
 * @param lands of all countries, by the same code
 */
export function checkCountry(
	country: string,
	regions: ReadonlyMap<string, RegionFeature>,
	lands: ReadonlyMap<string, Land>,
	report: Report
): void {
	if (!lands.has(country)) report('', `The map has no country ${country}.`, REMEDY);
	if (regions.size === 0) report('', 'There is no region in the file.', REMEDY);
	for (const [index, [code, region]] of [...regions].entries()) {
		const path = `objects.regions.geometries[${index}]`;
		if (!REGION_CODE.test(code) || !code.startsWith(`${country}-`)) {
			report(path, `“${code}” is no code of a region of ${country}.`, REMEDY);
		}
		if (invalidPlace(region.geometry) !== undefined || area(region) === 0) {
			report(path, `The shape of ${code} is not valid.`, REMEDY);
		} else if (isElsewhere(middleOf(region), country, lands)) {
			report(path, `${code} does not lie in ${country}.`, REMEDY);
		}
	}
}

/** Whether a place lies in another country. An island that the map leaves out, as Okinawa, lies in none. */
function isElsewhere(
	place: readonly [number, number],
	country: string,
	lands: ReadonlyMap<string, Land>
): boolean {
	if (lands.get(country)?.isNear(place, AT_COAST) === true) return false;
	return [...lands.values()].some((land) => land.has(place));
}

/** A place well within the largest part: [longitude, latitude]. */
function middleOf({ geometry }: RegionFeature): [longitude: number, latitude: number] {
	const parts = polygonsOf(geometry).map((coordinates) => ({
		coordinates: coordinates.map((ring) =>
			ring.map(([x = NaN, y = NaN]): [number, number] => [x, y])
		),
		size: area({ type: 'Polygon', coordinates })
	}));
	const [largest] = parts.sort((a, b) => b.size - a.size);
	const [x = NaN, y = NaN] = polylabel(largest?.coordinates ?? [], 0.05);
	return [x, y];
}
