import * as v from 'valibot';
import { forbiddenCharacter } from './forbidden-characters';
import { LIMITS } from './limits';
import { isReserved } from './reserved';

/** Schemas of what all files of a dossier are made of. */

/** A word that is used in URLs and as a key: lower case, digits and hyphens. */
export const slug = v.pipe(
	v.string(),
	v.maxLength(LIMITS.word, `Use ${LIMITS.word} characters at most.`),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.'),
	v.check(
		(word) => !isReserved(word),
		'Choose another word: JavaScript has a meaning for this one.'
	)
);

export const text = v.pipe(
	v.string(),
	v.check(
		(words) => forbiddenCharacter(words) === undefined,
		'Remove control characters and those that turn the reading direction.'
	),
	v.trim(),
	v.minLength(1, 'Write a text, or leave the key out.')
);

export const languageTag = v.pipe(
	v.string(),
	v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'Use a BCP 47 tag.')
);

/** Words shown to people: in the dossier's language, or by BCP 47 tag in several. */
export const words = v.union(
	[text, v.record(languageTag, text)],
	'Write a text, or texts by language.'
);

export const isoDate = v.pipe(
	v.string(),
	v.check(isDay, 'Write a day that exists, as YYYY-MM-DD.')
);

const EAST = 'Write degrees east, from −180 to 180.';
const NORTH = 'Write degrees north, from −90 to 90, after the degrees east.';
export const longitude = v.pipe(v.number(), v.minValue(-180, EAST), v.maxValue(180, EAST));
export const latitude = v.pipe(v.number(), v.minValue(-90, NORTH), v.maxValue(90, NORTH));

/** ISO 3166-1 alpha-3. */
export const country = v.pipe(
	v.string(),
	v.regex(/^[A-Z]{3}$/, 'Write an ISO 3166-1 alpha-3 code.')
);

/** valibot's own `isoDate` lets 31 February pass, which JavaScript takes for 3 March. */
function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The name of a feature's property, as it stands in the GeoJSON. */
export const property = v.pipe(
	v.string(),
	v.regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'Use letters and digits, a small letter first.')
);

/** Address of the published JSON Schema of a file, for the maintainer's editor. */
export const schemaAddress = v.optional(v.string());

/** A schema that {@link byShape} gives, with the forms that it chooses between. */
export type ShapeSchema<Form extends v.GenericSchema> = v.LazySchema<Form> & {
	readonly forms: readonly Form[];
};

/**
 * What may have one of several forms. Which of them is meant, its shape tells: what is wrong is then said of
 * that form alone.
 */
export function byShape<Form extends v.GenericSchema>(
	forms: readonly Form[],
	choose: (input: unknown) => Form
): ShapeSchema<Form> {
	return { ...v.lazy(choose), forms };
}
