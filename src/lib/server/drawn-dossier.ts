import { assembleMapData } from '../cartography/assemble';
import type { MapData } from '../cartography/map-sources';
import { withPositionsOf } from '../cartography/map-data';
import { indexDossier, type DossierIndex } from '../dossier/model/claim-index';
import { onDay } from '../dossier/model/on-day';
import type { Dossier } from '../dossier/model/types';
import type { FontSubset } from '../fonts/subsets';
import { regionName } from '../language/format';
import { keptBaseMap, BOUNDARIES, CITIES, OVERVIEW, RIVERS } from './base-map';
import { useScripts } from './dossier-fonts';
import { PLACE_CELLS } from './place-cells';
import {
	dossierSources,
	KEPT_DOSSIERS,
	readOwnGeometries,
	readPageGround,
	readWholeDossier
} from './dossier-page';
import { untilChanged } from './until-changed';

/** A dossier, and all that its map is drawn from. */
export interface DrawnDossier {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	readonly mapData: MapData;
	/** Name in the interface language by ISO 3166-1 alpha-3 code; the code where there is no such country. */
	readonly countryName: (alpha3: string) => string;
	/** Whether the base map has a country of this ISO 3166-1 alpha-3 code. */
	readonly isCountry: (alpha3: string) => boolean;
	/** What its texts are set with beyond what every page has. */
	readonly scripts: readonly FontSubset[];
}

/** The same as it stood on a day; undefined: on the dossier's own. */
export function drawnOnDay(drawn: DrawnDossier, day: string | undefined): DrawnDossier {
	const dossier = onDay(drawn.dossier, day);
	if (dossier === drawn.dossier) return drawn;
	return {
		...drawn,
		dossier,
		index: drawn.index.onDay(dossier),
		mapData: withPositionsOf(drawn.mapData, dossier)
	};
}

/**
 * Reads what is needed to draw a dossier's map without a browser, its fonts included.
 * @throws DossierError with every problem of the dossier's files
 */
export const readDrawnDossier: (slug: string) => DrawnDossier = untilChanged(
	(slug) => [...dossierSources(slug), BOUNDARIES, CITIES, OVERVIEW, RIVERS],
	drawnFrom,
	KEPT_DOSSIERS
);

function drawnFrom(slug: string): DrawnDossier {
	const dossier = readWholeDossier(slug);
	const { countryCodes, fonts = [] } = readPageGround(slug);
	useScripts(fonts);
	const isCountry = (alpha3: string): boolean => Object.hasOwn(countryCodes, alpha3);
	const countryName = (alpha3: string): string => {
		const alpha2 = isCountry(alpha3) ? countryCodes[alpha3] : undefined;
		return alpha2 === undefined ? alpha3 : regionName(alpha2);
	};
	const geometries = readOwnGeometries(slug);
	const mapData = assembleMapData(keptBaseMap(), dossier, geometries, countryName);
	return {
		dossier,
		index: indexDossier(dossier),
		mapData: { ...mapData, cells: PLACE_CELLS },
		countryName,
		isCountry,
		scripts: fonts
	};
}
