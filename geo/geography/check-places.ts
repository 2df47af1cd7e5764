import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { Feature, Geometry, Position } from 'geojson';
import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import { jsonPath, type Report } from '../../src/lib/dossier/check/report';
import { polygonsOf, type Area } from '../derive/areas';

/** Kilometres that a town may lie outside its country: coasts are generalised. */
const AT_COAST = 6;

/**
 * Whether every point lies in the country that it should.
 * @param expected ISO 3166-1 alpha-3 code by feature id, null for the sea
 */
export function checkPlaces(
	features: readonly Feature<Geometry | null>[],
	expected: ReadonlyMap<string, string | null>,
	{ countries }: Boundaries,
	report: Report
): void {
	const found = new Set<string>();
	for (const [index, { id, geometry }] of features.entries()) {
		const name = String(id);
		const country = expected.get(name);
		found.add(name);
		if (geometry?.type !== 'Point' || country === undefined) continue;
		const problem = misplaced(geometry.coordinates, country, countries);
		if (problem === undefined) continue;
		report(
			jsonPath('features', index, 'geometry'),
			`“${name}” ${problem}.`,
			isExchanged(geometry.coordinates, country, countries)
				? 'Longitude and latitude are exchanged: write [longitude, latitude].'
				: 'Correct its coordinates, [longitude, latitude], or the country that is expected.'
		);
	}
	for (const id of expected.keys()) {
		if (found.has(id)) continue;
		report(
			'features',
			`There is no “${id}”, for which a country is expected.`,
			'Add or rename it.',
			{ subject: id, cause: 'A place is missing for which a country is expected.' }
		);
	}
}

function misplaced(
	position: Position,
	country: string | null,
	countries: Boundaries['countries']
): string | undefined {
	if (country === null) {
		const on = [...countries.values()].find((one) => booleanPointInPolygon(position, one));
		return on === undefined ? undefined : `lies in ${on.properties.id}, not at sea`;
	}
	const area = countries.get(country)?.geometry;
	if (area === undefined) return `should lie in ${country}, which is no country`;
	if (booleanPointInPolygon(position, area) || isNear(position, area)) return undefined;
	return `does not lie in ${country}`;
}

/** Whether a place would be where it is expected, were its two numbers exchanged. */
function isExchanged(
	[longitude = NaN, latitude = NaN]: Position,
	country: string | null,
	countries: Boundaries['countries']
): boolean {
	const isPosition = Math.abs(longitude) <= 90;
	return isPosition && misplaced([latitude, longitude], country, countries) === undefined;
}

function isNear(position: Position, area: Area): boolean {
	return polygonsOf(area)
		.flat()
		.some(
			(coordinates) =>
				pointToLineDistance(position, { type: 'LineString', coordinates }) <= AT_COAST
		);
}
