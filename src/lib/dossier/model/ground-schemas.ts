import * as v from 'valibot';
import { byShape, country, latitude, longitude } from './text-schemas';

/** Schemas of what recipes and checks name on the ground. */

/** [longitude, latitude] in degrees. */
export const position = v.tuple([longitude, latitude]);

export const SEA = 'sea';

const side = v.pipe(
	v.string(),
	v.regex(/^([A-Z]{3}|sea)$/, 'Write an ISO 3166-1 alpha-3 code, or "sea".')
);

/** The land border of two countries, or a country's coast: `["FRA", "sea"]`. */
export const borderPair = v.tuple([country, side]);

/** `dams:aswan`: one feature; `dams:*`: every feature of the layer. */
export const features = v.pipe(
	v.string(),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*:([A-Za-z0-9_-]+|\*)$/,
		'Write <layer id>:<feature id>, or <layer id>:* for all features of the layer.'
	)
);

/** `dams:aswan`: one feature. */
export const oneFeature = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*:[A-Za-z0-9_-]+$/, 'Write <layer id>:<feature id>.')
);

/** Lines of the dossier, or a border: features, or a pair. */
export const line = byShape([borderPair, features], (input) =>
	Array.isArray(input) ? borderPair : features
);

/** A country, a region of one, or areas of the dossier. */
export const area = v.pipe(
	v.string(),
	v.regex(
		/^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}|[a-z0-9]+(-[a-z0-9]+)*:([A-Za-z0-9_-]+|\*))$/,
		'Write a country (ISO 3166-1 alpha-3), a region (ISO 3166-2), <layer id>:<feature id>, or <layer id>:*.'
	)
);

/** The id of one of the two sides of a line. */
export const sideId = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/, 'Use letters, digits and hyphens, a letter first.')
);

/** On the sphere. */
export const kilometres = v.pipe(
	v.number(),
	v.minValue(0, 'Write a number that is not negative.'),
	v.maxValue(2000, 'Write 2,000 km at most.')
);

/** Least and greatest. */
export const kilometreRange = v.pipe(
	v.tuple([v.pipe(v.number(), v.minValue(0)), v.pipe(v.number(), v.minValue(0))]),
	v.check(([least, greatest]) => least <= greatest, 'Write the least first, then the greatest.')
);

export type BorderPair = v.InferOutput<typeof borderPair>;
export type LineReference = v.InferOutput<typeof line>;
