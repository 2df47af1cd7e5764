import * as v from 'valibot';
import {
	borderPair,
	features,
	kilometreRange,
	kilometres,
	oneFeature,
	position,
	sideId
} from './ground-schemas';
import { byShape, country, isoDate, schemaAddress, slug, text } from './text-schemas';

/** `checks.json`: what editors expect of what they have drawn; `geo:check` holds it against that. */

/** Where a line begins or ends: at a border or coast, or at a position. */
const end = v.strictObject({
	/** The place in words, as it stands after “from”. */
	name: text,
	at: byShape([borderPair, position], (input) =>
		Array.isArray(input) && typeof input[0] === 'string' ? borderPair : position
	),
	withinKilometres: kilometres
});

const settlement = v.strictObject({
	name: text,
	/** Of the line, as the editors’ table has it. */
	sector: v.optional(text),
	/** Id of the side of the dividing line that it lies on; `line`: the line runs through it. */
	side: sideId,
	coordinates: position,
	/** Id of a source in dossier.json; without it, placed by hand. */
	source: v.optional(slug)
});

export const checksSchema = v.strictObject({
	$schema: schemaAddress,
	description: text,
	date: v.optional(isoDate),
	/** By layer id: the country in which all lies that is drawn in it, boundaries aside. */
	layers: v.optional(v.record(slug, v.strictObject({ country }))),
	lines: v.optional(
		v.array(
			v.strictObject({
				line: features,
				/** Each feature begins where the one before it ends, and the line does not cross itself. */
				unbroken: v.optional(v.literal(true)),
				/** How long it is: least and greatest. */
				kilometres: v.optional(kilometreRange),
				begins: v.optional(end),
				ends: v.optional(end)
			})
		)
	),
	sides: v.optional(
		v.array(
			v.strictObject({
				/** Id of a dividing line in recipes.json. */
				line: slug,
				/** The country in which all the settlements lie. */
				country: v.optional(country),
				/** How near the line passes a settlement that it runs through. */
				throughKilometres: kilometres,
				settlements: v.array(settlement)
			})
		)
	),
	/** By `<layer>:<feature id>`: the country that a point lies in; null: at sea. */
	points: v.optional(v.record(oneFeature, v.nullable(country))),
	/** Lengths of borders, as the map’s generalised lines have them. */
	borders: v.optional(v.array(v.strictObject({ between: borderPair, kilometres: kilometreRange })))
});

export type Checks = v.InferOutput<typeof checksSchema>;
export type LineCheck = NonNullable<Checks['lines']>[number];
export type LineEnd = v.InferOutput<typeof end>;
export type SideCheck = NonNullable<Checks['sides']>[number];
export type Settlement = v.InferOutput<typeof settlement>;
