import type { FeatureCollection, Geometry } from 'geojson';
import { splitReference } from '../dossier/model/reference';
import type { FeatureProperties } from '../dossier/model/schema';
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
			const { geometry, properties } = featureOf(data, reference) ?? {};
			const frame = properties?.frame ?? (geometry && frameOf(geometry));
			return frame ? [frame] : [];
		})
	);
}

/** The geometry of a feature, or of a country of the base map: [longitude, latitude] in degrees. */
export function geometryOf(data: MapData, reference: FeatureReference): Geometry | undefined {
	return featureOf(data, reference)?.geometry ?? undefined;
}

type Framed = FeatureCollection<Geometry | null, Pick<FeatureProperties, 'name' | 'frame'>>;

function featureOf(
	data: MapData,
	reference: FeatureReference
): Framed['features'][number] | undefined {
	const { layer, id } = splitReference(reference);
	const collection: Framed | undefined =
		layer === COUNTRIES ? data.countries : data.features[layer];
	return collection?.features.find((feature) => feature.id === id);
}
