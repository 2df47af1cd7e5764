import { bbox, simplify } from '@turf/turf';
import type { Position } from 'geojson';
import polylabel from 'polylabel';
import {
	encodeLine,
	type CellLake,
	type CellRiver
} from '../../src/lib/cartography/places/place-cell';
import { CELLS_FROM } from '../../src/lib/cartography/places/cell-names';
import { project, worldSize } from '../../src/lib/cartography/projection';
import { signedArea } from '../boundaries/grid';
import { polygonsOf } from '../derive/areas';
import type { Lake, River } from './source';

/** What is known of a river or lake, in the order of the file of the world. */
export interface WaterName {
	readonly index: number;
	/** Empty where none is known. */
	readonly name: string;
	/** Smallest zoom at which it is drawn. */
	readonly zoom: number;
}

/** Degrees that the box of the same water may differ by in two files, which round differently. */
const SAME = 0.12;

/** The same water in one of the finer files, or as the file of the world has it. */
export function finest<G extends River | Lake>(geometry: G, others: readonly (readonly G[])[]): G {
	const box = bbox(geometry);
	const isSame = (other: G): boolean =>
		bbox(other).every((side, index) => Math.abs(side - (box[index] ?? NaN)) <= SAME);
	for (const candidates of others) {
		const found = candidates.find(isSame);
		if (found !== undefined) return found;
	}
	return geometry;
}

export function riverEntry({ index, name, zoom }: WaterName, river: River): CellRiver {
	const lines = river.type === 'LineString' ? [river.coordinates] : river.coordinates;
	return [index, name, zoom, lines.map(encodeLine)];
}

/** CSS pixels that the longer side of a lake has when it first shows, at the end of its zoom. */
const SEEN = 60;

/** A lake with the zoom from which it is large enough to be seen, where that is a later one. */
export function seenFrom(name: WaterName, lake: Lake): WaterName {
	const large = Math.floor(Math.log2(SEEN / extentOf(lake)));
	return { ...name, zoom: Math.max(name.zoom, Math.min(large, LATEST)) };
}

/** Natural Earth at 1:50 million has no lake that should be looked for more closely. */
const LATEST = 6;

/** The longer side of a shape's box, CSS pixels at zoom 0. */
function extentOf(shape: Lake): number {
	const [west, south, east, north] = bbox(shape);
	const [left, top] = project([west, north], 0);
	const [right, bottom] = project([east, south], 0);
	return Math.max(right - left, bottom - top);
}

/** @param drawn another outline for it */
export function lakeEntry({ index, name, zoom }: WaterName, lake: Lake, drawn = lake): CellLake {
	const rings = polygonsOf(drawn).map((polygon) => polygon.map(wound).map(encodeLine));
	return [index, name, zoom, labelOf(name, zoom, polygonsOf(lake)), rings];
}

/** CSS pixels that a sketch may be off at the last zoom that shows it, and degrees that it counts in. */
const SKETCHED = 2.5;
const STEP = 0.05;

/** A lake as the overview has it, until a map is so close that its cells are there: without islands. */
export function sketchEntry(name: WaterName, lake: Lake): CellLake {
	const pixel = 360 / worldSize(CELLS_FROM);
	const outer = polygonsOf(lake).map(([exterior = []]) => [exterior]);
	const rough = simplify(
		{ type: 'MultiPolygon' as const, coordinates: outer },
		{ tolerance: SKETCHED * pixel, highQuality: true }
	);
	const step = (degrees: number): number => Math.round(degrees / STEP) * STEP;
	const coordinates = rough.coordinates
		.map((rings) => rings.map((ring) => ring.map((position) => position.map(step))))
		.filter(([exterior = []]) => exterior.length > 3 && signedArea(exterior) !== 0);
	return lakeEntry(name, lake, { type: 'MultiPolygon', coordinates });
}

/** The exterior anticlockwise, holes clockwise. */
function wound(ring: Position[], index: number): Position[] {
	return signedArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse();
}

/** CSS pixels: a line of letters, and how much wider than the lake its name may be. */
const LETTER = 6;
const OVERHANG = 2.2;
const NEAREST = 9;

/** The middle of the largest part, and the zoom from which the name has room about it. */
function labelOf(
	name: string,
	zoom: number,
	polygons: readonly Position[][][]
): [longitude: number, latitude: number, zoom: number] {
	const sizes = polygons.map(([exterior = []]) => Math.abs(signedArea(exterior)));
	const largest = polygons[sizes.indexOf(Math.max(...sizes))] ?? [];
	const [longitude = NaN, latitude = NaN] = polylabel(
		largest.map((ring) => ring.map(([x = NaN, y = NaN]): [number, number] => [x, y])),
		0.01
	);
	const extent = extentOf({ type: 'Polygon', coordinates: largest });
	const words = Math.max(...name.split(' ').map(({ length }) => length));
	const fits = Math.ceil(Math.log2((words * LETTER) / OVERHANG / extent));
	return [
		Number(longitude.toFixed(3)),
		Number(latitude.toFixed(3)),
		Math.min(NEAREST, Math.max(zoom, 4, fits))
	];
}
