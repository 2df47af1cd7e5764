import type { FeatureCollection, Geometry } from 'geojson';
import { splitReference } from '../dossier/model/reference';
import type { FeatureReference } from '../dossier/model/types';
import { COUNTRIES } from '../dossier/model/reference';
import { boundsAround, frameOf } from './bounds';
import type { MapData } from './map-sources';
import type { Bounds } from './projection';

/**
 * What shows all of these features: [west, south, east, north] in degrees; undefined where none of them
 * has a geometry.
 */
export function boundsOfFeatures(
	data: MapData,
	references: readonly FeatureReference[]
): Bounds | undefined {
	return boundsAround(
		references.flatMap((reference) => {
			const geometry = geometryOf(data, reference);
			const frame = ownFrame(data, reference) ?? (geometry && frameOf(geometry));
			return frame === undefined ? [] : [frame];
		})
	);
}

/** As its maintainer says. */
function ownFrame({ features }: MapData, reference: FeatureReference): Bounds | undefined {
	const { layer, id } = splitReference(reference);
	return features[layer]?.features.find((feature) => feature.id === id)?.properties.frame;
}

/** The geometry of a feature, or of a country of the base map: [longitude, latitude] in degrees. */
export function geometryOf(data: MapData, reference: FeatureReference): Geometry | undefined {
	const { layer, id } = splitReference(reference);
	const collection: FeatureCollection<Geometry | null> | undefined =
		layer === COUNTRIES ? data.countries : data.features[layer];
	return collection?.features.find((feature) => feature.id === id)?.geometry ?? undefined;
}
