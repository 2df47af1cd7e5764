import type { Problem } from '../../src/lib/dossier/model/problem';
import { checkFigures } from './check-figures';
import { checkPlanarity } from './check-planarity';
import { checkRings } from './check-rings';
import { checkStructure } from './check-structure';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';

/**
 * Everything that is wrong with the boundary file, empty when all is well. Takes about a second.
 *
 * Structure comes first and alone: when arcs or codes are missing, the other checks have nothing to stand on.
 */
export function checkBoundaries(topology: BoundaryTopology): Problem[] {
	const structure = checkStructure(topology);
	if (structure.length > 0) return structure;
	return [...checkRings(topology), ...checkPlanarity(topology), ...checkFigures(topology)];
}
