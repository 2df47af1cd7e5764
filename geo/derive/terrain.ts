import type { LineString, Position } from 'geojson';
import { decodeBoundaries, type BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import { chainOf, type Section } from './contact-chain';
import { minus, type Area } from './areas';

/** The ground that the derived layers are made on. */
export interface Terrain {
	readonly topology: BoundaryTopology;
	readonly sections: readonly Section[];
	/** The contact line, whole. */
	readonly chain: LineString;
	/** The country within its recognised borders. */
	readonly country: Area;
	/** What of it lies on the Ukrainian-held side of the contact line. */
	readonly held: Area;
}

/**
 * @param id ISO 3166-1 alpha-3 code of the country that the contact line runs through
 * @throws RangeError when there is no such country, or the line has gaps
 */
export function terrainOf(
	topology: BoundaryTopology,
	id: string,
	sections: readonly Section[]
): Terrain {
	const country = countryArea(topology, id);
	const chain = chainOf(sections);
	return {
		topology,
		sections,
		chain,
		country,
		held: minus(country, farSide(chain.coordinates))
	};
}

/**
 * A country's area within its boundary.
 * @throws RangeError when there is no such country
 */
export function countryArea(topology: BoundaryTopology, id: string): Area {
	const area = decodeBoundaries(topology).countries.get(id)?.geometry;
	if (area === undefined) throw new RangeError(`There is no country ${id} in the boundary file.`);
	return area;
}

/** Far enough out that Ukraine ends before: [east, south, west] in degrees. */
const OUTSIDE = { east: 42, south: 43.5, west: 30.5 };

/**
 * The Russian-held side of the contact line: the line, closed through Russia in the east and the
 * Black Sea in the south and west. Only what of it lies in Ukraine means anything.
 * @param chain from the state border in the north to the Kinburn spit, [longitude, latitude]
 */
export function farSide(chain: readonly Position[]): Area {
	const [, north = NaN] = chain[0] ?? [];
	const [, end = NaN] = chain.at(-1) ?? [];
	const ring = [
		...[...chain].reverse(),
		[OUTSIDE.east, north],
		[OUTSIDE.east, OUTSIDE.south],
		[OUTSIDE.west, OUTSIDE.south],
		[OUTSIDE.west, end]
	];
	return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}
