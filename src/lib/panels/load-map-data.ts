import type { FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import boundariesAddress from '../../../geo/boundaries/boundaries.topojson?url';
import citiesAddress from '../../../geo/basemap/cities.geojson?url';
import riversAddress from '../../../geo/basemap/rivers.geojson?url';
import {
	coastLines,
	countryBorderLines,
	decodeBoundaries,
	oblastLines,
	type BoundaryTopology
} from '$lib/boundaries/boundaries';
import { countryLabelRank } from '$lib/cartography/label-rank';
import { joinGeometries, type OwnGeometries } from '$lib/cartography/map-data';
import type { MapData } from '$lib/cartography/style';
import type { LayerFeatures } from '$lib/dossier/types';
import { t } from '$lib/language/language';

/**
 * Fetches what a map is drawn from, all of it from our own origin, and joins it with the features
 * that the page already has.
 * @param layers features by layer id, without geometries
 * @param geometriesAddress where the dossier's own geometries are
 * @param countryName name in the interface language by ISO 3166-1 alpha-3 code
 * @throws Error in words for the reader, when a file cannot be had
 */
export async function loadMapData(
	layers: Readonly<Record<string, LayerFeatures>>,
	geometriesAddress: string,
	countryName: (alpha3: string) => string
): Promise<MapData> {
	const [topology, rivers, cities, geometries] = await Promise.all([
		fetchJson<BoundaryTopology>(boundariesAddress),
		fetchJson<FeatureCollection<LineString | MultiLineString, { name: string }>>(riversAddress),
		fetchJson<FeatureCollection<Point, { name: string; rank: number; capital: boolean }>>(
			citiesAddress
		),
		fetchJson<OwnGeometries>(geometriesAddress)
	]);
	const { countries, oblasts } = decodeBoundaries(topology);
	const oblastsById = new Map(oblasts.features.map((oblast) => [oblast.properties.id, oblast]));
	return {
		countries: {
			type: 'FeatureCollection',
			features: [...countries.values()].map(({ geometry, properties: { id } }) => ({
				type: 'Feature',
				id,
				geometry,
				properties: { id, name: countryName(id) }
			}))
		},
		countryLabels: {
			type: 'FeatureCollection',
			features: [...countries.values()].map(({ geometry, properties: { id, label } }) => ({
				type: 'Feature',
				id,
				geometry: { type: 'Point', coordinates: label },
				properties: { id, name: countryName(id), rank: countryLabelRank(geometry, countryName(id)) }
			}))
		},
		borders: countryBorderLines(topology),
		coasts: coastLines(topology),
		oblastLines: oblastLines(topology),
		rivers,
		cities,
		layers: joinGeometries(layers, geometries, (id) => countries.get(id) ?? oblastsById.get(id))
	};
}

async function fetchJson<Content>(address: string): Promise<Content> {
	const response = await fetch(address);
	if (!response.ok) {
		throw new Error(
			t('page:map.nothing-fetched', { file: address.split('/').at(-1), status: response.status })
		);
	}
	return response.json() as Promise<Content>;
}
