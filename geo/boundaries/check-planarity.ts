import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { boundaryProblem } from './boundary-problem';
import { findCrossings } from './crossings';
import {
	decodeBoundaries,
	type BoundaryTopology,
	type CountryFeature
} from '../../src/lib/boundaries/boundaries';
import { arcIndex, polygonsOf } from './rings';

/**
 * No two countries overlap, anywhere, and no ring crosses itself. Proved and not sampled: no two lines cross;
 * each line is used once each way at most; and no polygon lies inside another country as a whole.
 */
export function checkPlanarity(topology: BoundaryTopology): Problem[] {
	return [
		...checkCrossings(topology),
		...checkArcUse(topology),
		...checkContainment(topology),
		...checkOblastCover(topology)
	];
}

/** In grid cells, where the arithmetic is exact. */
function checkCrossings(topology: BoundaryTopology): Problem[] {
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([differenceX = NaN, differenceY = NaN]): Position => [
			(x += differenceX),
			(y += differenceY)
		]);
	});
	return findCrossings(arcs).map(([first, second]) =>
		boundaryProblem(
			`arcs[${first.arc}][${first.segment}]`,
			`This line crosses or touches arcs[${second.arc}][${second.segment}].`
		)
	);
}

function checkArcUse(topology: BoundaryTopology): Problem[] {
	const problems: Problem[] = [];
	for (const name of ['countries', 'oblasts'] as const) {
		const seen = new Set<number>();
		for (const reference of polygonsOf(topology.objects[name]).flat(2)) {
			if (seen.has(reference)) {
				const path = `arcs[${arcIndex(reference)}]`;
				problems.push(
					boundaryProblem(path, `Two of the ${name} lie on the same side of this line.`)
				);
			}
			seen.add(reference);
		}
	}
	return problems;
}

/** As lines do not cross, one point of a polygon's edge says for the whole polygon. */
function checkContainment(topology: BoundaryTopology): Problem[] {
	const { countries } = decodeBoundaries(topology);
	const boxed = [...countries.values()].flatMap(polygonsWithBoxes);
	const problems: Problem[] = [];
	for (const inner of boxed) {
		for (const outer of boxed) {
			if (inner === outer || !inner.point || !isInBox(inner.point, outer.box)) continue;
			const rings = { type: 'Polygon' as const, coordinates: outer.rings };
			if (booleanPointInPolygon(inner.point, rings, { ignoreBoundary: true })) {
				const message = `A polygon of ${inner.id} lies inside one of ${outer.id}, which has no hole there.`;
				problems.push(boundaryProblem('objects.countries', message));
			}
		}
	}
	return problems;
}

function polygonsWithBoxes({ geometry, properties }: CountryFeature) {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.map((rings) => {
		const [exterior = []] = rings;
		const across = exterior.map(([x = NaN]) => x);
		const along = exterior.map(([, y = NaN]) => y);
		const box = [Math.min(...across), Math.min(...along), Math.max(...across), Math.max(...along)];
		return { id: properties.id, rings, box, point: exterior[0] };
	});
}

function isInBox(
	[x = NaN, y = NaN]: Position,
	[west = NaN, south = NaN, east = NaN, north = NaN]: number[]
): boolean {
	return x >= west && x <= east && y >= south && y <= north;
}

/** The oblasts together are Ukraine, to the point: their outer edge is its border and coast. */
function checkOblastCover(topology: BoundaryTopology): Problem[] {
	const uses = new Map<number, number>();
	for (const reference of polygonsOf(topology.objects.oblasts).flat(2)) {
		uses.set(arcIndex(reference), (uses.get(arcIndex(reference)) ?? 0) + 1);
	}
	const outline = new Set([...uses].filter(([, count]) => count === 1).map(([arc]) => arc));
	const { countries } = topology.objects;
	const index = countries.geometries.findIndex(({ properties }) => properties.id === 'UKR');
	const ukraine = countries.geometries.filter((_, position) => position === index);
	const border = new Set(
		polygonsOf({ type: 'GeometryCollection', geometries: ukraine }).flat(2).map(arcIndex)
	);
	if (border.size === outline.size && [...border].every((arc) => outline.has(arc))) return [];
	return [
		boundaryProblem(
			`objects.countries.geometries[${index}]`,
			'The oblasts do not add up to Ukraine.'
		)
	];
}
