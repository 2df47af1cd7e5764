import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { Position } from 'geojson';
import { positionsOf } from '../../src/lib/dossier/check/exchanged';
import type { Report } from '../../src/lib/dossier/check/report';
import { polygonsOf, type Area } from '../derive/areas';
import type { LayerFeature } from '../derive/layer-file';

/** Kilometres from a country that still count as off its coast. */
const OFF_COAST = 25;

/**
 * Whether what is drawn by hand in a layer lies in its country: the middle of an area, and of anything
 * else some position in it or off its coast, since lines go on through bays. Boundaries, and what recipes
 * make, have checks of their own.
 * @param code ISO 3166-1 alpha-3 of the country
 */
export function checkLayerCountry(
	features: readonly LayerFeature[],
	code: string,
	country: Area,
	report: Report
): void {
	for (const [index, { id, geometry, properties }] of features.entries()) {
		if (geometry === null || properties['boundary'] !== undefined) continue;
		if (properties['recipe'] !== undefined) continue;
		const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
		const positions = isArea ? [middleOf(geometry)] : positionsOf(geometry);
		if (positions.some((position) => booleanPointInPolygon(position, country))) continue;
		if (!isArea && positions.some((position) => isNear(position, country))) continue;
		report(
			`features[${index}]`,
			`“${String(id)}” is not in ${code}, in which all of the layer lies.`,
			'Correct its geometry, or the country of the layer in checks.json.',
			{ subject: String(id), cause: 'A feature is not in the country of its layer.' }
		);
	}
}

/** Of the vertices of the largest part's outline. */
function middleOf(area: Area): Position {
	const ring = polygonsOf(area)[0]?.[0]?.slice(1) ?? [];
	const sum = ring.reduce(([x = 0, y = 0], [nextX = NaN, nextY = NaN]) => [x + nextX, y + nextY]);
	return sum.map((degrees) => degrees / ring.length);
}

function isNear(position: Position, country: Area): boolean {
	return polygonsOf(country)
		.flat()
		.some(
			(coordinates) =>
				pointToLineDistance(position, { type: 'LineString', coordinates }) <= OFF_COAST
		);
}
