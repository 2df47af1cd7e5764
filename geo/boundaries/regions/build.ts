import type { Feature, GeoJsonObject, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { RegionTopology } from '../../../src/lib/boundaries/regions';
import { encodeAreas } from '../encode';
import { cellArea, GRID_TRANSFORM, signedArea, toCell } from '../grid';
import type { GridCollection, GridTopology } from '../grid-topology';
import { mendTopology } from '../mend';
import { onGrid } from '../merge';
import { arcIndex, polygonsOf, ringPoints } from '../rings';
import { untangle, type PointState } from '../untangle';
import type { RegionUnit } from './codes';

/** A unit of Natural Earth with the codes that it belongs to. */
export interface CodedUnit {
	readonly feature: Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon, RegionUnit>;
	readonly codes: readonly string[];
}

/** Square kilometres of detail that may be lost: about one and a half pixels at zoom 6, on the equator. */
const TOLERANCE = 1.2;
/** No ring loses detail larger than this share of itself, so that small islands keep their shape. */
const RING_SHARE = 0.03;
/** Square kilometres below which an island is a dot, unless it is all that there is of its region. */
const SMALLEST_ISLAND = 4;

type UnitTopology = Topology<{ units: GridCollection<RegionUnit> }>;
type Regions = GridTopology['objects']['oblasts'];

/**
 * The regions of one country as a topology: units merged by code along the arcs that they share, on the
 * grid, simplified and valid, as the boundaries of countries are.
 * @throws Error when lines that cross cannot be put right
 */
export function buildRegions(units: readonly CodedUnit[]): RegionTopology {
	const joined = topology({
		units: { type: 'FeatureCollection', features: units.map(({ feature }) => feature) }
	} as Record<string, GeoJsonObject>) as UnitTopology;
	const byCode = new Map<string, UnitTopology['objects']['units']['geometries']>();
	for (const [index, geometry] of joined.objects.units.geometries.entries()) {
		for (const code of units[index]?.codes ?? []) {
			byCode.set(code, [...(byCode.get(code) ?? []), geometry]);
		}
	}
	const features = [...byCode]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, members]): Feature<MultiPolygon, { id: string; name: string }> => ({
			type: 'Feature',
			properties: { id, name: nameOf(members.map(({ properties }) => properties)) },
			geometry: withoutIslets(onGrid(merge(joined, members), toCell))
		}))
		.filter(({ geometry }) => geometry.coordinates.length > 0);
	const none = { type: 'FeatureCollection', features: [] } as GeoJsonObject;
	const regions = { type: 'FeatureCollection', features } as GeoJsonObject;
	const simplified = mendTopology(
		simplify(topology({ countries: none, oblasts: regions }) as GridTopology)
	);
	return {
		type: 'Topology',
		transform: GRID_TRANSFORM,
		...encodeAreas(simplified.objects.oblasts, simplified.arcs)
	};
}

/** The English name of the one unit; of several, a code has none here. */
function nameOf(members: readonly RegionUnit[]): string {
	const [only, ...others] = members;
	return only === undefined || others.length > 0 ? '' : only.name_en || only.name;
}

function withoutIslets({ coordinates }: MultiPolygon): MultiPolygon {
	const sizes = coordinates.map(([exterior = []]) => squareKilometres(exterior));
	const largest = sizes.indexOf(Math.max(...sizes));
	return {
		type: 'MultiPolygon',
		coordinates: coordinates.filter(
			(_, index) => index === largest || (sizes[index] ?? 0) >= SMALLEST_ISLAND
		)
	};
}

function squareKilometres(ring: readonly (readonly number[])[]): number {
	return Math.abs(signedArea(ring)) * cellArea(ring[0]?.[1] ?? NaN);
}

/** Leaves out points as `simplifyTopology` does, with one tolerance for all. */
function simplify(regions: GridTopology): GridTopology {
	const weighted = presimplify(regions, ([before, point, after]) =>
		squareKilometres([before, point, after, before])
	);
	const allowances = new Map<number, number>();
	for (const ring of polygonsOf(regions.objects.oblasts).flat()) {
		const share = squareKilometres(ringPoints(regions.arcs, ring)) * RING_SHARE;
		for (const reference of ring) {
			const arc = arcIndex(reference);
			allowances.set(arc, Math.min(TOLERANCE, share, allowances.get(arc) ?? Infinity));
		}
	}
	const states = weighted.arcs.map((arc, index) =>
		arc.map(([, , weight = 0]): PointState =>
			weight >= (allowances.get(index) ?? 0) ? 'drawn' : 'spare'
		)
	);
	untangle(weighted.arcs, states, () => true);
	return {
		...regions,
		objects: { ...regions.objects, oblasts: regions.objects.oblasts satisfies Regions },
		arcs: weighted.arcs.map((arc, index) =>
			arc
				.filter((_, point) => states[index]?.[point] === 'drawn')
				.map(([x = NaN, y = NaN]) => [x, y])
		)
	};
}
