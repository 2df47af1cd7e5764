import type { FeatureCollection, Geometry } from 'geojson';
import { topology as toTopology } from 'topojson-server';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import { ringAround } from '../../tests/support/ring-around';
import type { LayerFeature } from './layer-file';
import type { Material } from './material';

/**
 * Countries for tests: squares of two degrees from west to east on the equator, by code. Two of them lie
 * on the grid of the topology to the last digit.
 */
export function squares(...codes: readonly string[]): BoundaryTopology {
	const countries: FeatureCollection = {
		type: 'FeatureCollection',
		features: codes.map((id, index) => ({
			type: 'Feature',
			properties: { id, iso2: id.slice(0, 2), label: [2 * index + 1, 1] },
			geometry: { type: 'Polygon', coordinates: [ringAround(2 * index, 0, 2 * index + 2, 2)] }
		}))
	};
	const oblasts: FeatureCollection = { type: 'FeatureCollection', features: [] };
	return toTopology({ countries, oblasts }, 200_001) as BoundaryTopology;
}

/** What recipes work with, with a layer “things”. */
export function materialWith(
	topology: BoundaryTopology,
	things: Readonly<Record<string, Geometry>>
): Material {
	const features = Object.entries(things).map(([id, geometry]): LayerFeature => ({
		type: 'Feature',
		id,
		properties: {},
		geometry
	}));
	return {
		topology,
		region: () => undefined,
		dividingLines: [],
		featuresOf: (layer) => (layer === 'things' ? features : [])
	};
}
