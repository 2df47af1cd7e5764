import { frameOf } from '../bounds';
import type { Bounds } from '../projection';
import type { RegionFeature } from '../../boundaries/regions';
import type { CellCity, PlaceCell } from './place-cell';

/*
 * What the map's places are called, to be searched: one small file for the whole world. A town's place is left out
 * of it where a cell has it, which the map needs anyway to show the town.
 */

type LongitudeLatitude = readonly [longitude: number, latitude: number];

/** A town that every map has: by hand, or of the overview. */
type KeptTown = readonly [
	name: string,
	/** ISO 3166-1 alpha-3. */
	country: string,
	longitude: number,
	latitude: number,
	/** Zoom from which it shows. */
	zoom: number,
	/** What else it is called, if anything. */
	...others: string[]
];

/** The towns of a cell in its order: names on lines, and a character for each name in the other texts. */
interface CellTowns {
	readonly names: string;
	/** ISO 3166-1 alpha-3. */
	readonly countries: readonly string[];
	/** Which of the countries, as {@link DIGITS} count. */
	readonly country: string;
	/** Zoom from which each shows, one digit. */
	readonly zoom: string;
}

interface CountryRegions {
	/** On lines. */
	readonly names: string;
	/** Of each region west, south, and from there its east, its north, and a place inside; tenths of a degree. */
	readonly frames: readonly number[];
}

/** As it is sent. */
export interface PlaceNames {
	readonly kept: readonly KeptTown[];
	/** By the name of the cell. */
	readonly cells: Readonly<Record<string, CellTowns>>;
	/** By ISO 3166-1 alpha-2 code. */
	readonly regions: Readonly<Record<string, CountryRegions>>;
}

export interface NamedTown {
	readonly kind: 'town';
	readonly name: string;
	readonly others: readonly string[];
	/** ISO 3166-1 alpha-3. */
	readonly country: string;
	/** Zoom from which the map shows it. */
	readonly zoom: number;
	/** Degrees, or where in which cell they stand. */
	readonly at: LongitudeLatitude | { readonly cell: string; readonly index: number };
}

export interface NamedRegion {
	readonly kind: 'region';
	readonly name: string;
	readonly others: readonly string[];
	/** ISO 3166-1 alpha-2. */
	readonly country: string;
	/** Among towns, it is as important as those that show from this zoom. */
	readonly zoom: number;
	/** [west, south, east, north] in degrees, of what lies together. */
	readonly bounds: Bounds;
	/** Inside of it. */
	readonly at: LongitudeLatitude;
}

export type NamedPlace = NamedTown | NamedRegion;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PER_DEGREE = 10;
/** Numbers of each region's frame. */
const FRAME = 6;
/** Whoever writes the name of a city and of its region means the city first. */
const REGION_ZOOM = 6;

/** @throws RangeError where a cell has more countries than can be counted */
export function cellTowns({ cities }: Pick<PlaceCell, 'cities'>): CellTowns {
	const countries = [...new Set(cities.map(([, country]) => country))];
	if (countries.length > DIGITS.length) {
		throw new RangeError(`${countries.length} countries in a cell; ${DIGITS.length} are counted.`);
	}
	return {
		names: cities.map(([name]) => name).join('\n'),
		countries,
		country: cities.map(([, country]) => DIGITS[countries.indexOf(country)]).join(''),
		zoom: cities.map(([, , , , zoom]) => zoom).join('')
	};
}

/** @param placeIn gives a place inside a region: [longitude, latitude] in degrees */
export function countryRegions(
	regions: readonly RegionFeature[],
	placeIn: (region: RegionFeature) => LongitudeLatitude
): CountryRegions {
	return {
		names: regions.map(({ properties }) => properties.name).join('\n'),
		frames: regions.flatMap((region) => {
			const [west, south, east, north] = frameOf(region.geometry) ?? [0, 0, 0, 0];
			const [longitude, latitude] = placeIn(region);
			// Outwards, so that all of it stays in its frame.
			const [left, bottom] = [Math.floor(west * PER_DEGREE), Math.floor(south * PER_DEGREE)];
			const [right, top] = [Math.ceil(east * PER_DEGREE), Math.ceil(north * PER_DEGREE)];
			const [x, y] = [Math.round(longitude * PER_DEGREE), Math.round(latitude * PER_DEGREE)];
			return [left, bottom, right - left, top - bottom, x - left, y - bottom];
		})
	};
}

/** All places, the most important first. */
export function namedPlaces({ kept, cells, regions }: PlaceNames): NamedPlace[] {
	return [
		...kept.map(([name, country, longitude, latitude, zoom, ...others]) => {
			const at = [longitude, latitude] as const;
			return { kind: 'town' as const, name, others, country, zoom, at };
		}),
		...Object.entries(cells).flatMap(([cell, towns]) => townsOf(cell, towns)),
		...Object.entries(regions).flatMap(([country, those]) => regionsOf(country, those))
	].sort((one, other) => one.zoom - other.zoom);
}

const NONE: readonly string[] = [];

function townsOf(cell: string, { names, countries, country, zoom }: CellTowns): NamedTown[] {
	return linesOf(names).map((name, index) => ({
		kind: 'town',
		name,
		others: NONE,
		country: countries[DIGITS.indexOf(country.charAt(index))] ?? '',
		zoom: Number(zoom.charAt(index)),
		at: { cell, index }
	}));
}

function regionsOf(country: string, { names, frames }: CountryRegions): NamedRegion[] {
	return linesOf(names).map((name, index) => {
		const [left = 0, bottom = 0, right = 0, top = 0, x = 0, y = 0] = frames.slice(
			index * FRAME,
			(index + 1) * FRAME
		);
		return {
			kind: 'region',
			name,
			others: NONE,
			country,
			zoom: REGION_ZOOM,
			bounds: [
				inDegrees(left),
				inDegrees(bottom),
				inDegrees(left + right),
				inDegrees(bottom + top)
			],
			at: [inDegrees(left + x), inDegrees(bottom + y)]
		};
	});
}

function inDegrees(tenths: number): number {
	return tenths / PER_DEGREE;
}

function linesOf(names: string): string[] {
	return names === '' ? [] : names.split('\n');
}

/**
 * Where a town of a cell is: [longitude, latitude] in degrees.
 * @throws Error where the cell has another town there: it is of another build
 */
export function placeInCell(
	{ cities }: Pick<PlaceCell, 'cities'>,
	index: number,
	name: string
): LongitudeLatitude {
	const city: CellCity | undefined = cities[index];
	if (city?.[0] !== name) {
		throw new Error(`The cell has no “${name}” at ${index}: load the page again.`);
	}
	return [city[2], city[3]];
}
