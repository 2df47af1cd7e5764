import type { Position } from 'geojson';
import type { MultiPolygon } from 'topojson-specification';
import { signedArea } from './grid';
import { arcIndex, ringPoints } from './rings';
import { inTolerances } from './tolerance';

/** An island smaller than this many times the tolerance of its place is a dot, and left out. */
const SMALLEST_ISLAND = 6;

/** How large a ring is, in tolerances of the place where it is. */
export function ringSize(arcs: readonly (readonly Position[])[], ring: readonly number[]): number {
	const points = ringPoints(arcs, ring);
	return inTolerances(signedArea(points), points[0] ?? []);
}

/**
 * Takes the islets out of a country. Each country keeps its largest polygon, however small, and every polygon
 * that shares an arc: an exclave left out would be a hole in the country around it. Ukraine keeps all, as its
 * oblasts share every one.
 */
export function withoutIslets<Country extends MultiPolygon>(
	geometry: Country,
	arcs: readonly (readonly Position[])[],
	isShared: (arc: number) => boolean
): Country {
	const sizes = geometry.arcs.map(([exterior = []]) =>
		Math.abs(signedArea(ringPoints(arcs, exterior)))
	);
	const largest = sizes.indexOf(Math.max(...sizes));
	const kept = geometry.arcs.filter(
		([exterior = []], index) =>
			index === largest ||
			ringSize(arcs, exterior) >= SMALLEST_ISLAND ||
			exterior.some((reference) => isShared(arcIndex(reference)))
	);
	return { ...geometry, arcs: kept };
}
