import type { RecipeOf } from '../../src/lib/dossier/model/recipes';
import { around, common, drawn, minus, softened, together, type Area, type Outline } from './areas';
import { areasOf, lineOf, type Material } from './material';

/**
 * All within reach of a line to both sides, on land and on water, but for what the recipe leaves out.
 * @throws RangeError when the recipe leaves nothing of it
 */
export function deriveCorridor(
	{ around: line, from, until, reachKilometres, inside, outside = [] }: RecipeOf<'corridor'>,
	outline: Outline,
	material: Material
): Area {
	const reach = around(lineOf(line, { from, until }, material), reachKilometres);
	const within = softened(reach, outline.softeningKilometres);
	const [first, ...others] = inside === undefined ? [] : areasOf(inside, material);
	const kept = first === undefined ? within : common(within, together(first, ...others));
	return drawn(minus(kept, ...outside.flatMap((each) => areasOf(each, material))), outline);
}
