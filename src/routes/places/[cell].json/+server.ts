import { allCells } from '$lib/cartography/places/cell-names';
import { readPlaceCell } from '$lib/server/place-cells';
import { error, json } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return allCells().map((cell) => ({ cell }));
}

/** Cities, rivers, lakes and seas of a part of the world, for maps that look at it. */
export function GET({ params }) {
	if (!allCells().includes(params.cell)) error(404, `There is no cell “${params.cell}”.`);
	return json(readPlaceCell(params.cell));
}
