import { decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { DossierError, type Problem } from '../src/lib/dossier/model/problem';
import { reportInto, type Report } from '../src/lib/dossier/check/report';
import { chainOf, contactSections, gapBefore } from './derive/contact-chain';
import { derivationOf, type Derivation, type Ground } from './derive/derive-dossier';
import { readLayer, type LayerFeature } from './derive/layer-file';
import { parseRecipes, type Recipes } from './derive/recipes';
import { countryArea } from './derive/terrain';
import { checkBelts, checkCorridors, checkPockets } from './geography/check-areas';
import { checkExchanged, checkSettlementsExchanged } from './geography/check-exchanged';
import { checkChain, checkSides } from './geography/check-line';
import { checkPlaces } from './geography/check-places';
import { parseSettlements, type Settlements } from './geography/settlements';

/**
 * Everything that is wrong with a dossier’s geography: the contact line, what is derived from it and
 * from the boundaries, and where its places lie. A dossier without recipes.json and settlements.json
 * has its boundaries checked alone. Takes some seconds, since it derives everything anew.
 *
 * @param folder the dossier’s, as problems are to name it
 * @param files text by name, as `readGeography` gives them
 */
export function checkGeography(
	folder: string,
	files: ReadonlyMap<string, string>,
	ground: Ground
): Problem[] {
	const problems: Problem[] = [];
	const reportOn = (name: string) => reportInto(problems, `${folder}/${name}`);
	const add = (more: readonly Problem[]) => {
		problems.push(...more.map((each) => ({ ...each, file: `${folder}/${each.file}` })));
	};
	try {
		const authored = readAuthored(files, reportOn);
		if (authored) checkOrder(files, authored, ground, reportOn);
		// Whatever lies on another continent would be found wrong by everything else as well.
		if (!authored || problems.length > 0) return problems;
		checkAuthored(files, authored, ground, reportOn);
		const line = `${folder}/${CONTACT_LINE}`;
		// From a line that is wrong nothing can be derived: one defect, one problem.
		if (problems.some(({ file }) => file === line)) return problems;
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

const CONTACT_LINE = 'contact-line.geojson';
const SETTLEMENTS = 'settlements.json';
const DERIVE = 'Run npm run geo:derive.';

/** The layers that draw what lies in the country of recipes.json, boundaries aside. */
const OF_COUNTRY: ReadonlySet<string> = new Set(['contact-line', 'fortifications', 'monitoring']);

/** What the editors have written to derive from, and to check against. */
interface Authored {
	readonly recipes: Recipes | undefined;
	readonly settlements: Settlements | undefined;
}

/**
 * Gives undefined where settlements.json cannot be read, which has been reported.
 * @throws DossierError where recipes.json cannot
 */
function readAuthored(
	files: ReadonlyMap<string, string>,
	reportOn: ReportOn
): Authored | undefined {
	const recipes = files.get('recipes.json');
	const text = files.get(SETTLEMENTS);
	const settlements =
		text === undefined ? undefined : parseSettlements(text, reportOn(SETTLEMENTS));
	if (text !== undefined && settlements === undefined) return undefined;
	return { recipes: recipes === undefined ? undefined : parseRecipes(recipes), settlements };
}

/** Whether longitude comes before latitude. */
function checkOrder(
	files: ReadonlyMap<string, string>,
	{ recipes, settlements }: Authored,
	{ topology }: Ground,
	reportOn: ReportOn
): void {
	const boundaries = decodeBoundaries(topology);
	for (const name of files.keys()) {
		const layer = /^(.+)\.geojson$/.exec(name)?.[1];
		if (layer === undefined) continue;
		const country = OF_COUNTRY.has(layer) ? recipes?.country : undefined;
		checkExchanged(featuresOf(layer, files), country, boundaries, reportOn(name));
	}
	if (recipes && settlements) {
		const report = reportOn(SETTLEMENTS);
		checkSettlementsExchanged(settlements.settlements, recipes.country, boundaries, report);
	}
}

/** Whether what the editors have drawn is where it should be. */
function checkAuthored(
	files: ReadonlyMap<string, string>,
	{ recipes, settlements }: Authored,
	{ topology }: Ground,
	reportOn: ReportOn
): void {
	if (settlements !== undefined) {
		const expected = new Map(Object.entries(settlements.places));
		const boundaries = decodeBoundaries(topology);
		checkPlaces(featuresOf('places', files), expected, boundaries, reportOn('places.geojson'));
	}
	if (recipes === undefined) return;
	const { country } = recipes;
	const features = featuresOf('contact-line', files);
	const sections = contactSections(features);
	checkChain(sections, topology, country, reportOn(CONTACT_LINE));
	const area = countryArea(topology, country);
	checkPockets(features, area, reportOn(CONTACT_LINE));
	const whole = sections.every(
		(section, index) => gapBefore(sections[index - 1]?.coordinates.at(-1), section) === undefined
	);
	if (!whole) return;
	const chain = chainOf(sections);
	if (settlements !== undefined) {
		checkSides(chain, settlements.settlements, reportOn(SETTLEMENTS));
	}
	checkBelts(featuresOf('fortifications', files), chain, area, reportOn('fortifications.geojson'));
	checkCorridors(featuresOf('monitoring', files), chain, reportOn('monitoring.geojson'));
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

function featuresOf(layer: string, files: ReadonlyMap<string, string>): LayerFeature[] {
	const name = `${layer}.geojson`;
	const text = files.get(name);
	return text === undefined ? [] : readLayer(name, text).features;
}
