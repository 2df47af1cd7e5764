import { feature, length } from '@turf/turf';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import { jsonPath, type Report } from '../../src/lib/dossier/check/report';
import type { Checks } from '../../src/lib/dossier/model/checks';
import { borderOf } from '../derive/material';

/** Whether borders are as long on the map as a dossier expects. */
export function checkBorders(
	borders: NonNullable<Checks['borders']>,
	topology: BoundaryTopology,
	report: Report
): void {
	for (const [
		index,
		{
			between,
			kilometres: [least, greatest]
		}
	] of borders.entries()) {
		const kilometres = length(feature(borderOf(between, topology)));
		if (kilometres >= least && kilometres <= greatest) continue;
		report(
			jsonPath('borders', index, 'kilometres'),
			`The border of ${between.join(' and ')} is ${kilometres.toFixed(0)} km long on this map, not ${least} to ${greatest}.`,
			'Correct the figures; where they are right, the boundaries are not.'
		);
	}
}
