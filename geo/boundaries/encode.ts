import type { Position } from 'geojson';
import { GRID_TRANSFORM, toDegrees } from './grid';
import type { GridTopology } from './grid-topology';
import { labelPoint } from './labels';
import type {
	AreaCollection,
	BoundaryTopology,
	OblastProperties
} from '../../src/lib/boundaries/boundaries';
import type { RegionTopology } from '../../src/lib/boundaries/regions';
import { ringPoints } from './rings';

/** The file as it is written: ids and labels added, arcs as differences from point to point. */
export function encodeTopology({ objects, arcs }: GridTopology): BoundaryTopology {
	return {
		type: 'Topology',
		transform: GRID_TRANSFORM,
		objects: {
			countries: {
				type: 'GeometryCollection',
				geometries: objects.countries.geometries.map(
					({ properties: { id, iso2 }, arcs: polygons }) => {
						const label = labelPoint(id, inDegrees(polygons, arcs));
						return { ...asSimpleAsCanBe(polygons), id, properties: { id, iso2, label } };
					}
				)
			},
			oblasts: asAreas(objects.oblasts)
		},
		arcs: arcs.map(asDifferences)
	};
}

/** Regions as a file has them: ids added, arcs as differences from point to point. */
export function encodeAreas(
	regions: GridTopology['objects']['oblasts'],
	arcs: Position[][]
): Pick<RegionTopology, 'objects' | 'arcs'> {
	return { objects: { regions: asAreas(regions) }, arcs: arcs.map(asDifferences) };
}

function asAreas({
	geometries
}: GridTopology['objects']['oblasts']): AreaCollection<OblastProperties> {
	return {
		type: 'GeometryCollection',
		geometries: geometries.map(({ properties, arcs: polygons }) => ({
			...asSimpleAsCanBe(polygons),
			id: properties.id,
			properties
		}))
	};
}

function asSimpleAsCanBe(polygons: number[][][]) {
	const [only, ...others] = polygons;
	return only !== undefined && others.length === 0
		? { type: 'Polygon' as const, arcs: only }
		: { type: 'MultiPolygon' as const, arcs: polygons };
}

function inDegrees(polygons: number[][][], arcs: Position[][]): Position[][][] {
	return polygons.map((rings) => rings.map((ring) => ringPoints(arcs, ring).map(toDegrees)));
}

function asDifferences(arc: Position[]): Position[] {
	let [lastX, lastY] = [0, 0];
	return arc.map(([x = NaN, y = NaN]) => {
		const difference = [x - lastX, y - lastY];
		[lastX, lastY] = [x, y];
		return difference;
	});
}
