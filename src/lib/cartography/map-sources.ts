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
import { COUNTRIES } from '../dossier/model/reference';
import type { LayerFeatures } from '../dossier/model/types';
import type { LayerDefinition } from '../layers/definition';
import { OVERVIEW, shapesOf } from './filters';
import { obstacles } from './obstacles';
import { withOutlines } from './outlines';
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
	/** Whether these lines are shown: where the dossier is about their country, or one of its features is an oblast. */
	readonly oblastsMatter: boolean;
	/** Those of the whole world at small zooms, and of some of its cells: see `placedFor`. */
	readonly places: Places;
	/** Where the places of other cells are; without it the map has no others. */
	readonly cells?: PlaceCells;
	/** The dossier's layers, in drawing order. */
	readonly layers: readonly LayerDefinition[];
	/** Features by layer id, geometries joined. */
	readonly features: Readonly<Record<string, LayerFeatures>>;
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

/** Sources whose shapes are the same for every dossier. */
export const GROUND_SOURCES: readonly string[] = [
	COUNTRIES,
	BASE_SOURCES.borders,
	BASE_SOURCES.coasts,
	BASE_SOURCES.oblasts
];

/** Label points of a layer, or of `countries`. */
export function labelSource(layer: string): string {
	return `${layer}/labels`;
}

/** Places beside a layer's lines, for the names of its sides. */
export function sidesSource(layer: string): string {
	return `${layer}/sides`;
}

/** Points along a layer's lines that no label may cover. */
export function obstacleSource(layer: string): string {
	return `${layer}/obstacles`;
}

const NO_FEATURES: LayerFeatures = { type: 'FeatureCollection', features: [] };

/** A layer's features, with their geometries. */
export function featuresOf({ features }: MapData, layer: string): LayerFeatures {
	return features[layer] ?? NO_FEATURES;
}

/** Sources that hold geometry, not labels: the same objects for the same data. */
export function geometrySources(data: MapData): Sources {
	return { ...groundSources(data), ...placeSources(data.places) };
}

function groundSources(data: MapData): Sources {
	const sources: Sources = {
		[COUNTRIES]: kept(data.countries, () => source(withOutlines(data.countries), true)),
		[BASE_SOURCES.borders]: kept(data.borders, () => source(asCollection(data.borders))),
		[BASE_SOURCES.coasts]: kept(data.coasts, () => source(asCollection(data.coasts))),
		[BASE_SOURCES.oblasts]: kept(data.oblastLines, () => source(asCollection(data.oblastLines)))
	};
	for (const layer of data.layers) {
		const collection = featuresOf(data, layer.id);
		const lined = shapesOf(layer).includes('line');
		sources[layer.id] = kept(collection, () => {
			const features = withOutlines(withIds(collection));
			return source(lined ? withOverview(features) : features, true);
		});
		if (lined) {
			const { features } = collection;
			sources[obstacleSource(layer.id)] = kept(features, () => source(obstacles(features)));
		}
	}
	return sources;
}

/** The source of something that is drawn: the same as long as that is the same. */
function kept(drawn: object, make: () => GeoJSONSourceSpecification): GeoJSONSourceSpecification {
	const known = made.get(drawn);
	if (known !== undefined) return known;
	const fresh = make();
	made.set(drawn, fresh);
	return fresh;
}

// Compiling is done again at every switch, slider and day; most of the data stay what they are.
const made = new WeakMap<object, GeoJSONSourceSpecification>();
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
