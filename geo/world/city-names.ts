/**
 * Names as this map writes them, where GeoNames of 2021 has an older, a longer or a transliterated
 * one: by ISO 3166-1 alpha-2 code and GeoNames' name.
 */
export const CITY_NAMES: Readonly<Record<string, string>> = {
	'BD Chittagong': 'Chattogram',
	'CA Greater Sudbury': 'Sudbury',
	'CA Montréal': 'Montreal',
	'CA Québec': 'Quebec City',
	'CN Zhu Cheng City': 'Zhucheng',
	'DE Hannover': 'Hanover',
	'DE Köln': 'Cologne',
	'DE Nürnberg': 'Nuremberg',
	'FM Palikir - National Government Center': 'Palikir',
	'ID City of Balikpapan': 'Balikpapan',
	'IN Allahābād': 'Prayagraj',
	'IN Cochin': 'Kochi',
	// New Delhi is a part of it, and the name by which the capital is known.
	'IN Delhi': 'New Delhi',
	'IN Hāora': 'Howrah',
	'IN Shiliguri': 'Siliguri',
	'IQ Basrah': 'Basra',
	'IQ Al Mawşil al Jadīdah': 'Mosul al-Jadida',
	'KW Al Aḩmadī': 'Al Ahmadi',
	'KZ Nur-Sultan': 'Astana',
	'MN Ulan Bator': 'Ulaanbaatar',
	'MV Male': 'Malé',
	'MX Acapulco de Juárez': 'Acapulco',
	'MX Heroica Matamoros': 'Matamoros',
	'MX Juárez': 'Ciudad Juárez',
	'MX Xalapa de Enríquez': 'Xalapa',
	'MX León de los Aldama': 'León',
	'PA Panamá': 'Panama City',
	'RU Arkhangel’sk': 'Arkhangelsk',
	'RU Nizhniy Novgorod': 'Nizhny Novgorod',
	'RU Rostov-na-Donu': 'Rostov-on-Don',
	'TM Türkmenabat': 'Turkmenabat',
	'US Lexington-Fayette': 'Lexington',
	'US New York City': 'New York',
	'US Washington, D.C.': 'Washington',
	'ZA Port Elizabeth': 'Gqeberha'
};

/**
 * Left out: quarters and villages to which GeoNames of 2021 gives the people of a city or a province.
 */
export const NO_CITIES: ReadonlySet<string> = new Set([
	'CI Abobo',
	'CN Dadonghai',
	'CN Guankou',
	'GN Camayenne',
	'HK Kowloon',
	'IN Najafgarh',
	'MM Kyain Seikgyi Township',
	'IN New Delhi',
	'IN Nowrangapur',
	'PH Budta',
	'PH Malingao',
	'SA Sulţānah',
	'US Brooklyn',
	'US Manhattan',
	'US Queens',
	'US Staten Island',
	'US The Bronx'
]);

/**
 * Not marked as capitals, though GeoNames has them as the seat of a government: dependent territories,
 * by ISO 3166-1 alpha-2 code.
 */
export const DEPENDENT: ReadonlySet<string> = new Set(
	'AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK IM JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK VG VI WF YT'.split(
		' '
	)
);

/** Capitals that GeoNames does not call so, as its capital is a quarter of them: see {@link CITY_NAMES}. */
export const CAPITALS: ReadonlySet<string> = new Set(['IN Delhi']);

/** Countries whose names GeoNames transliterates with marks that a newspaper leaves out. */
const TRANSLITERATED: ReadonlySet<string> = new Set(
	'AE AF BD BH BT DJ DZ EG EH ER ET IL IN IQ IR JO JP KW LB LK LY MA MM MR MV NP OM PK PS QA SA SD SO SS SY TH TN YE'.split(
		' '
	)
);

/** Two Chinese names in one: “Wenshan City” is Wenshan. */
const CHINESE_CITY = /(?<=^(?:Wenshan|Changshu|Yiwu|Zhangjiagang)) City$/;

/**
 * A city's name as the map writes it.
 * @param country ISO 3166-1 alpha-2
 */
export function cityName(country: string, name: string): string {
	const known = CITY_NAMES[`${country} ${name}`];
	if (known !== undefined) return known;
	const plain = TRANSLITERATED.has(country)
		? name
				.normalize('NFD')
				.replace(/[\u0300-\u036f]/g, '')
				.replace(/[‘’'`ʻʼ‛]/g, '’')
				.replace(/^’|’$/g, '')
				.normalize('NFC')
		: name.replace(/[‘’'`ʼ]/g, '’');
	return plain
		.replace(/-(?:si|shi|gun|eup|myeon)$/, '')
		.replace(CHINESE_CITY, '')
		.trim();
}
