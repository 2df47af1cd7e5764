import type {
	GeometryCollection,
	MultiPolygon,
	Properties,
	Topology
} from 'topojson-specification';
import type { CountryCode } from './assign';

export interface GridCollection<Own extends Properties> extends GeometryCollection<Own> {
	geometries: (MultiPolygon<Own> & { properties: Own })[];
}

/** Countries and oblasts that share their arcs, all points in cells of the grid. */
export type GridTopology = Topology<{
	countries: GridCollection<CountryCode>;
	oblasts: GridCollection<{ id: string; name: string }>;
}>;
