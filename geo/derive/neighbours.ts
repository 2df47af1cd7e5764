import {
	borderLength,
	landNeighbours,
	type BoundaryTopology
} from '../../src/lib/boundaries/boundaries';
import type { RecipeOf } from '../../src/lib/dossier/model/recipes';
import type { Roster } from '../../src/lib/dossier/model/rosters';
import { propertiesOf } from './feature-properties';
import type { LayerFeature } from './layer-file';

/**
 * The countries that have a land border with one, by code: of a roster, only its members. Who they are
 * follows from the boundaries and the roster; nothing is typed in.
 * @throws RangeError when there is no such country
 */
export function deriveNeighbours(
	recipe: RecipeOf<'neighbours'>,
	rosters: readonly Roster[],
	topology: BoundaryTopology
): LayerFeature[] {
	const roster = rosters.find(({ id }) => id === recipe.roster);
	return landNeighbours(topology, recipe.of)
		.filter((id) => roster?.members.includes(id) ?? true)
		.map((id) => {
			const kilometres = Math.round(borderLength(topology, recipe.of, id));
			const { note, published } = noteOn(id, recipe);
			return {
				type: 'Feature',
				id,
				properties: propertiesOf(
					{ ...recipe, note },
					{ kilometres, measured: true, ...published },
					{ boundary: id }
				),
				geometry: null
			};
		});
}

/** The words for a neighbour: those with published figures, where there are some and words for them. */
function noteOn(id: string, recipe: RecipeOf<'neighbours'>) {
	const { note, noteWithFigure = note, noteWithRange = note } = recipe;
	const [least, greatest] = recipe.published?.[id] ?? [];
	if (least === undefined || greatest === undefined) return { note, published: {} };
	return {
		note: least === greatest ? noteWithFigure : noteWithRange,
		published: { least, greatest }
	};
}
