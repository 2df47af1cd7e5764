import { checkSchema } from '../../src/lib/dossier/check/check-schema';
import { checkDuplicates } from '../../src/lib/dossier/check/known-ids';
import type { Report } from '../../src/lib/dossier/check/report';
import { recipesSchema, type Recipes } from '../../src/lib/dossier/model/recipes';
import { rostersSchema, type Roster } from '../../src/lib/dossier/model/rosters';
import { parseJson } from '../../src/lib/dossier/parse/parse-json';

/** The file of a dossier's recipes, and that of its rosters. */
export const RECIPES = 'recipes.json';
export const ROSTERS = 'rosters.json';

/** A dossier's recipes, from the text of their file; undefined where it cannot be read, which is reported. */
export function parseRecipes(text: string, report: Report): Recipes | undefined {
	const value = parseJson(text, report);
	const parsed = value === undefined ? undefined : checkSchema(recipesSchema, value, report);
	if (parsed === undefined) return undefined;
	const { recipes, dividingLines = [] } = parsed;
	const places = recipes.map(({ id }, index) => [id, 'recipes', index, 'id'] as const);
	checkDuplicates(places, 'a recipe', report);
	checkDuplicates(
		dividingLines.map(({ id }, index) => [id, 'dividingLines', index, 'id']),
		'a dividing line',
		report
	);
	checkDuplicates(
		dividingLines.flatMap(({ near, far }, index) => [
			[near.id, 'dividingLines', index, 'near', 'id'] as const,
			[far.id, 'dividingLines', index, 'far', 'id'] as const
		]),
		'a side',
		report
	);
	return parsed;
}

/** A dossier's rosters, from the text of their file; undefined where it cannot be read, which is reported. */
export function parseRosters(text: string, report: Report): readonly Roster[] | undefined {
	const value = parseJson(text, report);
	const parsed = value === undefined ? undefined : checkSchema(rostersSchema, value, report);
	if (parsed === undefined) return undefined;
	const { rosters } = parsed;
	checkDuplicates(
		rosters.map(({ id }, index) => [id, 'rosters', index, 'id']),
		'a roster',
		report
	);
	for (const [index, { members }] of rosters.entries()) {
		checkDuplicates(
			members.map((code, place) => [code, 'rosters', index, 'members', place]),
			'a member',
			report
		);
	}
	return rosters;
}
