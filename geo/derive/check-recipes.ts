import { checkKnown } from '../../src/lib/dossier/check/known-ids';
import { suggestion } from '../../src/lib/dossier/check/nearest';
import { jsonPath, type Report } from '../../src/lib/dossier/check/report';
import type { LayerDeclaration } from '../../src/lib/dossier/model/declarations';
import type { Recipe, Recipes } from '../../src/lib/dossier/model/recipes';
import type { Roster } from '../../src/lib/dossier/model/rosters';
import { featureProperties } from '../../src/lib/dossier/model/schema';
import type { LayerKind } from '../../src/lib/dossier/model/vocabulary';
import { referenceCheck, type ReferenceCheck, type Steps } from './check-references';
import type { Declared } from './declared';
import { PLACEHOLDERS } from './feature-properties';
import type { Material } from './material';

/** The kinds of layers that can draw what a recipe makes. */
const DRAWN_IN: Readonly<Record<Recipe['kind'], readonly LayerKind[]>> = {
	neighbours: ['members', 'areas'],
	belt: ['areas'],
	corridor: ['areas'],
	edge: ['lines'],
	'boundary-part': ['lines']
};

/** Reports what recipes name that there is not, and what does not fit the layers that they make features for. */
export function checkRecipes(
	recipes: Recipes,
	rosters: readonly Roster[],
	declared: Declared,
	material: Material,
	report: Report
): void {
	const { dividingLines = [] } = recipes;
	const sides = new Set(dividingLines.flatMap(({ near, far }) => [near.id, far.id]));
	const context: Context = { rosters, declared, sides, recipes, report };
	for (const [index, line] of dividingLines.entries()) {
		const steps = ['dividingLines', index] as const;
		const check = referenceCheck(declared, material, new Map(), report);
		check.features(line.line, [...steps, 'line']);
		checkStretch(line.line, line, check, steps, report);
	}
	const made = new Map<string, Set<string>>();
	for (const [index, recipe] of recipes.recipes.entries()) {
		const check = referenceCheck(declared, material, made, report);
		checkRecipe(recipe, ['recipes', index], check, context);
		const ids = made.get(recipe.layer) ?? new Set();
		made.set(recipe.layer, ids.add(recipe.id));
	}
}

interface Context {
	readonly rosters: readonly Roster[];
	readonly declared: Declared;
	readonly sides: ReadonlySet<string>;
	readonly recipes: Recipes;
	readonly report: Report;
}

function checkRecipe(recipe: Recipe, steps: Steps, check: ReferenceCheck, context: Context): void {
	const { declared, report } = context;
	check.layer(recipe.layer, [...steps, 'layer']);
	check.source(recipe.source, declared.sourcesOfFeatures, [...steps, 'source']);
	const layer = declared.layers.find(({ id }) => id === recipe.layer);
	if (layer) checkFits(recipe, layer, steps, report);
	checkNotes(recipe, steps, report);
	checkGround(recipe, steps, check, context);
}

function checkGround(recipe: Recipe, steps: Steps, check: ReferenceCheck, context: Context): void {
	const { recipes, report } = context;
	const at = (...more: Steps) => [...steps, ...more];
	if ((recipe.kind === 'belt' || recipe.kind === 'corridor') && recipes.outline === undefined) {
		report(
			'outline',
			`Nothing says how the outline of “${recipe.id}” is drawn.`,
			'Add “outline” with softeningKilometres, toleranceDegrees, smallestPartSquareKilometres and decimals.'
		);
	}
	switch (recipe.kind) {
		case 'neighbours': {
			check.country(recipe.of, at('of'));
			for (const code of Object.keys(recipe.published ?? {})) {
				check.country(code, at('published', code));
			}
			if (recipe.roster === undefined) return;
			const known = new Set(context.rosters.map(({ id }) => id));
			checkKnown(recipe.roster, known, 'roster', jsonPath(...at('roster')), report);
			return;
		}
		case 'belt': {
			check.line(recipe.along, at('along'));
			checkStretch(recipe.along, recipe, check, steps, report);
			check.area(recipe.inside, at('inside'));
			for (const [index, area] of (recipe.awayFrom ?? []).entries()) {
				check.area(area, at('awayFrom', index));
			}
			if (recipe.side !== undefined) {
				checkKnown(recipe.side, context.sides, 'side', jsonPath(...at('side')), report);
			}
			checkBefore(recipe.clearOf ?? [], recipe.id, at('clearOf'), context);
			return;
		}
		case 'corridor': {
			check.line(recipe.around, at('around'));
			checkStretch(recipe.around, recipe, check, steps, report);
			if (recipe.inside !== undefined) check.area(recipe.inside, at('inside'));
			for (const [index, area] of (recipe.outside ?? []).entries()) {
				check.area(area, at('outside', index));
			}
			return;
		}
		case 'edge': {
			check.area(recipe.of, at('of'));
			check.area(recipe.inside, at('inside'));
			return;
		}
		case 'boundary-part': {
			const { boundary, between, via, box } = recipe;
			if (typeof boundary === 'string') check.country(boundary, at('boundary'));
			else check.border(boundary, at('boundary'));
			if (between === undefined && box === undefined) {
				report(
					jsonPath(...steps),
					'Nothing says which part of the boundary is meant.',
					'Add “between” with two points, or “box” with [west, south, east, north].'
				);
			}
			for (const [index, point] of (between ?? []).entries()) {
				if (typeof point === 'string') check.features(point, at('between', index));
			}
			if (typeof via === 'string') check.features(via, at('via'));
			if (box && (box[0] >= box[2] || box[1] >= box[3])) {
				report(
					jsonPath(...at('box')),
					'The box is empty or turned round.',
					'Write [west, south, east, north] in degrees, with west < east and south < north.'
				);
			}
		}
	}
}

