import { around, drawn, minus, softened, type Area, type Outline } from './areas';
import type { CorridorRecipes } from './recipes';
import { countryArea, type Terrain } from './terrain';

/**
 * The corridors of the recipe by id: all within reach of the contact line on both sides, on land and
 * on water, but not across the border of Russia.
 */
export function deriveCorridors(
	{ topology, chain }: Terrain,
	outline: Outline,
	{ corridors }: CorridorRecipes
): Map<string, Area> {
	const russia = countryArea(topology, 'RUS');
	return new Map(
		corridors.map(({ id, reachKilometres }) => {
			const within = softened(around(chain, reachKilometres), outline.softeningKilometres);
			return [id, drawn(minus(within, russia), outline)];
		})
	);
}
