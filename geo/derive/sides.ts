import type { Position } from 'geojson';
import type { DividingLine } from '../../src/lib/dossier/model/recipes';
import { common, minus, type Area } from './areas';

/**
 * The far side of a dividing line: between the line and the way from its start to its end through the
 * declared positions. Only what of it lies in the area that is asked about means anything.
 * @param chain [longitude, latitude] in degrees
 */
export function farSide(chain: readonly Position[], { far }: Pick<DividingLine, 'far'>): Area {
	const ring = [...[...chain].reverse(), ...far.through];
	return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}

/**
 * What of an area lies on one side of a dividing line.
 * @param side the id of either side
 * @throws RangeError when nothing does
 */
export function groundOn(
	side: string,
	area: Area,
	chain: readonly Position[],
	line: DividingLine
): Area {
	const far = farSide(chain, line);
	return side === line.far.id ? common(area, far) : minus(area, far);
}
