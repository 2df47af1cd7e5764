import type { MapData } from '../map-sources';
import type { Camera, Size } from '../projection';
import { cellsOf } from './cell-names';
import type { PlaceCell } from './place-cell';
import { joinPlaces } from './places';

/** The cells of the world's places, as far as they are here. */
export interface PlaceCells {
	/** Undefined where it is not here. */
	get(name: string): PlaceCell | undefined;
	/**
	 * Brings cells here.
	 * @throws Error in words for the reader, where one cannot be had
	 */
	load(names: readonly string[]): Promise<void>;
}

/** How many maps with places are kept of each map's data: a server draws many views. */
const KEPT = 8;

const made = new WeakMap<MapData, Map<string, MapData>>();

/**
 * The data of a map with the places of some cells: the same object for the same cells. Cells that are
 * not here are passed over.
 * @param names in their order
 */
export function withCells(data: MapData, names: readonly string[]): MapData {
	const cells = names.flatMap((name) => data.cells?.get(name) ?? []);
	if (cells.length === 0) return data;
	const known = made.get(data) ?? new Map<string, MapData>();
	made.set(data, known);
	const key = names.filter((name) => data.cells?.get(name) !== undefined).join();
	const found = known.get(key) ?? { ...data, places: joinPlaces(data.places, cells) };
	known.delete(key);
	known.set(key, found);
	for (const [oldest] of known) {
		if (known.size <= KEPT) break;
		known.delete(oldest);
	}
	return found;
}

/**
 * The data of a map with all places that it shows: what every drawing of a view is made from, so that
 * they show the same.
 * @param size of the map in CSS pixels
 * @param margin CSS pixels beyond its edges that are drawn as well
 */
export function placedFor(data: MapData, camera: Camera, size: Size, margin = 0): MapData {
	return withCells(data, cellsOf(camera, size, margin));
}
