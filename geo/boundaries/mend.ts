import type { MultiPolygon, Polygon } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import { feature } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import type { Properties } from 'topojson-specification';
import { invalidPlace } from '../../src/lib/dossier/check/geometry-validity';
import { wound } from '../derive/areas';
import { signedArea } from './grid';
import type { GridCollection, GridTopology } from './grid-topology';

/**
 * Makes areas valid as OGC simple features (see `invalidPlace`). On the grid two capes can come to
 * meet in a point or along a side: rings then touch themselves, or two islands of one country have a
 * side in common. Islands with a common side become one, and a ring that touches itself two.
 *
 * Lines meet in their points only, so the areas stay what they were and no point is moved: borders
 * that are shared stay the same line.
 * @param topology its lines do not cross: `untangle` has seen to that
 * @throws Error when an area cannot be mended without changing it
 */
export function mendTopology(topology: GridTopology): GridTopology {
	const { countries, oblasts } = topology.objects;
	return toTopology({
		countries: mended(topology, countries),
		oblasts: mended(topology, oblasts)
	}) as GridTopology;
}

function mended<Own extends Properties>(topology: GridTopology, collection: GridCollection<Own>) {
	const { features } = feature(topology, collection);
	return {
		type: 'FeatureCollection' as const,
		features: features.map((each) => ({
			...each,
			geometry: mendedArea(each.geometry as MultiPolygon, String(each.properties?.['id']))
		}))
	};
}

function mendedArea(simplified: MultiPolygon, name: string): MultiPolygon {
	const area = withoutRepeats(simplified);
	if (invalidPlace(area) === undefined) return area;
	// A buffer of no width is how programs on JTS and GEOS build an area anew from its lines.
	const built = new GeoJSONWriter().write(
		BufferOp.bufferOp(new GeoJSONReader(new GeometryFactory()).read(area), 0)
	) as Polygon | MultiPolygon;
	const rebuilt = ringsWound(built);
	if (invalidPlace(rebuilt) !== undefined || cells(rebuilt) !== cells(area)) {
		throw new Error(`The area of ${name} cannot be mended: look at its lines.`);
	}
	return rebuilt;
}

/** A bight that simplifying has closed is left as one point twice. */
function withoutRepeats(area: MultiPolygon): MultiPolygon {
	return {
		type: 'MultiPolygon',
		coordinates: area.coordinates.map((rings) =>
			rings.map((ring) =>
				ring.filter(
					([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1]
				)
			)
		)
	};
}

/** RFC 7946, section 3.1.6; JTS winds the other way. */
function ringsWound(area: Polygon | MultiPolygon): MultiPolygon {
	const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
	return {
		type: 'MultiPolygon',
		coordinates: polygons.map((rings) => rings.map((ring, index) => wound(ring, index === 0)))
	};
}

/** The area in cells of the grid: exact, as all points are whole numbers. */
function cells({ coordinates }: MultiPolygon): number {
	return coordinates.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}
