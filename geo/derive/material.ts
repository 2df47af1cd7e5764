import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import {
	coastOf,
	decodeBoundaries,
	sharedBorder,
	type BoundaryTopology
} from '../../src/lib/boundaries/boundaries';
import type { RegionFeature } from '../../src/lib/boundaries/regions';
import {
	SEA,
	type BorderPair,
	type LineReference
} from '../../src/lib/dossier/model/ground-schemas';
import type { DividingLine } from '../../src/lib/dossier/model/recipes';
import type { Area } from './areas';
import type { LayerFeature } from './layer-file';
import { chainOf, gapBefore, geometryOf, sectionsOf, stretchOf, type Stretch } from './lines';

/** The boundaries, on which every dossier stands. */
export interface Ground {
	readonly topology: BoundaryTopology;
	/** The region of an ISO 3166-2 code, Ukraine's oblasts apart; undefined where there is none. */
	readonly region: (code: string) => RegionFeature | undefined;
}

/** What recipes and checks are about: the boundaries, and the features of a dossier's layers. */
export interface Material extends Ground {
	readonly dividingLines: readonly DividingLine[];
	/** The features of a layer, by its id; none where it has no file. */
	readonly featuresOf: (layer: string) => readonly LayerFeature[];
}

/** The features that `<layer>:<feature id>` or `<layer>:*` means, in the order of their file. */
export function featuresNamed(reference: string, { featuresOf }: Material): LayerFeature[] {
	const [layer = '', id = ''] = reference.split(':');
	return featuresOf(layer).filter((feature) => id === '*' || feature.id === id);
}

/**
 * The lines that a reference means, as one line where they join.
 * @throws RangeError where there are none, or no such country
 */
export function lineOf(
	reference: LineReference,
	stretch: Stretch,
	material: Material
): LineString | MultiLineString {
	const found =
		typeof reference === 'string'
			? geometryOf(stretchOf(sectionsOf(featuresNamed(reference, material)), stretch))
			: borderOf(reference, material.topology);
	if (found.coordinates.length > 0) return found;
	if (typeof reference === 'string') throw new RangeError(`“${reference}” has no lines.`);
	const [first, second] = reference;
	throw new RangeError(
		second === SEA
			? `${first} has no coast on the map.`
			: `${first} and ${second} have no land border.`
	);
}

/**
 * The land border of a pair of countries, or a country's coast; without lines where they have none.
 * @throws RangeError when there is no such country
 */
export function borderOf([first, second]: BorderPair, topology: BoundaryTopology): MultiLineString {
	return second === SEA ? coastOf(topology, first) : sharedBorder(topology, first, second);
}

/**
 * The positions of a dividing line, from its start to its end: [longitude, latitude] in degrees.
 * @throws RangeError where it has gaps or no lines
 */
export function chainOfDividing(line: DividingLine, material: Material): Position[] {
	const sections = stretchOf(sectionsOf(featuresNamed(line.line, material)), line);
	if (sections.length === 0) throw new RangeError(`“${line.line}” has no lines.`);
	return chainOf(sections).coordinates;
}

/** Whether a dividing line has lines, each beginning where the one before it ends. */
export function isWhole(line: DividingLine, material: Material): boolean {
	const sections = stretchOf(sectionsOf(featuresNamed(line.line, material)), line);
	return (
		sections.length > 0 &&
		sections.every((each, index) => {
			return gapBefore(sections[index - 1]?.coordinates.at(-1), each) === undefined;
		})
	);
}

/**
 * The areas that a reference means: a country's or region's boundary, or those among features.
 * @throws RangeError where there are none
 */
export function areasOf(reference: string, material: Material): Area[] {
	const boundary = boundaryOf(reference, material);
	if (boundary) return [boundary];
	const found = featuresNamed(reference, material).flatMap(({ geometry, properties }) => {
		const code = properties['boundary'];
		const shape = typeof code === 'string' ? boundaryOf(code, material) : geometry;
		return shape?.type === 'Polygon' || shape?.type === 'MultiPolygon' ? [shape] : [];
	});
	if (found.length === 0) throw new RangeError(`“${reference}” has no areas.`);
	return found;
}

/** The area of a country (ISO 3166-1 alpha-3) or region (ISO 3166-2); undefined where there is none. */
export function boundaryOf(
	code: string,
	{ topology, region }: Ground
): Polygon | MultiPolygon | undefined {
	const known = shapes.get(topology) ?? shapesOf(topology);
	shapes.set(topology, known);
	return known.get(code) ?? region(code)?.geometry;
}

type Shapes = ReadonlyMap<string, Polygon | MultiPolygon>;

const shapes = new WeakMap<BoundaryTopology, Shapes>();

function shapesOf(topology: BoundaryTopology): Shapes {
	const { countries, oblasts } = decodeBoundaries(topology);
	return new Map([
		...oblasts.features.map(({ properties, geometry }) => [properties.id, geometry] as const),
		...[...countries].map(([code, { geometry }]) => [code, geometry] as const)
	]);
}
