import type { UnitProperties } from './source';

export interface CountryCode {
	/** ISO 3166-1 alpha-3; XKX for Kosovo, which has none. */
	id: string;
	/** ISO 3166-1 alpha-2; XK for Kosovo. */
	iso2: string;
}

/**
 * The whole border policy in one place: where Natural Earth's code is not the country this map draws.
 * Natural Earth shows who holds the ground; this map shows internationally recognised borders.
 */
const REMAPPED: Readonly<Record<string, CountryCode>> = {
	// Sovereign states whose code at Natural Earth is not the ISO one.
	KOS: { id: 'XKX', iso2: 'XK' },
	PSX: { id: 'PSE', iso2: 'PS' },
	SAH: { id: 'ESH', iso2: 'EH' },
	SDS: { id: 'SSD', iso2: 'SS' },
	// Breakaway territory that the United Nations count to the state it lies in.
	CYN: { id: 'CYP', iso2: 'CY' },
	SOL: { id: 'SOM', iso2: 'SO' },
	// The British sovereign bases Dhekelia and Akrotiri have no ISO code and no separate meaning on this map:
	// drawn as part of the island they lie on. (They are not part of the Republic of Cyprus in law.)
	ESB: { id: 'CYP', iso2: 'CY' },
	WSB: { id: 'CYP', iso2: 'CY' },
	// Leased ground stays with the state that leases it out.
	KAB: { id: 'KAZ', iso2: 'KZ' },
	USG: { id: 'CUB', iso2: 'CU' },
	// Åland has a code of its own (ALA) but is an integral part of Finland, and of the European Union.
	ALD: { id: 'FIN', iso2: 'FI' },
	// Islets without an ISO code of their own.
	CLP: { id: 'FRA', iso2: 'FR' },
	ATC: { id: 'AUS', iso2: 'AU' },
	CSI: { id: 'AUS', iso2: 'AU' }
};

/** Territories with an ISO code of their own that Natural Earth keeps inside another unit. */
const SPLIT_OFF: Readonly<Record<string, CountryCode>> = {
	CCK: { id: 'CCK', iso2: 'CC' },
	CXR: { id: 'CXR', iso2: 'CX' },
	TKL: { id: 'TKL', iso2: 'TK' }
};

/**
 * Drawn as no country: Antarctica (no sovereign), the Siachen Glacier (claimed by India and by Pakistan, and
 * this map has no reason to take sides), the Spratly Islands (islets with several claimants).
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['ATA', 'KAS', 'PGA']);

/** The first-level units of Ukraine, whatever country Natural Earth puts them in: UN General Assembly 68/262. */
export function isUkrainian(unit: UnitProperties): boolean {
	return unit.iso_3166_2.startsWith('UA-');
}

/**
 * The country a first-level unit is drawn as part of, or undefined when it is left out.
 *
 * Overseas parts that are the state itself stay in it, as in Natural Earth: the five French overseas
 * departments in France, Svalbard and Jan Mayen in Norway, Bonaire, Saba and Sint Eustatius in the Netherlands,
 * the Canaries, Ceuta and Melilla in Spain, the Azores and Madeira in Portugal. Dependencies with an ISO code
 * that Natural Earth draws by themselves stay by themselves: Greenland, the Faroes, Gibraltar, Hong Kong,
 * Puerto Rico, New Caledonia, …
 */
export function countryOf(unit: UnitProperties): CountryCode | undefined {
	if (isUkrainian(unit)) return { id: 'UKR', iso2: 'UA' };
	if (LEFT_OUT.has(unit.adm0_a3)) return undefined;
	return SPLIT_OFF[unit.gu_a3] ?? REMAPPED[unit.adm0_a3] ?? { id: unit.adm0_a3, iso2: unit.iso_a2 };
}
