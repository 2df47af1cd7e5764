import type { Position } from 'geojson';
import type { GeometryCollection } from 'topojson-specification';

/** The number of the arc that a ring refers to: TopoJSON writes `~arc` for an arc run backwards. */
export function arcIndex(reference: number): number {
	return reference < 0 ? ~reference : reference;
}

/** The polygons of a collection, each a list of rings of arc references. */
export function polygonsOf(collection: GeometryCollection<object>): number[][][] {
	return collection.geometries.flatMap((geometry) => {
		if (geometry.type === 'Polygon') return [geometry.arcs];
		return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
	});
}

/** The points of a ring, first and last the same. */
export function ringPoints(
	arcs: readonly (readonly Position[])[],
	ring: readonly number[]
): Position[] {
	const points: Position[] = [];
	for (const reference of ring) {
		const arc = arcs[arcIndex(reference)] ?? [];
		const directed = reference < 0 ? [...arc].reverse() : arc;
		points.push(...(points.length === 0 ? directed : directed.slice(1)));
	}
	return points;
}
