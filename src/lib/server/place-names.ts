import { decodeBoundaries } from '../boundaries/boundaries';
import { SHARED, type RegionFeature } from '../boundaries/regions';
import { allCells } from '../cartography/places/cell-names';
import { cellTowns, countryRegions, type PlaceNames } from '../cartography/places/place-names';
import { CITY_ZOOM } from '../cartography/places/places';
import { placeOfFeature } from '../data-export/place-of-feature';
import { keptBaseMap } from './base-map';
import { readPlaceCell } from './place-cells';
import { countriesWithRegions, readRegions } from './regions';

/**
 * What all places of the map are called, from the files that the map is drawn from.
 * @throws DossierError with what is wrong with one of them
 */
export function readPlaceNames(): PlaceNames {
	const { cities, overview, boundaries } = keptBaseMap();
	const shared = decodeBoundaries(boundaries).oblasts.features as RegionFeature[];
	const regionsOf = (regions: readonly RegionFeature[]) =>
		// What has no name cannot be looked for.
		countryRegions(
			regions.filter(({ properties }) => properties.name.trim() !== ''),
			placeIn
		);
	const countries = countriesWithRegions().filter((country) => country !== SHARED);
	return {
		kept: [
			...cities.features.map(({ geometry, properties }) => {
				const [longitude = NaN, latitude = NaN] = geometry.coordinates;
				const { name, nameUkrainian, country, rank } = properties;
				const others = nameUkrainian === undefined ? [] : [nameUkrainian];
				return [name, country, longitude, latitude, rank + CITY_ZOOM, ...others] as const;
			}),
			...overview.cities.map(
				([name, country, longitude, latitude, zoom]) =>
					[name, country, longitude, latitude, zoom] as const
			)
		],
		cells: Object.fromEntries(
			allCells()
				.map((name) => [name, readPlaceCell(name)] as const)
				.filter(([, { cities: towns }]) => towns.length > 0)
				.map(([name, cell]) => [name, cellTowns(cell)])
		),
		regions: Object.fromEntries([
			[SHARED, regionsOf(shared)] as const,
			...countries.map(
				(country) => [country, regionsOf([...readRegions(country).values()])] as const
			)
		])
	};
}

function placeIn({ geometry }: RegionFeature): readonly [number, number] {
	const [longitude = NaN, latitude = NaN] = placeOfFeature({ geometry });
	return [longitude, latitude];
}
