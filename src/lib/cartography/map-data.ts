import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { countryOfRegion } from '../boundaries/regions';
import type { LayerFeature, LayerFeatures } from '../dossier/model/types';
import { LAYER_IDS, type LayerId } from '../layers/ids';

/** Geometries that belong to a dossier alone, by layer id and feature id. */
export type OwnGeometries = Record<string, Record<string, Geometry>>;

/** Boundaries by ISO 3166-1 alpha-3 code of a country, or ISO 3166-2 code of an oblast. */
export type BoundaryLookup = (id: string) => Feature<Polygon | MultiPolygon, unknown> | undefined;

/**
 * Parts a dossier's layers into what a page says in words and what only a map needs. Geometries
 * that are boundaries of countries, or of oblasts of Ukraine, are left out of both: those boundaries are
 * sent once, for all layers. A region of another country is the dossier's own.
 */
export function separateGeometries(layers: Readonly<Record<string, LayerFeatures>>): {
	readonly layers: Record<string, LayerFeatures>;
	readonly geometries: OwnGeometries;
} {
	const geometries: OwnGeometries = {};
	const bare: Record<string, LayerFeatures> = {};
	for (const [layer, collection] of Object.entries(layers)) {
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
	return { layers: bare, geometries };
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
	layers: Readonly<Record<string, LayerFeatures>>,
	geometries: OwnGeometries,
	boundary: BoundaryLookup
): Record<LayerId, LayerFeatures> {
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
	const collectionOf = (layer: LayerId): LayerFeatures => ({
		type: 'FeatureCollection',
		features: (layers[layer]?.features ?? []).map((feature) => join(layer, feature))
	});
	return Object.fromEntries(LAYER_IDS.map((layer) => [layer, collectionOf(layer)])) as Record<
		LayerId,
		LayerFeatures
	>;
}
