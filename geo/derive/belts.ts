import type { Geometry } from 'geojson';
import { sharedBorder } from '../../src/lib/boundaries/boundaries';
import { around, common, drawn, minus, softened, type Area } from './areas';
import { chainOf, type Section } from './contact-chain';
import type { Belt, BeltRecipes, Recipes } from './recipes';
import type { Terrain } from './terrain';

/**
 * The belts of the recipe by id: bands on the Ukrainian-held side, each at a distance behind the
 * contact line or a border, away from coasts, state borders and pockets, and clear of the belts
 * before it.
 * @param pockets contested areas that every belt keeps away from, as from a border
 * @throws RangeError when the recipe leaves nothing of a belt
 */
export function deriveBelts(
	terrain: Terrain,
	pockets: readonly Area[],
	{ country, outline }: Recipes,
	{ standoffKilometres, gapKilometres, belts }: BeltRecipes
): Map<string, Area> {
	const inland = common(around(terrain.country, -standoffKilometres), terrain.held);
	const kept = pockets.map((pocket) => around(pocket, standoffKilometres));
	const result = new Map<string, Area>();
	const bands = belts.map((belt) => bandOf(belt, terrain, country));
	for (const [index, belt] of belts.entries()) {
		const before = bands.slice(0, index).map(({ reached }) => reached);
		const taken = [...result.values()].map((one) => around(one, gapKilometres));
		const { band } = bands[index] ?? bandOf(belt, terrain, country);
		const free = minus(common(band, inland), ...before, ...kept, ...taken);
		result.set(belt.id, drawn(softened(free, outline.softeningKilometres), outline));
	}
	return result;
}

/** The band of a belt on both sides of its line, and all that lies nearer to the line than it. */
function bandOf(belt: Belt, terrain: Terrain, country: string): { band: Area; reached: Area } {
	const line = lineOf(belt, terrain, country);
	const reached = around(line, belt.offsetKilometres);
	return {
		band: minus(around(line, belt.offsetKilometres + belt.widthKilometres), reached),
		reached
	};
}

function lineOf({ along, until }: Belt, terrain: Terrain, country: string): Geometry {
	if (along !== 'contact-line') return sharedBorder(terrain.topology, country, along);
	return until === undefined ? terrain.chain : chainOf(sectionsUntil(until, terrain.sections));
}

function sectionsUntil(last: string, sections: readonly Section[]): Section[] {
	const index = sections.findIndex(({ id }) => id === last);
	if (index === -1) {
		throw new RangeError(`The contact line has no section “${last}”, which recipes.json names.`);
	}
	return sections.slice(0, index + 1);
}
