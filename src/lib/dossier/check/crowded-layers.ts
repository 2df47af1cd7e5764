import { COMFORTABLE_FEATURES } from '../model/limits';
import type { Problem } from '../model/problem';
import type { Dossier } from '../model/types';

/**
 * The layers that have more features than a page moves well: no fault of the data, but the reader's
 * browser will be slow. Files are named from the dossier's folder.
 */
export function crowdedLayers({ features }: Pick<Dossier, 'features'>): Problem[] {
	return Object.entries(features).flatMap(([id, collection]) =>
		collection.features.length <= COMFORTABLE_FEATURES
			? []
			: {
					file: `${id}.geojson`,
					path: 'features',
					message: `The layer has ${collection.features.length} features; above ${COMFORTABLE_FEATURES} the map becomes slow.`,
					remedy: 'Simplify or divide it, or keep it out of the visible layers.'
				}
	);
}
