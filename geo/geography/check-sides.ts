import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { Position } from 'geojson';
import { jsonPath, type Report } from '../../src/lib/dossier/check/report';
import type { SideCheck } from '../../src/lib/dossier/model/checks';
import type { DividingLine } from '../../src/lib/dossier/model/recipes';
import { farSide } from '../derive/sides';
import { ON_THE_LINE } from './checks';

/**
 * Whether every settlement lies on its side of a dividing line.
 * @param chain the line, from its start to its end: [longitude, latitude] in degrees
 * @param index of the check in its list
 */
export function checkSides(
	chain: readonly Position[],
	dividing: DividingLine,
	{ settlements, throughKilometres }: SideCheck,
	index: number,
	report: Report
): void {
	const far = farSide(chain, dividing);
	const line = { type: 'LineString' as const, coordinates: [...chain] };
	for (const [place, { name, side, coordinates }] of settlements.entries()) {
		const away = pointToLineDistance(coordinates, line);
		const path = jsonPath('sides', index, 'settlements', place);
		if (side === ON_THE_LINE) {
			if (away <= throughKilometres) continue;
			report(
				path,
				`“${dividing.line}” passes ${name} at ${away.toFixed(1)} km.`,
				`It should come within ${throughKilometres} km: move the line, or correct the settlement.`
			);
		} else if (booleanPointInPolygon(coordinates, far) !== (side === dividing.far.id)) {
			const expected = side === dividing.far.id ? dividing.far : dividing.near;
			report(
				path,
				`${name} is not on the ${expected.name}: “${dividing.line}” passes it at ${away.toFixed(1)} km.`,
				'Move the line to its other side, or correct the settlement.'
			);
		}
	}
}
