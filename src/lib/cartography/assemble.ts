import type { FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import {
	coastLines,
	countryBorderLines,
	decodeBoundaries,
	oblastLines,
	type BoundaryTopology
} from '../boundaries/boundaries';
import { SHARED } from '../boundaries/regions';
import type { Dossier } from '../dossier/model/types';
import { layersOf, type DeclaresLayers } from '../layers/layers-of';
import { countryLabelRank } from './label-rank';
import { joinGeometries, type OwnGeometries } from './map-data';
import type { MapData } from './map-sources';
import type { PlaceCell } from './places/place-cell';
import { joinPlaces, type Places } from './places/places';

/** What the ground of every map is drawn from: [longitude, latitude] in degrees. */
export interface BaseMap {
	readonly boundaries: BoundaryTopology;
	readonly rivers: FeatureCollection<LineString | MultiLineString, { name: string }>;
	readonly cities: FeatureCollection<
		Point,
		/** `country` is an ISO 3166-1 alpha-3 code. */
		{ name: string; nameUkrainian?: string; country: string; rank: number; capital: boolean }
	>;
	/** What the whole world shows at small zooms. */
	readonly overview: PlaceCell;
}

/** The zoom from which the rivers show that are drawn by hand. */
const RIVERS_FROM = 4;

/** The places of every map: those that are kept by hand, and the overview of the world. */
function everywhere({ rivers, cities, overview }: BaseMap): Places {
	const none = { type: 'FeatureCollection' as const, features: [] };
	return joinPlaces(
		{
			cities,
			rivers: {
				...rivers,
				features: rivers.features.map((river) => ({
					...river,
					properties: { name: river.properties.name, rank: RIVERS_FROM }
				}))
			},
			lakes: none,
			lakeNames: none,
			seas: none
		},
		[overview]
	);
}

/** What of a map is the same for every dossier. */
type Ground = Pick<MapData, 'borders' | 'coasts' | 'oblastLines' | 'places'>;

// The same objects for the same base map, so that what is made of a geometry is made once.
const grounds = new WeakMap<BaseMap, Ground>();

function groundOf(base: BaseMap): Ground {
	const known = grounds.get(base);
	if (known !== undefined) return known;
	const ground = {
		borders: countryBorderLines(base.boundaries),
		coasts: coastLines(base.boundaries),
		oblastLines: oblastLines(base.boundaries),
		places: everywhere(base)
	};
	grounds.set(base, ground);
	return ground;
}

/** The part of a dossier that its map is drawn from. */
export type DrawnPart = DeclaresLayers & Pick<Dossier, 'features' | 'centre'>;

/**
 * All that a dossier's map is drawn from.
 * @param dossier its features' geometries are not looked at
 * @param geometries the dossier's own geometries: see `separateGeometries`
 * @param countryName name in the interface language by ISO 3166-1 alpha-3 code
 * @throws Error where a feature has neither a geometry of its own nor a known boundary
 */
export function assembleMapData(
	base: BaseMap,
	dossier: DrawnPart,
	geometries: OwnGeometries,
	countryName: (alpha3: string) => string
): MapData {
	const { countries, oblasts } = decodeBoundaries(base.boundaries);
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
		...groundOf(base),
		oblastsMatter:
			countries.get(dossier.centre?.country ?? '')?.properties.iso2 === SHARED ||
			Object.values(dossier.features).some(({ features }) =>
				features.some(({ properties: { boundary = '' } }) => oblastsById.has(boundary))
			),
		layers: layersOf(dossier),
		features: joinGeometries(
			dossier.features,
			geometries,
			(id) => countries.get(id) ?? oblastsById.get(id)
		)
	};
}
