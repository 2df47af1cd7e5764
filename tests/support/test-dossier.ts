import { hostileFiles } from '../fixtures/hostile';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import type { Dossier } from '../../src/lib/dossier/model/types';

const FOLDER = '../../geo/dossiers/ukraine-guarantees/';
const files = import.meta.glob<string>(
	'../../geo/dossiers/ukraine-guarantees/**/*.{json,md,geojson}',
	{ query: '?raw', import: 'default', eager: true }
);

const named = new Map(
	Object.entries(files).map(([path, text]) => [path.slice(FOLDER.length), text])
);

let parsed: Dossier | undefined;

/** The real dossier, for tests; its files are read once, which takes a second. */
export function testDossier(): Dossier {
	return (parsed ??= parseDossier(named, {}));
}

/** The real dossier with markup at the end of all its texts. */
export function hostileDossier(): Dossier {
	return parseDossier(hostileFiles(named), {});
}

const NAMES: Readonly<Record<string, string>> = {
	AUS: 'Australia',
	CHE: 'Switzerland',
	DEU: 'Germany',
	ESP: 'Spain',
	FIN: 'Finland',
	FRA: 'France',
	GBR: 'United Kingdom',
	GRL: 'Greenland',
	POL: 'Poland',
	RUS: 'Russia',
	TUR: 'Türkiye',
	UKR: 'Ukraine',
	USA: 'United States'
};

/** Names of the countries that tests speak of; the code for the others. */
export function testCountryName(alpha3: string): string {
	return NAMES[alpha3] ?? alpha3;
}

/** ISO 3166-1 alpha-2 codes of the countries that tests speak of, by alpha-3 code. */
export const TEST_CODES: Readonly<Record<string, string>> = {
	AUS: 'AU',
	CHE: 'CH',
	DEU: 'DE',
	ESP: 'ES',
	FIN: 'FI',
	FRA: 'FR',
	GBR: 'GB',
	GRL: 'GL',
	POL: 'PL',
	RUS: 'RU',
	TUR: 'TR',
	UKR: 'UA',
	USA: 'US'
};

/** Countries that can be found and measured in tests; the figures are made up. */
export const TEST_FACTS = Object.fromEntries(
	Object.keys(NAMES).map((id) => [
		id,
		{
			sharedBorder: id === 'POL' ? 412_345 : 0,
			distance: id === 'POL' ? 0 : 894_321,
			distanceToLine: 701_234
		}
	])
);
