import type { Problem } from '../model/problem';
import { nearest } from './nearest';
import { jsonPath, shorten } from './report';
import type { Dossier } from '../model/types';

/**
 * Features whose geometry is to be a boundary that there is not: nothing could be drawn of them. Files
 * are named from the dossier's folder.
 * @param known ISO 3166-1 alpha-3 codes of countries, and ISO 3166-2 codes of the regions of each country of
 * which the dossier names one
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
						remedy: remedyFor(boundary, known)
					}
		)
	);
}

function remedyFor(boundary: string, known: ReadonlySet<string>): string {
	const otherwise = 'or leave “boundary” out and give a geometry.';
	const country = /^([A-Z]{2})-/.exec(boundary)?.[1];
	const alike = [...known].filter((code) => code.startsWith(`${country ?? ''}-`));
	const meant = nearest(boundary, country === undefined ? known : alike);
	if (meant !== undefined) return `Did you mean “${meant}”? Correct it; ${otherwise}`;
	if (country !== undefined && alike.length > 0) {
		return `Write one of ${alike.slice(0, 12).join(', ')}${alike.length > 12 ? ', …' : ''}; ${otherwise}`;
	}
	return `Write the code of a country as ISO 3166-1 alpha-3 has it, or of a region as ISO 3166-2 has it; ${otherwise}`;
}
