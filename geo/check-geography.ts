import { decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { migrateFolder } from '../src/lib/dossier/migrate/migrate-folder';
import type { Checks } from '../src/lib/dossier/model/checks';
import { DossierError, type Problem } from '../src/lib/dossier/model/problem';
import { reportInto, type Report } from '../src/lib/dossier/check/report';
import { declaredIn } from './derive/declared';
import { checkNoneDerived, derivationOf, type Derivation } from './derive/derive-dossier';
import { readLayer } from './derive/layer-file';
import { sectionsOf } from './derive/lines';
import { chainOfDividing, featuresNamed, isWhole, type Ground } from './derive/material';
import { planOf, type Plan } from './derive/plan';
import { RECIPES, ROSTERS } from './derive/recipes';
import { withRightNames } from '../src/lib/dossier/parse/misnamed-files';
import { checkBelt, checkCorridor } from './geography/check-areas';
import { checkBorders } from './geography/check-borders';
import { checkExchanged, checkSettlementsExchanged } from './geography/check-exchanged';
import { checkLayerCountry } from './geography/check-layer-country';
import { checkLine } from './geography/check-lines';
import { checkPlaces } from './geography/check-places';
import { checkSides } from './geography/check-sides';
import { checkChecks, CHECKS, parseChecks } from './geography/checks';

/**
 * Everything that is wrong with a dossier’s geography: what its editors have drawn, held against what
 * they expect of it in checks.json, and what is derived from it and from the boundaries. A dossier without
 * recipes.json and checks.json has its boundaries checked alone. Takes some seconds, since it derives
 * everything anew.
 *
 * @param folder the dossier’s, as problems are to name it
 * @param texts text by name, as they stand in the folder: of any schema
 */
export function checkGeography(
	folder: string,
	texts: ReadonlyMap<string, string>,
	ground: Ground
): Problem[] {
	const problems: Problem[] = [];
	const reportOn = (name: string) => reportInto(problems, `${folder}/${name}`);
	const add = (more: readonly Problem[]) => {
		problems.push(...more.map((each) => ({ ...each, file: `${folder}/${each.file}` })));
	};
	try {
		const files = withRightNames(migrateFolder(texts), GEOGRAPHY, reportOn);
		const checks = checksIn(files, reportOn);
		// What is expected cannot be told from what cannot be read.
		if (problems.length > 0) return problems;
		const plan = planOf(files, ground);
		if (plan.recipes === undefined) {
			checkNoneDerived(plan.layers, reportOn(RECIPES));
			// By the file that is missing, much of what is expected is missing too.
			if (problems.length > 0) return problems;
		}
		checkChecks(checks, declaredIn(files), plan.material, reportOn(CHECKS));
		if (problems.length > 0) return problems;
		checkOrder(plan, checks, reportOn);
		// Whatever lies on another continent would be found wrong by everything else as well.
		if (problems.length > 0) return problems;
		checkAuthored(plan, checks, reportOn);
		// From a line that is wrong nothing can be derived: one defect, one problem.
		const authored = sourcesOf(plan).map((layer) => `${folder}/${layer}.geojson`);
		if (problems.some(({ file }) => authored.includes(file))) return problems;
		const derivation = derivationOf(files, ground);
		add(derivation.problems);
		checkDerived(files, derivation, reportOn);
	} catch (error) {
		if (!(error instanceof DossierError)) throw error;
		// It may carry this very list, grown too long.
		if (error.problems !== problems) add(error.problems);
	}
	return problems;
}

type ReportOn = (name: string) => Report;

const GEOGRAPHY = [RECIPES, ROSTERS, CHECKS];
const DERIVE = 'Run npm run geo:derive.';

/** None where the dossier has no file of them. */
function checksIn(files: ReadonlyMap<string, string>, reportOn: ReportOn): Checks {
	const text = files.get(CHECKS);
	const none: Checks = { description: 'None.' };
	return text === undefined ? none : (parseChecks(text, reportOn(CHECKS)) ?? none);
}

/** Whether longitude comes before latitude. */
function checkOrder({ layers, material }: Plan, checks: Checks, reportOn: ReportOn): void {
	const boundaries = decodeBoundaries(material.topology);
	for (const [name, { features }] of layers) {
		const layer = name.replace(/\.geojson$/, '');
		checkExchanged(features, checks.layers?.[layer]?.country, boundaries, reportOn(name));
	}
	for (const [index, { country, settlements }] of (checks.sides ?? []).entries()) {
		if (country === undefined) continue;
		const steps = ['sides', index, 'settlements'];
		checkSettlementsExchanged(settlements, country, boundaries, steps, reportOn(CHECKS));
	}
}

/** Whether what the editors have drawn is where it should be. */
function checkAuthored({ recipes, material }: Plan, checks: Checks, reportOn: ReportOn): void {
	const boundaries = decodeBoundaries(material.topology);
	for (const [layer, expected] of pointsByLayer(checks)) {
		const report = reportOn(`${layer}.geojson`);
		checkPlaces(material.featuresOf(layer), expected, boundaries, report);
	}
	checkBorders(checks.borders ?? [], material.topology, reportOn(CHECKS));
	for (const check of checks.lines ?? []) {
		const sections = sectionsOf(featuresNamed(check.line, material));
		checkLine(sections, check, material.topology, reportOn(fileOf(check.line)));
	}
	for (const [layer, { country }] of Object.entries(checks.layers ?? {})) {
		const area = boundaries.countries.get(country)?.geometry;
		if (area === undefined) continue;
		const report = reportOn(`${layer}.geojson`);
		checkLayerCountry(material.featuresOf(layer), country, area, report);
	}
	// A side of a line that is none means nothing.
	if (!material.dividingLines.every((line) => isWhole(line, material))) return;
	for (const [index, check] of (checks.sides ?? []).entries()) {
		const line = material.dividingLines.find(({ id }) => id === check.line);
		if (line === undefined) continue;
		checkSides(chainOfDividing(line, material), line, check, index, reportOn(CHECKS));
	}
	for (const recipe of recipes?.recipes ?? []) {
		const report = reportOn(`${recipe.layer}.geojson`);
		if (recipe.kind === 'belt') checkBelt(recipe, material, report);
		if (recipe.kind === 'corridor') checkCorridor(recipe, material, report);
	}
}

/** By layer id, what points are expected where. */
function pointsByLayer({ points = {} }: Checks): Map<string, Map<string, string | null>> {
	const result = new Map<string, Map<string, string | null>>();
	for (const [reference, country] of Object.entries(points)) {
		const [layer = '', id = ''] = reference.split(':');
		const expected = result.get(layer) ?? new Map<string, string | null>();
		result.set(layer, expected.set(id, country));
	}
	return result;
}

/** Ids of the layers that recipes take lines and areas from. */
function sourcesOf({ recipes, material }: Plan): string[] {
	const references = (recipes?.recipes ?? []).flatMap((recipe): unknown[] => {
		switch (recipe.kind) {
			case 'neighbours':
				return [];
			case 'belt':
				return [recipe.along, recipe.inside, ...(recipe.awayFrom ?? [])];
			case 'corridor':
				return [recipe.around, recipe.inside, ...(recipe.outside ?? [])];
			case 'edge':
				return [recipe.of, recipe.inside];
			case 'boundary-part':
				return [...(recipe.between ?? []), recipe.via];
		}
	});
	const named = [...references, ...material.dividingLines.map(({ line }) => line)];
	return named.flatMap((each) =>
		typeof each === 'string' && each.includes(':') ? [each.split(':')[0] ?? ''] : []
	);
}

function fileOf(reference: string): string {
	return `${reference.split(':')[0] ?? ''}.geojson`;
}

/** Whether every layer that can be derived stands in its file as it would be derived now. */
function checkDerived(
	files: ReadonlyMap<string, string>,
	{ texts }: Derivation,
	reportOn: ReportOn
): void {
	for (const [name, text] of texts) {
		const old = files.get(name);
		if (old === text) continue;
		if (old === undefined) {
			reportOn(name)('', 'The file is missing, and recipes make features of it.', DERIVE);
			continue;
		}
		const place = placeOfDifference(name, old, text);
		reportOn(name)(
			place ?? '',
			place === undefined
				? 'The file has the right features, and is not laid out as the derivation writes it.'
				: 'The file is not what the derivation makes of the dossier and its recipes.',
			DERIVE
		);
	}
}

/** The first feature that differs; undefined where only what stands around and between them does. */
function placeOfDifference(name: string, old: string, text: string): string | undefined {
	const before = readLayer(name, old).features;
	const after = readLayer(name, text).features;
	const index = Array.from({ length: Math.max(before.length, after.length) }).findIndex(
		(_, place) => JSON.stringify(after[place]) !== JSON.stringify(before[place])
	);
	return index === -1 ? undefined : `features[${index}]`;
}
