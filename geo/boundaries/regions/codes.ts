import { countryOf } from '../assign';
import type { UnitProperties } from '../source';

/** What the derivation of regions reads of a unit beside its country. */
export interface RegionUnit extends UnitProperties {
	name_en: string;
	region: string;
	region_cod: string;
	geonunit: string;
}

/** ISO 3166-2. */
export const REGION_CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/**
 * Units to which Natural Earth gives the code of another, by the code of their country and their name.
 * Tehran has the number of the edition of 2007 there, and so has Alborz here.
 */
const CORRECTED: Readonly<Record<string, string>> = {
	'CO Bogota': 'CO-DC',
	'IR Alborz': 'IR-32',
	'KZ Almaty': 'KZ-ALM',
	'LA Vientiane [prefecture]': 'LA-VT',
	'MV Malé': 'MV-MLE',
	'PE Lima Province': 'PE-LMA',
	'SB Western': 'SB-WE',
	'SD Central Darfur': 'SD-DC',
	'SD Eastern Darfur': 'SD-DE'
};

/** Entities of Bosnia and Herzegovina, whose cantons and regions have no codes of ISO's. */
const BOSNIA: Readonly<Record<string, string>> = {
	'Federacija Bosna i Hercegovina': 'BA-BIH',
	'Repuplika Srpska': 'BA-SRP'
};

/** Where ISO 3166-2 has units above those of Natural Earth: their names. */
const LARGER: Readonly<Record<string, (unit: RegionUnit) => string | undefined>> = {
	BE: ({ region }) => ({ Flemish: 'BE-VLG', Walloon: 'BE-WAL' })[region],
	ES: ({ region }) => SPAIN[region],
	FR: ({ region_cod: code }) =>
		code.trim() === 'FR-COR' ? 'FR-20R' : METROPOLITAN.exec(code)?.[0],
	GB: ({ geonunit }) =>
		({ England: 'GB-ENG', 'Northern Ireland': 'GB-NIR', Scotland: 'GB-SCT', Wales: 'GB-WLS' })[
			geonunit
		],
	IT: ({ region_cod: code }) => code,
	PH: ({ region_cod: code }) => code,
	UG: ({ region }) => (region === '' ? undefined : `UG-${region.charAt(0)}`)
};

const METROPOLITAN = /^FR-(?:ARA|BFC|BRE|CVL|GES|HDF|IDF|NAQ|NOR|OCC|PAC|PDL)/;

const SPAIN: Readonly<Record<string, string>> = {
	Andalucía: 'ES-AN',
	Aragón: 'ES-AR',
	Asturias: 'ES-AS',
	'Canary Is.': 'ES-CN',
	Cantabria: 'ES-CB',
	'Castilla y León': 'ES-CL',
	'Castilla-La Mancha': 'ES-CM',
	Cataluña: 'ES-CT',
	Extremadura: 'ES-EX',
	'Foral de Navarra': 'ES-NC',
	Galicia: 'ES-GA',
	'Islas Baleares': 'ES-IB',
	'La Rioja': 'ES-RI',
	Madrid: 'ES-MD',
	Murcia: 'ES-MC',
	'País Vasco': 'ES-PV',
	Valenciana: 'ES-VC'
};

/** Codes of ISO 3166-2 that a unit belongs to: its own, and that of a larger unit; none without one. */
export function regionCodes(unit: RegionUnit): string[] {
	const iso2 = countryOf(unit)?.iso2;
	// The oblasts of Ukraine are in the file of the countries.
	if (iso2 === undefined || iso2 === 'UA') return [];
	const own =
		CORRECTED[`${iso2} ${unit.name}`] ?? (iso2 === 'BA' ? BOSNIA[unit.region] : undefined);
	const codes = [own ?? unit.iso_3166_2, LARGER[iso2]?.(unit) ?? ''];
	return codes.filter((code) => REGION_CODE.test(code) && code.startsWith(`${iso2}-`));
}
