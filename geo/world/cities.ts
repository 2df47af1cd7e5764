import type { CellCity } from '../../src/lib/cartography/places/place-cell';
import { project } from '../../src/lib/cartography/projection';

/** A town that may be shown. */
export interface Candidate {
	readonly name: string;
	/** ISO 3166-1 alpha-3. */
	readonly country: string;
	readonly place: readonly [longitude: number, latitude: number];
	readonly population: number;
	/** Seat of a state's government, of a first-level region's, or neither. */
	readonly seat: 'state' | 'region' | undefined;
}

/** A city that is kept by hand, and shows from its zoom on whatever else there is. */
export interface KeptCity {
	readonly place: readonly [longitude: number, latitude: number];
	readonly zoom: number;
}

/** From which importance on towns show at a zoom, and how far apart, CSS pixels. */
const STEPS = [
	{ zoom: 3, least: 4_500_000, apart: 96 },
	{ zoom: 4, least: 500_000, apart: 96 },
	{ zoom: 5, least: 120_000, apart: 96 },
	{ zoom: 6, least: 30_000, apart: 96 },
	{ zoom: 7, least: 10_000, apart: 100 },
	{ zoom: 8, least: 2_000, apart: 120 }
] as const;

/**
 * In what the 105 cities by hand are chosen for, [west, south, east, north], no other shows before
 * this zoom.
 */
const BY_HAND = { west: -25, south: 34, east: 45.5, north: 72, zoom: 6 } as const;

/** A capital counts for so many times its people, the seat of a region as well. */
const STATE = 3.5;
const REGION = 1.6;
/** Degrees within which a town of GeoNames is the one that is kept by hand. */
const SAME = 0.15;

/**
 * Towns to find one's way by, each from its zoom on: the most important first, and none so near to
 * one that shows already that their names would stand on each other.
 */
export function chooseCities(
	candidates: readonly Candidate[],
	kept: readonly KeptCity[]
): CellCity[] {
	const shown = new Crowd();
	const waiting = new Set(
		candidates
			.filter(({ place }) => !kept.some((city) => isSame(city.place, place)))
			.sort((a, b) => importance(b) - importance(a) || (a.name < b.name ? -1 : 1))
	);
	const chosen: CellCity[] = [];
	for (const { zoom, least, apart } of STEPS) {
		for (const city of kept) if (city.zoom === zoom) shown.add(city.place);
		for (const city of waiting) {
			if (importance(city) < least) break;
			if (zoom < BY_HAND.zoom && isByHand(city.place)) continue;
			if (shown.isNear(city.place, apart / 2 ** zoom)) continue;
			shown.add(city.place);
			waiting.delete(city);
			const [longitude, latitude] = city.place.map((degrees) => Number(degrees.toFixed(3)));
			const capital = city.seat === 'state' ? 1 : 0;
			chosen.push([city.name, city.country, longitude ?? NaN, latitude ?? NaN, zoom, capital]);
		}
	}
	return chosen;
}

function importance({ population, seat }: Candidate): number {
	return population * (seat === 'state' ? STATE : seat === 'region' ? REGION : 1);
}

function isByHand([longitude, latitude]: Candidate['place']): boolean {
	const { west, south, east, north } = BY_HAND;
	return longitude > west && longitude < east && latitude > south && latitude < north;
}

function isSame(one: Candidate['place'], other: Candidate['place']): boolean {
	return Math.abs(one[0] - other[0]) < SAME && Math.abs(one[1] - other[1]) < SAME;
}

/** Places on the square world, found again by where they are. */
class Crowd {
	/** Width of a box, CSS pixels at zoom 0. */
	static readonly #BOX = 120 / 2 ** 3;
	readonly #boxes = new Map<string, [number, number][]>();

	add(place: Candidate['place']): void {
		const point = project(place, 0);
		const box = Crowd.#boxOf(point).join();
		this.#boxes.set(box, [...(this.#boxes.get(box) ?? []), point]);
	}

	/** Whether there is one within a distance, CSS pixels at zoom 0, no more than a box is wide. */
	isNear(place: Candidate['place'], within: number): boolean {
		const [x, y] = project(place, 0);
		const [column, row] = Crowd.#boxOf([x, y]);
		return [-1, 0, 1].some((right) =>
			[-1, 0, 1].some((down) =>
				(this.#boxes.get([column + right, row + down].join()) ?? []).some(
					(other) => Math.hypot(other[0] - x, other[1] - y) < within
				)
			)
		);
	}

	static #boxOf([x, y]: readonly [number, number]): [column: number, row: number] {
		return [Math.floor(x / Crowd.#BOX), Math.floor(y / Crowd.#BOX)];
	}
}