function checkStretch(
	line: unknown,
	{ from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
	check: ReferenceCheck,
	steps: Steps,
	report: Report
): void {
	for (const [key, id] of Object.entries({ from, until })) {
		if (id === undefined) continue;
		const path = jsonPath(...steps, key);
		if (typeof line === 'string' && line.endsWith(':*')) {
			checkKnown(id, check.featureIds(line), 'feature of the line with the id', path, report);
		} else {
			report(path, `Only a line of several features has “${key}”.`, 'Remove it.');
		}
	}
}

/** That belts which a belt keeps clear of are made before it. */
function checkBefore(
	ids: readonly string[],
	own: string,
	steps: Steps,
	{ recipes: { recipes }, report }: Context
): void {
	const place = recipes.findIndex(({ id }) => id === own);
	const belts = recipes.filter(({ kind }) => kind === 'belt');
	for (const [index, id] of ids.entries()) {
		const path = jsonPath(...steps, index);
		if (recipes.findIndex((recipe) => recipe.id === id) < place || id === own) {
			const before = belts.filter((belt) => recipes.indexOf(belt) < place);
			checkKnown(id, new Set(before.map((belt) => belt.id)), 'belt before this', path, report);
		} else {
			report(
				path,
				`The belt “${id}” comes after this one.`,
				'Put its recipe before this one, or let that one be clear of this.'
			);
		}
	}
}

/** That the layer draws what the recipe makes, and knows the properties that it gives. */
function checkFits(recipe: Recipe, layer: LayerDeclaration, steps: Steps, report: Report): void {
	const kinds = DRAWN_IN[recipe.kind];
	if (!kinds.includes(layer.kind)) {
		report(
			jsonPath(...steps, 'layer'),
			`The layer “${layer.id}” is one of ${layer.kind}, which a ${recipe.kind} is not.`,
			`Name a layer of ${kinds.join(' or ')}.`
		);
	}
	const values = layer.categories.map(({ value }) => value);
	const measures = (layer.measures ?? []).map(({ property }) => property);
	const wheres = layer.categories.flatMap(({ where = {} }) => Object.keys(where));
	const own = layer.property === undefined ? [] : [layer.property];
	const known = new Set([...own, ...measures, ...wheres]);
	for (const [name, value] of Object.entries(recipe.properties ?? {})) {
		const path = jsonPath(...steps, 'properties', name);
		if (Object.hasOwn(featureProperties, name)) {
			report(path, `“${name}” is no property of the layer’s own.`, `Write it beside “properties”.`);
		} else if (!known.has(name)) {
			checkKnown(name, known, `property of the layer “${layer.id}”`, path, report);
		} else if (name === layer.property) {
			checkKnown(String(value), new Set(values), 'category', path, report);
		}
	}
	if (layer.property !== undefined && recipe.properties?.[layer.property] === undefined) {
		report(
			jsonPath(...steps, 'properties'),
			`Nothing says of which category the layer “${layer.id}” draws it.`,
			`Add “${layer.property}”: ${suggestion('', values)}`
		);
	}
	if (recipe.measure !== undefined && !measures.includes(recipe.measure)) {
		const path = jsonPath(...steps, 'measure');
		checkKnown(
			recipe.measure,
			new Set(measures),
			`measure of the layer “${layer.id}”`,
			path,
			report
		);
	}
}

/** That notes have no words in braces but those that are filled in. */
function checkNotes(recipe: Recipe, steps: Steps, report: Report): void {
	const notes: Partial<Record<string, string>> = {
		note: recipe.note,
		...(recipe.kind === 'neighbours' && {
			noteWithFigure: recipe.noteWithFigure,
			noteWithRange: recipe.noteWithRange
		})
	};
	for (const [key, note] of Object.entries(notes)) {
		const words = key === 'note' ? PLACEHOLDERS.slice(0, 1) : PLACEHOLDERS;
		for (const [, word = ''] of (note ?? '').matchAll(/\{([^{}]*)\}/g)) {
			const path = jsonPath(...steps, key);
			checkKnown(word, new Set(words), 'figure to fill in for', path, report);
		}
	}
}
