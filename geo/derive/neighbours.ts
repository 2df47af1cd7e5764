import {
	borderLength,
	landNeighbours,
	type BoundaryTopology
} from '../../src/lib/boundaries/boundaries';
import type { Alliance } from './alliance';
import type { LayerFeature } from './layer-file';
import type { NeighbourRecipe } from './recipes';

/**
 * The members of the alliance that have a land border with the country, by code. Who they are
 * follows from the boundaries and the list of members; nothing is typed in.
 * @param country ISO 3166-1 alpha-3
 * @throws RangeError when there is no such country
 */
export function deriveNeighbours(
	topology: BoundaryTopology,
	alliance: Alliance,
	country: string,
	neighbours: NeighbourRecipe
): LayerFeature[] {
	const members = new Set(alliance.members.map(({ id }) => id));
	return landNeighbours(topology, country)
		.filter((id) => members.has(id))
		.map((id) => {
			const borderKilometres = Math.round(borderLength(topology, country, id));
			const published = neighbours.publishedBorderKilometres[id];
			return {
				type: 'Feature',
				id,
				properties: {
					contact: 'land',
					borderKilometres,
					basis: 'derived',
					source: neighbours.source,
					date: alliance.date,
					boundary: id,
					note: noteOn(borderKilometres, published)
				},
				geometry: null
			};
		});
}

function noteOn(measured: number, published: readonly [number, number] | undefined): string {
	const own = `The border is ${measured} km long on this map, whose lines are generalised`;
	if (published === undefined) return `${own}.`;
	const [least, greatest] = published;
	const range = least === greatest ? `about ${least}` : `${least} to ${greatest}`;
	return `${own}; published figures say ${range} km.`;
}
