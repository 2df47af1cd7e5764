import type {
	Feature,
	FeatureCollection,
	LineString,
	MultiLineString,
	MultiPolygon,
	Point
} from 'geojson';
import { decodeLine, type PlaceCell } from './place-cell';

interface Ranked {
	readonly name: string;
	/** Smallest zoom at which it is shown; that of cities counts from another zoom: see `cityNames`. */
	readonly rank: number;
}

export type Cities = FeatureCollection<Point, Ranked & { readonly capital: boolean }>;
export type Rivers = FeatureCollection<LineString | MultiLineString, Ranked>;
export type Lakes = FeatureCollection<MultiPolygon, Ranked>;
export type Names = FeatureCollection<Point, Ranked>;

/** What helps to find one's way on a map, the most important first: [longitude, latitude] in degrees. */
export interface Places {
	readonly cities: Cities;
	readonly rivers: Rivers;
	readonly lakes: Lakes;
	/** Where the names of lakes stand. */
	readonly lakeNames: Names;
	readonly seas: Names;
}

/** The zoom from which cities of rank 0 would show: those of rank 1 do from zoom 3 on. */
export const CITY_ZOOM = 2;

/** What every map has, and what is there of the cells: a lake of a cell takes the place of its sketch. */
export function joinPlaces(everywhere: Places, cells: readonly PlaceCell[]): Places {
	const parts = cells.map(decoded);
	return {
		cities: collection([everywhere.cities, ...parts.map(({ cities }) => cities)]),
		// What reaches into several cells is in each of them.
		rivers: distinct([everywhere.rivers, ...parts.map(({ rivers }) => rivers)]),
		lakes: distinct([...parts.map(({ lakes }) => lakes), everywhere.lakes]),
		lakeNames: distinct([...parts.map(({ lakeNames }) => lakeNames), everywhere.lakeNames]),
		seas: collection([everywhere.seas, ...parts.map(({ seas }) => seas)])
	};
}

// The same objects for the same cell, so that what is made of a geometry is made once.
const made = new WeakMap<PlaceCell, Places>();

/** A cell's places as GeoJSON. */
export function decoded(cell: PlaceCell): Places {
	const known = made.get(cell);
	if (known !== undefined) return known;
	const { cities, rivers, lakes, seas } = cell;
	const places: Places = {
		cities: of(
			cities.map(([name, , longitude, latitude, zoom, capital]) => ({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: [longitude, latitude] },
				properties: { name, rank: zoom - CITY_ZOOM, capital: capital === 1 }
			}))
		),
		rivers: of(
			rivers.map(([id, name, rank, lines]) => ({
				type: 'Feature',
				id,
				geometry: { type: 'MultiLineString', coordinates: lines.map(decodeLine) },
				properties: { name, rank }
			}))
		),
		lakes: of(
			lakes.map(([id, name, rank, , polygons]) => ({
				type: 'Feature',
				id,
				geometry: {
					type: 'MultiPolygon',
					coordinates: polygons.map((rings) => rings.map(decodeLine))
				},
				properties: { name, rank }
			}))
		),
		lakeNames: of(
			lakes
				.filter(([, name]) => name !== '')
				.map(([id, name, , [longitude, latitude, rank]]) => ({
					type: 'Feature',
					id,
					geometry: { type: 'Point', coordinates: [longitude, latitude] },
					properties: { name, rank }
				}))
		),
		seas: of(
			seas.map(([name, longitude, latitude, rank]) => ({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: [longitude, latitude] },
				properties: { name, rank }
			}))
		)
	};
	made.set(cell, places);
	return places;
}

function of<One extends Feature>(features: One[]): { type: 'FeatureCollection'; features: One[] } {
	return { type: 'FeatureCollection', features };
}

function collection<All extends { readonly features: readonly Feature[] }>(
	parts: readonly All[]
): All {
	return of(parts.flatMap(({ features }) => features)) as unknown as All;
}

/** The first of each id, and all without one. */
function distinct<All extends { readonly features: readonly Feature[] }>(
	parts: readonly All[]
): All {
	const seen = new Set<unknown>();
	return of(
		parts
			.flatMap(({ features }) => features)
			.filter(({ id }) => {
				if (id !== undefined && seen.has(id)) return false;
				seen.add(id);
				return true;
			})
	) as unknown as All;
}
