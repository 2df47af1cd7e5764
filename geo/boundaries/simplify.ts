import type { Position } from 'geojson';
import { presimplify } from 'topojson-simplify';
import type { Properties } from 'topojson-specification';
import { signedArea, toDegrees } from './grid';
import type { GridCollection, GridTopology } from './grid-topology';
import { ringSize, withoutIslets } from './islets';
import { arcIndex, polygonsOf } from './rings';
import { inTolerances } from './tolerance';
import { untangle, type PointState } from './untangle';

/** Ukraine's borders and coast keep detail down to this share of the tolerance around them. */
const UKRAINE_SHARE = 0.08;
/** The lines between oblasts are thinner on the map and need less. */
const OBLAST_SHARE = 0.5;
/** No ring loses detail larger than this share of itself, so that small islands keep their shape. */
const RING_SHARE = 0.03;

/**
 * Leaves out islets, and those points of every arc that do not matter at its place (Visvalingam: the smallest
 * triangle goes first). Points are only ever left out, never moved, and whatever is done to an arc is done to
 * both its countries, so shared borders stay the same line.
 * @throws Error when lines that cross cannot be put right
 */
export function simplifyTopology(topology: GridTopology): GridTopology {
	const { countries, oblasts } = topology.objects;
	const uses = countUses([...polygonsOf(countries), ...polygonsOf(oblasts)]);
	const isShared = (arc: number) => (uses.get(arc) ?? 0) > 1;
	const objects = {
		countries: {
			...countries,
			geometries: countries.geometries.map((country) =>
				withoutIslets(country, topology.arcs, isShared)
			)
		},
		oblasts
	};
	const weighted = presimplify(topology, ([before, point, after]) =>
		isOnAntimeridian(point)
			? Infinity
			: inTolerances(signedArea([before, point, after, before]), point)
	);
	const allowances = arcAllowances({ ...topology, objects });
	const states = weighted.arcs.map((arc, index) => {
		const allowance = allowances.get(index) ?? Infinity;
		return arc.map(([, , weight = 0]): PointState => (weight >= allowance ? 'drawn' : 'spare'));
	});
	untangle(weighted.arcs, states, (arc) => allowances.has(arc));
	return withArcs(objects, weighted.arcs, states, allowances);
}

/** How much detail each arc in use may lose, in tolerances of its place. */
function arcAllowances({ objects, arcs }: GridTopology): Map<number, number> {
	const allowances = new Map<number, number>();
	const allow = (rings: number[][], most: number) => {
		for (const ring of rings) {
			const allowance = Math.min(most, ringSize(arcs, ring) * RING_SHARE);
			for (const reference of ring) {
				const arc = arcIndex(reference);
				allowances.set(arc, Math.min(allowance, allowances.get(arc) ?? Infinity));
			}
		}
	};
	allow(polygonsOf(objects.oblasts).flat(), OBLAST_SHARE);
	for (const country of objects.countries.geometries) {
		const share = country.properties.id === 'UKR' ? UKRAINE_SHARE : 1;
		allow(country.arcs.flat(), share);
	}
	return allowances;
}

function countUses(polygons: number[][][]): Map<number, number> {
	const uses = new Map<number, number>();
	for (const reference of polygons.flat(2)) {
		uses.set(arcIndex(reference), (uses.get(arcIndex(reference)) ?? 0) + 1);
	}
	return uses;
}

/** Points on the ±180° cut stay, or the two sides would no longer meet. */
function isOnAntimeridian([x]: readonly number[]): boolean {
	const [longitude] = toDegrees([x ?? NaN, 0]);
	return Math.abs(longitude) >= 180;
}

/** The topology of the points kept, its arcs numbered anew without those that nothing uses. */
function withArcs(
	objects: GridTopology['objects'],
	arcs: Position[][],
	states: PointState[][],
	used: ReadonlyMap<number, number>
): GridTopology {
	const order = [...used.keys()].sort((a, b) => a - b);
	const position = new Map(order.map((arc, index) => [arc, index]));
	const renumber = (reference: number) => {
		const index = position.get(arcIndex(reference)) ?? NaN;
		return reference < 0 ? ~index : index;
	};
	const renumbered = <Own extends Properties>(collection: GridCollection<Own>) => ({
		...collection,
		geometries: collection.geometries.map((geometry) => ({
			...geometry,
			arcs: geometry.arcs.map((polygon) => polygon.map((ring) => ring.map(renumber)))
		}))
	});
	return {
		type: 'Topology',
		objects: { countries: renumbered(objects.countries), oblasts: renumbered(objects.oblasts) },
		arcs: order.map((arc) =>
			(arcs[arc] ?? [])
				.filter((_, point) => states[arc]?.[point] === 'drawn')
				.map(([x = NaN, y = NaN]) => [x, y])
		)
	};
}
