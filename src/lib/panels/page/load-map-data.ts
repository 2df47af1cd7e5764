import { assembleMapData, type BaseMap } from '$lib/cartography/assemble';
import type { OwnGeometries } from '$lib/cartography/map-data';
import type { MapData } from '$lib/cartography/style';
import type { LayerFeatures } from '$lib/dossier/model/types';
import { fetchJson } from './fetch-json';

/** Addresses on our own origin. */
export interface MapAddresses {
	readonly baseMap: string;
	/** The dossier's own geometries. */
	readonly geometries: string;
}

/**
 * Fetches what a map is drawn from, and joins it with the features that the page already has.
 * @param layers features by layer id, without geometries
 * @param countryName name in the interface language by ISO 3166-1 alpha-3 code
 * @throws Error in words for the reader, when a file cannot be had
 */
export async function loadMapData(
	layers: Readonly<Record<string, LayerFeatures>>,
	addresses: MapAddresses,
	countryName: (alpha3: string) => string
): Promise<MapData> {
	const [baseMap, geometries] = await Promise.all([
		fetchJson<BaseMap>(addresses.baseMap),
		fetchJson<OwnGeometries>(addresses.geometries)
	]);
	return assembleMapData(baseMap, layers, geometries, countryName);
}
