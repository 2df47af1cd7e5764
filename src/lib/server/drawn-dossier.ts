import { assembleMapData } from '../cartography/assemble';
import type { MapData } from '../cartography/map-sources';
import { indexDossier, type DossierIndex } from '../dossier/model/claim-index';
import type { Dossier } from '../dossier/model/types';
import { regionName } from '../language/format';
import { readBaseMap } from './base-map';
import { useScripts } from './dossier-fonts';
import { readDossierPage, readOwnGeometries, readWholeDossier } from './dossier-page';

/** A dossier, and all that its map is drawn from. */
export interface DrawnDossier {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	readonly mapData: MapData;
	/** Name in the interface language by ISO 3166-1 alpha-3 code; the code where there is no such country. */
	readonly countryName: (alpha3: string) => string;
	/** Whether the base map has a country of this ISO 3166-1 alpha-3 code. */
	readonly isCountry: (alpha3: string) => boolean;
}

/**
 * Reads what is needed to draw a dossier's map without a browser, its fonts included.
 * @throws DossierError with every problem of the dossier's files
 */
export function readDrawnDossier(slug: string): DrawnDossier {
	const dossier = readWholeDossier(slug);
	const { countryCodes, fonts = [] } = readDossierPage(slug);
	useScripts(fonts);
	const isCountry = (alpha3: string): boolean => Object.hasOwn(countryCodes, alpha3);
	const countryName = (alpha3: string): string => {
		const alpha2 = isCountry(alpha3) ? countryCodes[alpha3] : undefined;
		return alpha2 === undefined ? alpha3 : regionName(alpha2);
	};
	const geometries = readOwnGeometries(slug);
	return {
		dossier,
		index: indexDossier(dossier),
		mapData: assembleMapData(readBaseMap(), dossier.layers, geometries, countryName),
		countryName,
		isCountry
	};
}
