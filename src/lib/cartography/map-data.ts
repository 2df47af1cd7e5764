import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { countryOfRegion } from '../boundaries/regions';
import { positionLayers } from '../dossier/model/position-layers';
import type { Dossier, LayerFeature, LayerFeatures } from '../dossier/model/types';
import type { MapData } from './map-sources';

/** Geometries that belong to a dossier alone, by layer id and feature id. */
export type OwnGeometries = Record<string, Record<string, Geometry>>;

/** Boundaries by ISO 3166-1 alpha-3 code of a country, or ISO 3166-2 code of an oblast. */
export type BoundaryLookup = (id: string) => Feature<Polygon | MultiPolygon, unknown> | undefined;

/**
 * Parts a dossier's layers into what a page says in words and what only a map needs. Geometries
 * that are boundaries of countries, or of oblasts of Ukraine, are left out of both: those boundaries are
 * sent once, for all layers. A region of another country is the dossier's own.
 */
export function separateGeometries(features: Readonly<Record<string, LayerFeatures>>): {
	readonly features: Record<string, LayerFeatures>;
	readonly geometries: OwnGeometries;
} {
	const geometries: OwnGeometries = {};
	const bare: Record<string, LayerFeatures> = {};
	for (const [layer, collection] of Object.entries(features)) {
		const own: Record<string, Geometry> = {};
		for (const { id, geometry, properties } of collection.features) {
			if (geometry !== null && !isShared(properties.boundary)) own[id] = geometry;
		}
		geometries[layer] = own;
		bare[layer] = {
			...collection,
			features: collection.features.map((feature) => ({ ...feature, geometry: null }))
		};
	}
	return { features: bare, geometries };
}

/**
 * A map's data with the positions of another day; the other features stay the very same objects.
 * @param dossier its layers of positions are looked at, and nothing else
 */
export function withPositionsOf(
	data: MapData,
	dossier: Pick<Dossier, 'layers' | 'features'>
): MapData {
	const boundaries = new Map(data.countries.features.map((country) => [country.id, country]));
	const moved = positionLayers(dossier).map(({ id }) => id);
	const positions = joinGeometries(
		Object.fromEntries(
			moved.map((id) => [id, dossier.features[id] ?? { type: 'FeatureCollection', features: [] }])
		),
		{},
		(id) => boundaries.get(id)
	);
	return { ...data, features: { ...data.features, ...positions } };
}

/** Whether a feature's boundary is among those that every map has. */
function isShared(boundary: string | undefined): boolean {
	return boundary !== undefined && countryOfRegion(boundary) === undefined;
}

/**
 * Puts the geometries back that {@link separateGeometries} took out, and repeats each feature's id
 * among its properties, where MapLibre's `promoteId` finds it.
 * @throws Error where a feature has neither a geometry of its own nor a known boundary.
 */
export function joinGeometries(
	features: Readonly<Record<string, LayerFeatures>>,
	geometries: OwnGeometries,
	boundary: BoundaryLookup
): Record<string, LayerFeatures> {
	const join = (layer: string, feature: LayerFeature): LayerFeature => {
		const geometry =
			feature.properties.boundary !== undefined && isShared(feature.properties.boundary)
				? boundary(feature.properties.boundary)?.geometry
				: geometries[layer]?.[feature.id];
		if (geometry === undefined) {
			throw new Error(
				`The feature ${layer}:${feature.id} has no geometry. Build the page anew, so that its data and its boundaries belong together.`
			);
		}
		return { ...feature, geometry, properties: { ...feature.properties, id: feature.id } };
	};
	return Object.fromEntries(
		Object.entries(features).map(([layer, collection]): [string, LayerFeatures] => [
			layer,
			{
				type: 'FeatureCollection',
				features: collection.features.map((feature) => join(layer, feature))
			}
		])
	);
}
