import { area, booleanPointInPolygon, distance, pointToLineDistance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { reportInto } from '../../src/lib/dossier/check/report';
import { decodeBoundaries } from '../../src/lib/boundaries/boundaries';
import { allCells } from '../../src/lib/cartography/places/cell-names';
import type { PlaceCell } from '../../src/lib/cartography/places/place-cell';
import { joinPlaces } from '../../src/lib/cartography/places/places';
import { readBaseMap } from '../../src/lib/server/base-map';
import { readPlaceCell } from '../../src/lib/server/place-cells';
import { Land } from './candidates';
import { checkCell, checkWorld } from './check';
import { chooseCities, type Candidate } from './cities';
import { cityName } from './city-names';

const base = readBaseMap();
const { countries, oblasts } = decodeBoundaries(base.boundaries);
const none = { type: 'FeatureCollection' as const, features: [] };
const nothing = { cities: none, rivers: none, lakes: none, lakeNames: none, seas: none };
const world = joinPlaces(nothing, [
	base.overview,
	...allCells().map((name) => readPlaceCell(name))
]);
const cells = new Map(allCells().map((name) => [name, readPlaceCell(name)]));

/** Published coordinates: United Nations Demographic Yearbook, and national gazetteers. */
const CAPITALS = [
	['Cairo', 31.24, 30.04],
	['Addis Ababa', 38.74, 9.03],
	['Nairobi', 36.82, -1.29],
	['Lima', -77.03, -12.05],
	['Tokyo', 139.69, 35.69],
	['Washington', -77.04, 38.91],
	['Canberra', 149.13, -35.29],
	['Wellington', 174.78, -41.29],
	['Ulaanbaatar', 106.92, 47.92],
	['Brasília', -47.88, -15.79],
	['New Delhi', 77.21, 28.61],
	['Astana', 71.45, 51.17]
] as const;

describe('towns of the world', () => {
	it.each(CAPITALS)('%s is a capital within 10 km of its published place', (name, x, y) => {
		const found = world.cities.features.filter(({ properties }) => properties.name === name);
		const near = found.filter(({ geometry }) => distance(geometry.coordinates, [x, y]) < 10);
		expect(near.map(({ properties }) => properties.capital)).toEqual([true]);
	});

	it('are never in Ukraine, whose towns are kept by hand, Crimea’s among them', () => {
		const ukraine = countries.get('UKR');
		expect(ukraine).toBeDefined();
		const inside = world.cities.features.filter(
			({ geometry }) => ukraine && booleanPointInPolygon(geometry, ukraine)
		);
		expect(inside).toEqual([]);
	});

	it('leave the map of Europe as it is chosen by hand until zoom 6', () => {
		const early = [base.overview, ...cells.values()]
			.flatMap(({ cities }) => cities)
			.filter(([, , x, y, zoom]) => zoom < 6 && x > -20 && x < 40 && y > 36 && y < 60);
		expect(early).toEqual([]);
	});

	it('show the larger of two that are near each other first, and a lonely small one as well', () => {
		const town = (name: string, x: number, population: number): Candidate => ({
			name,
			country: 'USA',
			place: [x, -10],
			population,
			seat: undefined
		});
		const chosen = chooseCities(
			[town('small', -100.2, 30_000), town('large', -100, 5_000_000), town('lonely', -60, 12_000)],
			[]
		);
		expect(chosen.map(([name, , , , zoom]) => [name, zoom])).toEqual([
			['large', 3],
			['lonely', 7]
		]);
	});

	it.each([
		['EG', 'Al Maḩallah al Kubrá', 'Al Mahallah al Kubra'],
		['TR', 'İzmir', 'İzmir'],
		['KZ', 'Nur-Sultan', 'Astana'],
		['KR', 'Goyang-si', 'Goyang']
	])('of %s: %s is written %s', (country, name, written) => {
		expect(cityName(country, name)).toBe(written);
	});
});

describe('waters of the world', () => {
	// Towns on a river, and how far the generalised line may be off, kilometres.
	it.each([
		['Nile', [31.23, 30.05], 3],
		['Nile', [32.9, 24.09], 3],
		['White Nile', [32.66, 13.17], 8],
		['Blue Nile', [33.52, 14.4], 4],
		['Amazon', [-60.02, -3.13], 15],
		['Yangtze', [114.3, 30.57], 5],
		['Mekong', [102.6, 17.96], 6],
		['Mississippi', [-90.18, 38.63], 5],
		['Rhine', [6.96, 50.94], 5],
		['Murray', [142.15, -34.18], 12],
		['Lena', [129.73, 62.03], 15]
	] as const)('%s passes %s', (name, town, kilometres) => {
		const away = world.rivers.features
			.filter(({ properties }) => properties.name === name)
			.flatMap(({ geometry }) =>
				geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
			)
			.map((coordinates) => pointToLineDistance([...town], { type: 'LineString', coordinates }));
		expect(Math.min(...away)).toBeLessThan(kilometres);
	});

	// Square kilometres, World Lake Database.
	it.each([
		['Lake Victoria', 68_800],
		['Lake Superior', 82_100],
		['Lake Baikal', 31_700],
		['Lake Tana', 3_100],
		['Lake Titicaca', 8_370]
	])('%s has about %i km²', (name, squareKilometres) => {
		const [lake] = world.lakes.features.filter(({ properties }) => properties.name === name);
		expect(lake && area(lake) / 1e6 / squareKilometres).toBeCloseTo(1, 0.7);
		// The name stands on the water.
		const [label] = world.lakeNames.features.filter(({ properties }) => properties.name === name);
		expect(lake && label && booleanPointInPolygon(label.geometry, lake)).toBe(true);
	});

	it('does not draw again what is drawn by hand', () => {
		const byHand = new Set(base.rivers.features.map(({ properties }) => properties.name));
		const twice = world.rivers.features.filter(({ properties }) => byHand.has(properties.name));
		expect(twice.map(({ properties }) => properties.name)).toEqual([]);
	});

	it('names seas at sea', () => {
		const onLand = world.seas.features.filter(({ geometry, properties }) =>
			[...countries.values()].some(
				(country) =>
					// Straits are narrower than coasts far away are exact.
					!/Bay|Strait|Sound|Inlet|Bosphorus|Bab/.test(properties.name) &&
					booleanPointInPolygon(geometry, country)
			)
		);
		expect(onLand.map(({ properties }) => properties.name)).toEqual([]);
	});
});

describe('the check', () => {
	const lands = new Map([...countries].map(([id, { geometry }]) => [id, new Land(geometry)]));
	const problemsOf = (change: (cell: PlaceCell) => PlaceCell): string[] => {
		const problems: Problem[] = [];
		checkCell(change(readPlaceCell('n30e120')), 'n30e120', lands, reportInto(problems, ''));
		return problems.map(({ path, message }) => `${path}: ${message}`);
	};
	const withCity = (city: PlaceCell['cities'][number]) => (cell: PlaceCell) => ({
		...cell,
		cities: [city]
	});

	it.each([
		['in another country', withCity(['Osaka', 'CHN', 135.5, 34.69, 4, 0]), '“Osaka” does not lie in CHN.'], // prettier-ignore
		['in no country', withCity(['Osaka', 'JAP', 135.5, 34.69, 4, 0]), '“Osaka” lies in JAP, which is no country.'], // prettier-ignore
		['in another cell', withCity(['Cairo', 'EGY', 31.25, 30.06, 4, 1]), '“Cairo” does not lie in [120, 30, 150, 60].'], // prettier-ignore
		['in the wrong file', withCity(['Tokyo', 'JPN', 139.69, 35.69, 3, 1]), '“Tokyo” shows from zoom 3, and stands in the wrong file.'] // prettier-ignore
	])('finds a town %s', (_, change, message) => {
		expect(problemsOf(change)).toEqual([`cities[0]: ${message}`]);
	});

	it('finds all files in order', { timeout: 180_000 }, () => {
		expect(checkWorld(process.cwd(), { countries, oblasts })).toEqual([]);
	});
});
