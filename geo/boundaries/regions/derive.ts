/**
 * Writes the first-level regions of each country as <ISO 3166-1 alpha-2>.topojson beside this file, from
 * Natural Earth's 10 m admin-1 units: `npm run geo:regions`. Needs the npm registry on the first run.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { decodeBoundaries } from '../../../src/lib/boundaries/boundaries';
import { formatProblems } from '../../../src/lib/dossier/model/problem';
import { readBaseMap } from '../../../src/lib/server/base-map';
import { REGIONS, regionFile } from '../../../src/lib/server/regions';
import { readUnits } from '../source';
import { buildRegions, type CodedUnit } from './build';
import { checkRegions } from './check';
import { regionCodes } from './codes';

const { features } = await readUnits();
const byCountry = new Map<string, CodedUnit[]>();
for (const feature of features as CodedUnit['feature'][]) {
	const codes = regionCodes(feature.properties);
	const [country] = codes[0]?.split('-') ?? [];
	if (country === undefined) continue;
	byCountry.set(country, [...(byCountry.get(country) ?? []), { feature, codes }]);
}
for (const name of readdirSync(REGIONS).filter((each) => each.endsWith('.topojson'))) {
	rmSync(`${REGIONS}/${name}`);
}
let [regions, bytes] = [0, 0];
for (const [country, units] of [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1))) {
	const built = buildRegions(units);
	const text = `${JSON.stringify(built)}\n`;
	writeFileSync(regionFile(country), text);
	regions += built.objects.regions.geometries.length;
	bytes += text.length;
}
const problems = checkRegions(process.cwd(), decodeBoundaries(readBaseMap().boundaries));
if (problems.length > 0) console.error(formatProblems(problems));
console.log(`${byCountry.size} countries, ${regions} regions, ${(bytes / 1e6).toFixed(1)} MB`);
