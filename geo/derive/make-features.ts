import { feature, length } from '@turf/turf';
import type { LineString, MultiLineString } from 'geojson';
import { jsonPath, reportInto, type Report } from '../../src/lib/dossier/check/report';
import { DossierError, type Problem } from '../../src/lib/dossier/model/problem';
import type { Recipe } from '../../src/lib/dossier/model/recipes';
import type { Area, Outline } from './areas';
import { deriveBelt, type MadeBelt } from './belts';
import { deriveBoundaryPart } from './boundary-parts';
import { deriveCorridor } from './corridors';
import { deriveEdge } from './edges';
import { propertiesOf } from './feature-properties';
import { signed } from './keep-written';
import { labelPoint } from './label-point';
import type { LayerFeature } from './layer-file';
import { chainOfDividing, type Material } from './material';
import { deriveNeighbours } from './neighbours';
import type { Plan } from './plan';
import { RECIPES } from './recipes';

const CORRECT = 'Correct it, then run npm run geo:derive.';

/**
 * The features that recipes make, by file, each signed by its recipe. A recipe takes what those before
 * it make as it is made now, whatever stands in the files.
 * @throws DossierError with every recipe that cannot be followed
 */
export function makeFeatures({
	recipes,
	rosters,
	layers,
	material
}: Plan): Map<string, LayerFeature[]> {
	const made = new Map<string, LayerFeature[]>();
	const belts = new Map<string, MadeBelt>();
	const present: Material = {
		...material,
		featuresOf: (layer) => {
			const name = `${layer}.geojson`;
			return standing(layers.get(name)?.features ?? [], made.get(name) ?? []);
		}
	};
	const problems: Problem[] = [];
	const report = reportInto(problems, RECIPES);
	const failed = new Set<string>();
	for (const [index, line] of material.dividingLines.entries()) {
		const path = jsonPath('dividingLines', index, 'line');
		reporting(path, report, () => chainOfDividing(line, present));
	}
	// A side of a line that is none would only repeat its problem.
	if (problems.length > 0) throw new DossierError(problems);
	for (const [index, recipe] of (recipes?.recipes ?? []).entries()) {
		// What builds on a recipe that cannot be followed has nothing wrong with it.
		if (recipe.kind === 'belt' && recipe.clearOf?.some((id) => failed.has(id))) continue;
		const path = jsonPath('recipes', index);
		const features = reporting(path, report, () => {
			return recipe.kind === 'neighbours'
				? deriveNeighbours(recipe, rosters, material.topology)
				: [featureOf(recipe, recipes?.outline, present, belts)];
		});
		if (features === undefined) {
			failed.add(recipe.id);
			continue;
		}
		const name = `${recipe.layer}.geojson`;
		const all = made.get(name) ?? [];
		const twice = features.find(({ id }) => all.some((each) => each.id === id));
		if (twice) {
			report(path, `Another recipe makes “${String(twice.id)}” for this layer.`, CORRECT);
		}
		made.set(name, [...all, ...features.map((each) => signed(each, recipe.id))]);
	}
	if (problems.length > 0) throw new DossierError(problems);
	return made;
}

/** What comes of a derivation; undefined where nothing can, which is reported. */
function reporting<Made>(path: string, report: Report, derive: () => Made): Made | undefined {
	try {
		return derive();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		report(path, error.message, CORRECT);
		return undefined;
	}
}

/** A layer's features as recipes find them: what others have made stands at its place, or comes last. */
function standing(
	features: readonly LayerFeature[],
	made: readonly LayerFeature[]
): readonly LayerFeature[] {
	const left = new Map(made.map((each) => [each.id, each]));
	const kept = features.flatMap((each) => {
		const anew = left.get(each.id);
		left.delete(each.id);
		if (anew) return [anew];
		return each.properties['recipe'] === undefined ? [each] : [];
	});
	return [...kept, ...left.values()];
}

function featureOf(
	recipe: Exclude<Recipe, { kind: 'neighbours' }>,
	outline: Outline | undefined,
	material: Material,
	belts: Map<string, MadeBelt>
): LayerFeature {
	switch (recipe.kind) {
		case 'belt': {
			const belt = deriveBelt(recipe, outlineFor(outline), material, belts);
			belts.set(recipe.id, belt);
			return areaFeature(recipe, recipe.widthKilometres, belt.area);
		}
		case 'corridor': {
			const area = deriveCorridor(recipe, outlineFor(outline), material);
			return areaFeature(recipe, recipe.reachKilometres, area);
		}
		case 'edge':
			return lineFeature(recipe, deriveEdge(recipe, material));
		case 'boundary-part':
			return lineFeature(recipe, deriveBoundaryPart(recipe, material));
	}
}

function outlineFor(outline: Outline | undefined): Outline {
	if (outline === undefined) throw new RangeError('Nothing says how its outline is drawn.');
	return outline;
}

function areaFeature(recipe: Recipe, kilometres: number, geometry: Area): LayerFeature {
	const properties = propertiesOf(recipe, { kilometres }, { label: labelPoint(geometry) });
	return { type: 'Feature', id: recipe.id, properties, geometry };
}

function lineFeature(recipe: Recipe, geometry: LineString | MultiLineString): LayerFeature {
	const kilometres = Math.round(length(feature(geometry)));
	const properties = propertiesOf(recipe, { kilometres, measured: true });
	return { type: 'Feature', id: recipe.id, properties, geometry };
}
