import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { boundaryProblem } from './boundary-problem';
import { invalidPlace } from '../../src/lib/dossier/check/geometry-validity';
import { jsonPath } from '../../src/lib/dossier/check/report';
import { signedArea } from './grid';
import { decodeBoundaries, type BoundaryTopology } from '../../src/lib/boundaries/boundaries';

const MOST_DECIMALS = 6;

/**
 * Every ring, once decoded, is one that GeoJSON allows (RFC 7946), every area is valid as OGC simple features are,
 * and every label is in its country.
 */
export function checkRings(topology: BoundaryTopology): Problem[] {
	const { countries, oblasts } = decodeBoundaries(topology);
	const problems: Problem[] = [];
	for (const [name, features] of [
		['countries', [...countries.values()]],
		['oblasts', oblasts.features]
	] as const) {
		features.forEach(({ geometry, properties }, index) => {
			const path = `objects.${name}.geometries[${index}]`;
			const before = problems.length;
			const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			for (const [number, ring] of polygons.flatMap((rings) => [...rings.entries()])) {
				const fault = ringFault(ring, number === 0);
				if (fault !== undefined)
					problems.push(boundaryProblem(path, `${properties.id}: a ring ${fault}.`));
			}
			const invalid = problems.length === before ? invalidPlace(geometry) : undefined;
			if (invalid !== undefined) {
				const place = jsonPath('geometry', ...invalid.steps);
				problems.push(
					boundaryProblem(path, `${properties.id}, as GeoJSON, at ${place}: ${invalid.message}`)
				);
			}
		});
	}
	[...countries.values()].forEach((country, index) => {
		const { id, label } = country.properties;
		if (booleanPointInPolygon(label, country)) return;
		const path = `objects.countries.geometries[${index}].properties.label`;
		problems.push(
			boundaryProblem(path, `The label of ${id} (${label.join(', ')}) is not in the country.`)
		);
	});
	return problems;
}

function ringFault(ring: Position[], isExterior: boolean): string | undefined {
	const [first, last] = [ring[0], ring.at(-1)];
	if (ring.length < 4) return 'has fewer than four positions';
	if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'is not closed';
	if (signedArea(ring) > 0 !== isExterior) return 'runs the wrong way round';
	for (const [index, [longitude = NaN, latitude = NaN]] of ring.entries()) {
		const before = ring[index - 1]?.[0] ?? longitude;
		// Negated, so that NaN is caught as well.
		if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return 'leaves the world';
		if (Math.abs(longitude - before) > 180)
			return 'jumps from one side of the antimeridian to the other';
		if ([longitude, latitude].some((value) => Number(value.toFixed(MOST_DECIMALS)) !== value)) {
			return `has more than ${MOST_DECIMALS} decimals`;
		}
	}
	return undefined;
}
