import type { RecipeOf } from '../../src/lib/dossier/model/recipes';
import { around, common, drawn, minus, softened, together, type Area, type Outline } from './areas';
import { areasOf, chainOfDividing, lineOf, type Material } from './material';
import { groundOn } from './sides';

/** A belt that has been made. */
export interface MadeBelt {
	readonly area: Area;
	/** All that lies nearer to its line than it, on both sides. */
	readonly reached: Area;
}

/**
 * A band at a distance from a line: on one side of a dividing line, away from the edge of the area that
 * it lies in and from others, and clear of the belts before it.
 * @param before the belts that have been made, by the id of their recipe
 * @throws RangeError when the recipe leaves nothing of it
 */
export function deriveBelt(
	recipe: RecipeOf<'belt'>,
	outline: Outline,
	material: Material,
	before: ReadonlyMap<string, MadeBelt>
): MadeBelt {
	const { offsetKilometres, widthKilometres, standoffKilometres = 0 } = recipe;
	const { awayFrom = [], clearOf = [], gapKilometres = 0 } = recipe;
	const line = lineOf(recipe.along, recipe, material);
	const reached = around(line, offsetKilometres);
	const band = minus(around(line, offsetKilometres + widthKilometres), reached);
	const kept = awayFrom.flatMap((reference) =>
		areasOf(reference, material).map((area) => spread(area, standoffKilometres))
	);
	const others = clearOf.flatMap((id) => before.get(id) ?? []);
	const free = minus(
		common(band, groundOf(recipe, material)),
		...others.map((other) => other.reached),
		...kept,
		...others.map(({ area }) => spread(area, gapKilometres))
	);
	return { area: drawn(softened(free, outline.softeningKilometres), outline), reached };
}

/** Where a belt may lie at all. */
function groundOf(recipe: RecipeOf<'belt'>, material: Material): Area {
	const { inside, side, standoffKilometres = 0 } = recipe;
	const [first, ...others] = areasOf(inside, material);
	if (first === undefined) throw new RangeError(`“${inside}” has no areas.`);
	const whole = together(first, ...others);
	const inland = inlandOf(whole, standoffKilometres);
	const line = material.dividingLines.find(({ near, far }) =>
		[near.id, far.id].includes(side ?? '')
	);
	if (side === undefined || line === undefined) return inland;
	return common(inland, groundOn(side, whole, chainOfDividing(line, material), line));
}

const inlands = new WeakMap<Area, Map<number, Area>>();

/** What of an area lies deeper within than a distance: once for all belts that ask for it. */
function inlandOf(area: Area, kilometres: number): Area {
	const known = inlands.get(area) ?? new Map<number, Area>();
	inlands.set(area, known);
	const inland = known.get(kilometres) ?? spread(area, -kilometres);
	known.set(kilometres, inland);
	return inland;
}

function spread(area: Area, kilometres: number): Area {
	return kilometres === 0 ? area : around(area, kilometres);
}
