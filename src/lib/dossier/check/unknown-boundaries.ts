import type { Problem } from '../model/problem';
import { jsonPath, shorten } from './report';
import type { Dossier } from '../model/types';

/**
 * Features whose geometry is to be a boundary that there is not: nothing could be drawn of them. Files
 * are named from the dossier's folder.
 * @param known ISO 3166-1 alpha-3 codes of countries and ISO 3166-2 codes of oblasts
 */
export function unknownBoundaries(
	{ features }: Pick<Dossier, 'features'>,
	known: ReadonlySet<string>
): Problem[] {
	return Object.entries(features).flatMap(([layer, collection]) =>
		collection.features.flatMap(({ id, properties: { boundary } }, index) =>
			boundary === undefined || known.has(boundary)
				? []
				: {
						file: `${layer}.geojson`,
						path: jsonPath('features', index, 'properties', 'boundary'),
						message: `The feature “${shorten(id)}” is to have the boundary of ${boundary}, and there is none.`,
						remedy:
							'Write the code of a country, or of a region as ISO 3166-2 has it; or leave “boundary” out and give a geometry.'
					}
		)
	);
}
