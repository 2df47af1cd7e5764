import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
	countryOfRegion,
	decodeRegions,
	type RegionFeature,
	type RegionTopology
} from '../boundaries/regions';
import { parseJson } from '../dossier/parse/parse-json';
import { withRemedy, type Report } from '../dossier/check/report';
import { DossierError, type Problem } from '../dossier/model/problem';
import type { LayerFeatures } from '../dossier/model/types';
import { areasFault } from '../cartography/topology-fault';
import { readParsed } from './base-map';
import { untilChanged } from './until-changed';

/** The folder of the regions' files, from the repository's. */
export const REGIONS = 'geo/boundaries/regions';

/** @param country ISO 3166-1 alpha-2 */
export function regionFile(country: string): string {
	return `${REGIONS}/${country}.topojson`;
}

/** The countries that have a file of regions, in the order of their codes. */
export function countriesWithRegions(root: string = process.cwd()): string[] {
	const folder = join(root, REGIONS);
	const names = existsSync(folder) ? readdirSync(folder) : [];
	return names.flatMap((name) => /^([A-Z]{2})\.topojson$/.exec(name)?.[1] ?? []).sort();
}

type Regions = ReadonlyMap<string, RegionFeature>;

const NONE: Regions = new Map();

const read = untilChanged(
	(path) => [path],
	(path) => {
		const [root = '', country = ''] = path.split(`/${REGIONS}/`);
		const problems: Problem[] = [];
		const file = regionFile(country.replace('.topojson', ''));
		const topology = readParsed(root, file, parseRegions, problems);
		if (topology === undefined) throw new DossierError(problems);
		return decodeRegions(topology);
	}
);

/**
 * The regions of a country by ISO 3166-2 code; none where the map has no regions of it.
 * @param country ISO 3166-1 alpha-2
 * @throws DossierError with what is wrong with the file
 */
export function readRegions(country: string, root: string = process.cwd()): Regions {
	return /^[A-Z]{2}$/.test(country) && existsSync(join(root, regionFile(country)))
		? read(`${root}/${regionFile(country)}`)
		: NONE;
}

/**
 * The region of a code; undefined where there is none.
 * @throws DossierError with what is wrong with the file of its country
 */
export function readRegion(code: string, root?: string): RegionFeature | undefined {
	const country = countryOfRegion(code);
	return country === undefined ? undefined : readRegions(country, root).get(code);
}

/** The codes of all regions of the countries of which a dossier's features name a region. */
export function regionCodesFor(
	layers: Readonly<Record<string, LayerFeatures>>,
	root?: string
): string[] {
	const named = Object.values(layers)
		.flatMap(({ features }) => features)
		.flatMap(({ properties: { boundary } }) => countryOfRegion(boundary ?? '') ?? []);
	return [...new Set(named)].flatMap((country) => [...readRegions(country, root).keys()]);
}

/** The layers with the shapes of the regions that their features are. */
export function withRegions(
	layers: Readonly<Record<string, LayerFeatures>>
): Record<string, LayerFeatures> {
	return Object.fromEntries(
		Object.entries(layers).map(([layer, collection]) => [
			layer,
			{
				...collection,
				features: collection.features.map((feature) => {
					const region = readRegion(feature.properties.boundary ?? '');
					return region === undefined ? feature : { ...feature, geometry: region.geometry };
				})
			}
		])
	);
}

/** A file of regions; undefined where anything was reported. */
export function parseRegions(json: string, report: Report): RegionTopology | undefined {
	const restored = withRemedy(
		'Restore the file, or make it anew with npm run geo:regions; do not edit it by hand.',
		report
	);
	const value = parseJson(json, restored);
	if (value === undefined) return undefined;
	const fault = areasFault<RegionTopology>(value, ['regions']);
	if (fault === undefined) return value as RegionTopology;
	restored(fault.path, fault.message, '');
	return undefined;
}
