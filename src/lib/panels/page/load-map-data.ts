import { assembleMapData, type BaseMap, type DrawnPart } from '$lib/cartography/assemble';
import type { OwnGeometries } from '$lib/cartography/map-data';
import type { MapData } from '$lib/cartography/style';
import { fetchJson } from './fetch-json';

/** Addresses on our own origin. */
export interface MapAddresses {
	readonly baseMap: string;
	/** The dossier's own geometries. */
	readonly geometries: string;
}

/**
 * Fetches what a map is drawn from, and joins it with the features that the page already has.
 * @param dossier its features come without geometries
 * @param countryName name in the interface language by ISO 3166-1 alpha-3 code
 * @throws Error in words for the reader, when a file cannot be had
 */
export async function loadMapData(
	dossier: DrawnPart,
	addresses: MapAddresses,
	countryName: (alpha3: string) => string
): Promise<MapData> {
	const [baseMap, geometries] = await Promise.all([
		fetchJson<BaseMap>(addresses.baseMap),
		fetchJson<OwnGeometries>(addresses.geometries)
	]);
	return assembleMapData(baseMap, dossier, geometries, countryName);
}
