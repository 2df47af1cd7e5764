import { brotliCompressSync } from 'node:zlib';
import { distance } from '@turf/turf';
import { expect, it } from 'vitest';
import { namedPlaces, placeInCell } from '../cartography/places/place-names';
import { readPlaceCell } from './place-cells';
import { readPlaceNames } from './place-names';

const names = readPlaceNames();
const places = namedPlaces(names);

it('are a small file', () => {
	expect(brotliCompressSync(JSON.stringify(names)).length).toBeLessThan(150_000);
});

// Published coordinates: United Nations Demographic Yearbook, and national gazetteers.
it.each([
	['Bakhmut', 'UKR', 38.0, 48.59],
	['Aswan', 'EGY', 32.9, 24.09],
	['Bahir Dar', 'ETH', 37.39, 11.59],
	['Wellington', 'NZL', 174.78, -41.29]
])('say where towns are: %s', (name, country, longitude, latitude) => {
	const [town] = places.filter((place) => place.name === name && place.country === country);
	if (town?.kind !== 'town') throw new Error(`${name} is no town.`);
	const { at } = town;
	const place = 'cell' in at ? placeInCell(readPlaceCell(at.cell), at.index, name) : at;
	expect(distance([...place], [longitude, latitude])).toBeLessThan(10);
});

// Degrees as atlases have them, to a few tenths.
it.each([
	['Crimea', 'UA', [32.5, 44.4, 36.6, 46.2]],
	['Tigray', 'ET', [36.4, 12.2, 40.0, 14.9]]
] as const)('say how far regions reach: %s', (name, country, bounds) => {
	const [region] = places.filter((place) => place.name === name && place.country === country);
	if (region?.kind !== 'region') throw new Error(`${name} is no region.`);
	for (const [edge, degrees] of bounds.entries()) {
		expect(Math.abs((region.bounds[edge] ?? NaN) - degrees)).toBeLessThan(0.4);
	}
	const [west, south, east, north] = region.bounds;
	const [longitude, latitude] = region.at;
	expect(longitude > west && longitude < east && latitude > south && latitude < north).toBe(true);
});

it('find no town of another build in its place', () => {
	expect(() => placeInCell(readPlaceCell('n00e030'), 0, 'Atlantis')).toThrow('load the page again');
});
