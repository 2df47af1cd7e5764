import { decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { DossierError, type Problem } from '../src/lib/dossier/model/problem';
import { reportInto, type Report } from '../src/lib/dossier/check/report';
import { chainOf, contactSections, gapBefore } from './derive/contact-chain';
import { derivationOf, type Derivation, type Ground } from './derive/derive-dossier';
import { readLayer, type LayerFeature } from './derive/layer-file';
import { parseRecipes } from './derive/recipes';
import { countryArea } from './derive/terrain';
import { checkBelts, checkCorridors, checkPockets } from './geography/check-areas';
import { checkChain, checkSides } from './geography/check-line';
import { checkPlaces } from './geography/check-places';
import { parseSettlements } from './geography/settlements';

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
		const readable = checkAuthored(files, ground, reportOn);
		const line = `${folder}/${CONTACT_LINE}`;
		// From a line that is wrong nothing can be derived: one defect, one problem.
		if (!readable || problems.some(({ file }) => file === line)) return problems;
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

/** Gives false where a file of the editors' cannot be read, which has been reported. */
function checkAuthored(
	files: ReadonlyMap<string, string>,
	{ topology }: Ground,
	reportOn: ReportOn
): boolean {
	const recipesText = files.get('recipes.json');
	const settlementsText = files.get(SETTLEMENTS);
	const settlements =
		settlementsText === undefined
			? undefined
			: parseSettlements(settlementsText, reportOn(SETTLEMENTS));
	if (settlementsText !== undefined && settlements === undefined) return false;
	if (settlements !== undefined) {
		const expected = new Map(Object.entries(settlements.places));
		const boundaries = decodeBoundaries(topology);
		checkPlaces(featuresOf('places', files), expected, boundaries, reportOn('places.geojson'));
	}
	if (recipesText === undefined) return true;
	const { country } = parseRecipes(recipesText);
	const features = featuresOf('contact-line', files);
	const sections = contactSections(features);
	checkChain(sections, topology, country, reportOn(CONTACT_LINE));
	const area = countryArea(topology, country);
	checkPockets(features, area, reportOn(CONTACT_LINE));
	const whole = sections.every(
		(section, index) => gapBefore(sections[index - 1]?.coordinates.at(-1), section) === undefined
	);
	if (!whole) return true;
	const chain = chainOf(sections);
	if (settlements !== undefined) {
		checkSides(chain, settlements.settlements, reportOn(SETTLEMENTS));
	}
	checkBelts(featuresOf('fortifications', files), chain, area, reportOn('fortifications.geojson'));
	checkCorridors(featuresOf('monitoring', files), chain, reportOn('monitoring.geojson'));
	return true;
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
		reportOn(name)(
			placeOfDifference(name, old, text),
			'The file is not what the derivation makes of the dossier and its recipes.',
			'Run npm run geo:derive.'
		);
	}
}

/** The first feature that differs, or the file as a whole. */
function placeOfDifference(name: string, old: string | undefined, text: string): string {
	if (old === undefined) return '';
	const before = readLayer(name, old).features;
	const index = readLayer(name, text).features.findIndex(
		(feature, place) => JSON.stringify(feature) !== JSON.stringify(before[place])
	);
	return index === -1 ? '' : `features[${index}]`;
}

function featuresOf(layer: string, files: ReadonlyMap<string, string>): LayerFeature[] {
	const name = `${layer}.geojson`;
	const text = files.get(name);
	return text === undefined ? [] : readLayer(name, text).features;
}
