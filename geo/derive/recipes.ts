import * as v from 'valibot';
import { checkSchema } from '../../src/lib/dossier/check/check-schema';
import { checkDuplicates } from '../../src/lib/dossier/check/known-ids';
import { parseJson } from '../../src/lib/dossier/parse/parse-json';
import { DossierError, type Problem } from '../../src/lib/dossier/model/problem';
import { reportInto } from '../../src/lib/dossier/check/report';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'Write a text.'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words.'));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'Write an ISO 3166-1 alpha-3 code.'));
const isoDate = v.pipe(v.string(), v.isoDate('Write the date as YYYY-MM-DD.'));
const kilometres = v.pipe(v.number(), v.minValue(0), v.maxValue(200));

/** What a derived feature says of itself. */
const feature = { id: slug, name: text, note: text };

const belt = v.strictObject({
	...feature,
	/** The contact line, or the land border with this country. */
	along: v.union([v.literal('contact-line'), country]),
	/** Id of the last section of the contact line that the belt goes along; without it, all. */
	until: v.optional(slug),
	/** From the line to the near edge. */
	offsetKilometres: kilometres,
	/** From the near to the far edge. */
	widthKilometres: kilometres
});

const corridor = v.strictObject({
	...feature,
	means: v.picklist(['drones', 'ground-sensors']),
	/** To either side of the contact line. */
	reachKilometres: kilometres,
	/** Why this figure. */
	reason: text,
	figures: v.array(
		v.strictObject({
			figure: text,
			title: text,
			publisher: text,
			/** As exact as it is known: a day, a month or a year. */
			date: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/, 'Write it as YYYY-MM-DD.')),
			url: v.optional(v.pipe(v.string(), v.url()))
		})
	)
});

const recipesSchema = v.strictObject({
	description: text,
	/** The country that the layers are about. */
	country,
	/** Of every illustrative feature. */
	date: isoDate,
	/** How every derived outline is drawn. */
	outline: v.strictObject({
		softeningKilometres: kilometres,
		toleranceDegrees: v.pipe(v.number(), v.minValue(0), v.maxValue(0.1)),
		smallestPartSquareKilometres: v.pipe(v.number(), v.minValue(0)),
		decimals: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6))
	}),
	neighbours: v.optional(
		v.strictObject({
			source: slug,
			/** Lengths of land borders in published figures, least and greatest: kilometres. */
			publishedBorderKilometres: v.record(country, v.tuple([v.number(), v.number()]))
		})
	),
	fortifications: v.optional(
		v.strictObject({
			source: slug,
			reason: text,
			/** What every belt keeps from state borders and coasts. */
			standoffKilometres: kilometres,
			/** Between one belt and the next. */
			gapKilometres: kilometres,
			belts: v.array(belt)
		})
	),
	monitoring: v.optional(
		v.strictObject({
			source: slug,
			satellites: text,
			corridors: v.array(corridor)
		})
	)
});

/** The id of the recipe that makes the alliance's members; a belt's or corridor's own id is its recipe's. */
export const NEIGHBOURS = 'neighbours';

export type Recipes = v.InferOutput<typeof recipesSchema>;
export type NeighbourRecipe = NonNullable<Recipes['neighbours']>;
export type BeltRecipes = NonNullable<Recipes['fortifications']>;
export type CorridorRecipes = NonNullable<Recipes['monitoring']>;
export type Belt = v.InferOutput<typeof belt>;

/**
 * The parameters of a dossier's derived layers, from the text of its recipes.json.
 * @throws DossierError with every problem of the file
 */
export function parseRecipes(json: string): Recipes {
	const problems: Problem[] = [];
	const report = reportInto(problems, 'recipes.json');
	const value = parseJson(json, report);
	const recipes = value === undefined ? undefined : checkSchema(recipesSchema, value, report);
	if (recipes) checkDuplicates(idsOf(recipes), 'a recipe', report);
	if (recipes === undefined || problems.length > 0) throw new DossierError(problems);
	return recipes;
}

/** Ids of all recipes, with their places in the file. */
function idsOf({
	neighbours,
	fortifications,
	monitoring
}: Recipes): [id: string, ...steps: (string | number)[]][] {
	return [
		...(neighbours ? [[NEIGHBOURS, 'neighbours'] as [string, string]] : []),
		...(fortifications?.belts ?? []).map(({ id }, index): [string, ...(string | number)[]] => [
			id,
			...['fortifications', 'belts', index, 'id']
		]),
		...(monitoring?.corridors ?? []).map(({ id }, index): [string, ...(string | number)[]] => [
			id,
			...['monitoring', 'corridors', index, 'id']
		])
	];
}
