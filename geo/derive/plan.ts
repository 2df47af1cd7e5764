import { decodeBoundaries } from '../../src/lib/boundaries/boundaries';
import { checkCountry, checkKnown } from '../../src/lib/dossier/check/known-ids';
import { jsonPath, reportInto } from '../../src/lib/dossier/check/report';
import { DossierError, type Problem } from '../../src/lib/dossier/model/problem';
import type { Recipes } from '../../src/lib/dossier/model/recipes';
import type { Roster } from '../../src/lib/dossier/model/rosters';
import { checkRecipes } from './check-recipes';
import { declaredIn } from './declared';
import { readLayer, type LayerCollection } from './layer-file';
import type { Ground, Material } from './material';
import { parseRecipes, parseRosters, RECIPES, ROSTERS } from './recipes';

/** What is to be derived, and from what. */
export interface Plan {
	/** Undefined where the dossier has none. */
	readonly recipes: Recipes | undefined;
	readonly rosters: readonly Roster[];
	/** By file name. */
	readonly layers: ReadonlyMap<string, LayerCollection>;
	/** With the features as they stand in the files. */
	readonly material: Material;
}

/**
 * A dossier's recipes and rosters, read and held against its layers and the boundaries.
 * @param files text by name, of the present schema
 * @throws DossierError with every problem of them, or where a layer cannot be read
 */
export function planOf(files: ReadonlyMap<string, string>, ground: Ground): Plan {
	const layers = new Map<string, LayerCollection>();
	for (const [name, text] of files) {
		if (name.endsWith('.geojson')) layers.set(name, readLayer(name, text));
	}
	const problems: Problem[] = [];
	const text = files.get(RECIPES);
	const report = reportInto(problems, RECIPES);
	const recipes = text === undefined ? undefined : parseRecipes(text, report);
	const rosters = rostersIn(files, recipes, ground, problems);
	const material: Material = {
		...ground,
		dividingLines: recipes?.dividingLines ?? [],
		featuresOf: (layer) => layers.get(`${layer}.geojson`)?.features ?? []
	};
	if (recipes && rosters) checkRecipes(recipes, rosters, declaredIn(files), material, report);
	if (problems.length > 0) throw new DossierError(problems);
	return { recipes, rosters: rosters ?? [], layers, material };
}

/** Undefined where they cannot be read, or are missing where recipes name them: either is reported. */
function rostersIn(
	files: ReadonlyMap<string, string>,
	recipes: Recipes | undefined,
	{ topology }: Ground,
	problems: Problem[]
): readonly Roster[] | undefined {
	const text = files.get(ROSTERS);
	const report = reportInto(problems, ROSTERS);
	if (text === undefined) {
		const named = (recipes?.recipes ?? []).flatMap((recipe) =>
			recipe.kind === 'neighbours' && recipe.roster !== undefined ? [recipe.roster] : []
		);
		if (named.length === 0) return [];
		const words = [...new Set(named)].map((id) => `“${id}”`).join(', ');
		report('', `The file is missing, and recipes name rosters of it: ${words}.`, 'Add it.');
		return undefined;
	}
	const rosters = parseRosters(text, report);
	const countries = new Set(decodeBoundaries(topology).countries.keys());
	const { sources } = declaredIn(files);
	for (const [index, { source, members }] of (rosters ?? []).entries()) {
		checkKnown(source, sources, 'source', jsonPath('rosters', index, 'source'), report);
		for (const [place, code] of members.entries()) {
			checkCountry(code, countries, jsonPath('rosters', index, 'members', place), report);
		}
	}
	return rosters;
}
