import type {
	Feature,
	FeatureCollection,
	Geometry,
	MultiLineString,
	MultiPolygon,
	Point,
	Polygon
} from 'geojson';
import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerFeatures } from '../dossier/model/types';
import type { LayerId } from '../layers/ids';
import { LAYERS } from '../layers/registry';
import { OVERVIEW, shapesOf } from './filters';
import { obstacles } from './obstacles';
import { riverNames } from './places/river-names';
import type { PlaceCells } from './places/placed-map';
import type { Places } from './places/places';
import { smoothLine } from './smooth';

/** Everything that is drawn, as GeoJSON: [longitude, latitude] in degrees. */
export interface MapData {
	/** `id` is the ISO 3166-1 alpha-3 code, `name` is in the interface language. */
	readonly countries: FeatureCollection<Polygon | MultiPolygon, { id: string; name: string }>;
	/** `rank` is the smallest zoom at which the name is shown. */
	readonly countryLabels: FeatureCollection<Point, { id: string; name: string; rank: number }>;
	/** Land borders between countries. */
	readonly borders: MultiLineString;
	readonly coasts: MultiLineString;
	readonly oblastLines: MultiLineString;
	/** Those of the whole world at small zooms, and of some of its cells: see `placedFor`. */
	readonly places: Places;
	/** Where the places of other cells are; without it the map has no others. */
	readonly cells?: PlaceCells;
	/** Geometries joined. */
	readonly layers: Readonly<Record<LayerId, LayerFeatures>>;
}

export type Sources = Record<string, GeoJSONSourceSpecification>;

/** Source of the base map's lines and labels; that of a layer is the layer's id. */
export const BASE_SOURCES = {
	borders: 'base/borders',
	coasts: 'base/coasts',
	oblasts: 'base/oblasts',
	rivers: 'base/rivers',
	riverNames: 'base/rivers/names',
	lakes: 'base/lakes',
	lakeNames: 'base/lakes/names',
	cities: 'base/cities',
	seas: 'base/seas'
} as const;

/** Label points of a layer, or of `countries`. */
export function labelSource(layer: string): string {
	return `${layer}/labels`;
}

/** Points along a layer's lines that no label may cover. */
export function obstacleSource(layer: string): string {
	return `${layer}/obstacles`;
}

/** Sources that hold geometry, not labels: the same objects for the same data. */
export function geometrySources(data: MapData): Sources {
	return { ...groundSources(data), ...placeSources(data.places) };
}

function groundSources(data: MapData): Sources {
	// Other places lie on the same ground.
	const known = made.get(data.layers);
	if (known !== undefined) return known;
	const sources: Sources = {
		countries: source(data.countries, true),
		[BASE_SOURCES.borders]: source(asCollection(data.borders)),
		[BASE_SOURCES.coasts]: source(asCollection(data.coasts)),
		[BASE_SOURCES.oblasts]: source(asCollection(data.oblastLines))
	};
	for (const layer of LAYERS) {
		const features = withIds(data.layers[layer.id]);
		const lined = shapesOf(layer).includes('line');
		sources[layer.id] = source(lined ? withOverview(features) : features, true);
		if (lined) sources[obstacleSource(layer.id)] = source(obstacles(features.features));
	}
	made.set(data.layers, sources);
	return sources;
}

// Compiling is done again at every switch and slider; the data stay what they are.
const made = new WeakMap<MapData['layers'], Sources>();
const placed = new WeakMap<Places, Sources>();

function placeSources(places: Places): Sources {
	const known = placed.get(places);
	if (known !== undefined) return known;
	const sources: Sources = {
		[BASE_SOURCES.rivers]: source(places.rivers),
		[BASE_SOURCES.riverNames]: source(riverNames(places.rivers)),
		[BASE_SOURCES.lakes]: source(places.lakes),
		[BASE_SOURCES.lakeNames]: source(places.lakeNames),
		[BASE_SOURCES.cities]: source(places.cities),
		[BASE_SOURCES.seas]: source(places.seas)
	};
	placed.set(places, sources);
	return sources;
}

export function source(
	data: FeatureCollection<Geometry | null, unknown>,
	selectable = false
): GeoJSONSourceSpecification {
	return {
		type: 'geojson',
		data: data as FeatureCollection,
		// Feature state needs an id that is a number, or a property that takes its place.
		...(selectable && { promoteId: 'id' })
	};
}

function asCollection<G extends Geometry>(geometry: G): FeatureCollection<G> {
	return {
		type: 'FeatureCollection',
		features: [{ type: 'Feature', geometry, properties: {} }]
	};
}

function withIds({ features }: LayerFeatures): FeatureCollection<Geometry | null> {
	return {
		type: 'FeatureCollection',
		features: features.map((feature): Feature<Geometry | null> => ({
			...feature,
			properties: { ...feature.properties, id: feature.id }
		}))
	};
}

/** Kilometres: on an overview smaller bends than this only thicken a line. */
const OVERVIEW_RADIUS = 14;

/** Each line twice: as it is, and smoothed for the overview. Which one is seen is a filter's affair. */
function withOverview({
	features
}: FeatureCollection<Geometry | null>): FeatureCollection<Geometry | null> {
	const copies = features.flatMap((feature): Feature<Geometry | null>[] => {
		const { geometry, properties } = feature;
		const smooth = smoothed(geometry);
		if (smooth === undefined) return [feature];
		return [
			{ ...feature, properties: { ...properties, [OVERVIEW]: false } },
			{ ...feature, geometry: smooth, properties: { ...properties, [OVERVIEW]: true } }
		];
	});
	return { type: 'FeatureCollection', features: copies };
}

function smoothed(geometry: Geometry | null): Geometry | undefined {
	if (geometry?.type === 'LineString') {
		return { ...geometry, coordinates: smoothLine(geometry.coordinates, OVERVIEW_RADIUS) };
	}
	if (geometry?.type === 'MultiLineString') {
		const coordinates = geometry.coordinates.map((line) => smoothLine(line, OVERVIEW_RADIUS));
		return { ...geometry, coordinates };
	}
	return undefined;
}
