import type { Feature, FeatureCollection, GeoJsonObject, MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { countryOf, isUkrainian, type CountryCode } from './assign';
import { signedArea, type Cell } from './grid';
import type { GridCollection, GridTopology } from './grid-topology';
import { OBLAST_NAMES } from './oblast-names';
import type { UnitProperties, Units } from './source';
import { snap } from './tolerance';

type UnitTopology = Topology<{ units: GridCollection<UnitProperties> }>;
type Unit = UnitTopology['objects']['units']['geometries'][number];

/**
 * Countries and oblasts out of first-level units, on the grid, exterior rings anticlockwise (RFC 7946).
 *
 * The units are merged by the arcs they share, on Natural Earth's own vertices and before they are snapped to
 * the grid: snapping first would make vertices coincide that do not, and merging would follow the wrong one.
 */
export function mergeUnits(units: Units): GridTopology {
	const joined = topology({ units: units as GeoJsonObject }) as UnitTopology;
	const members = new Map<string, { code: CountryCode; units: Unit[] }>();
	const oblasts: Feature<MultiPolygon, { id: string; name: string }>[] = [];

	for (const unit of joined.objects.units.geometries) {
		const code = countryOf(unit.properties);
		if (code === undefined) continue;
		const member = members.get(code.id) ?? { code, units: [] };
		member.units.push(unit);
		members.set(code.id, member);
		if (isUkrainian(unit.properties)) {
			const geometry = onGrid(merge(joined, [unit]), snap);
			oblasts.push({ type: 'Feature', properties: oblastOf(unit.properties), geometry });
		}
	}
	const countries = [...members.values()].map(({ code, units: parts }) => ({
		type: 'Feature' as const,
		properties: code,
		geometry: onGrid(merge(joined, parts), snap)
	}));
	return topology({
		countries: sortedCollection(countries),
		oblasts: sortedCollection(oblasts)
	}) as GridTopology;
}

function oblastOf(unit: UnitProperties): { id: string; name: string } {
	const id = unit.iso_3166_2;
	const name = OBLAST_NAMES[id];
	if (name === undefined) throw new Error(`${id} (${unit.name}) has no name in oblast-names.ts.`);
	return { id, name };
}

function sortedCollection(features: Feature<MultiPolygon, { id: string }>[]): GeoJsonObject {
	const sorted = features.sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
	const collection: FeatureCollection = { type: 'FeatureCollection', features: sorted };
	return collection;
}

/**
 * An area on the grid, its exterior rings anticlockwise (RFC 7946), without what shrinks to nothing there.
 * @param toGrid the point of the grid that stands for a position in degrees
 */
export function onGrid(geometry: MultiPolygon, toGrid: (position: Position) => Cell): MultiPolygon {
	const coordinates: Position[][][] = [];
	for (const [exterior = [], ...holes] of geometry.coordinates) {
		const ring = wound(snapped(exterior, toGrid), true);
		if (ring === undefined) continue;
		const rings = holes
			.map((hole) => wound(snapped(hole, toGrid), false))
			.filter((hole) => hole !== undefined);
		coordinates.push([ring, ...rings]);
	}
	return { type: 'MultiPolygon', coordinates };
}

/** The ring's grid cells, without repeats and without the spikes (out and straight back) that snapping makes. */
function snapped(ring: Position[], toGrid: (position: Position) => Cell): Position[] {
	const cells: Position[] = [];
	for (const cell of ring.map(toGrid)) {
		if (same(cell, cells.at(-1))) continue;
		if (same(cell, cells.at(-2))) cells.pop();
		else cells.push(cell);
	}
	while (cells.length > 3 && same(cells[1], cells.at(-2))) {
		cells.shift();
		cells.pop();
	}
	return cells;
}

function same(a: Position | undefined, b: Position | undefined): boolean {
	return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** The ring in the direction asked for, or undefined when it has shrunk to nothing on the grid. */
function wound(ring: Position[], anticlockwise: boolean): Position[] | undefined {
	const area = signedArea(ring);
	if (ring.length < 4 || area === 0) return undefined;
	return area > 0 === anticlockwise ? ring : ring.reverse();
}
