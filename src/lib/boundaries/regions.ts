import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { AreaCollection, OblastProperties } from './boundaries';

/** The first-level regions of one country, in degrees on a grid. */
export type RegionTopology = Topology<{ regions: AreaCollection<OblastProperties> }>;

export type RegionFeature = Feature<Polygon | MultiPolygon, OblastProperties>;

/** The country whose regions are in the file of the countries, for every map: ISO 3166-1 alpha-2. */
export const SHARED = 'UA';

/**
 * The country of a code that is a region's, ISO 3166-1 alpha-2; undefined for a country's code, and for
 * a region whose boundary every map has.
 */
export function countryOfRegion(code: string): string | undefined {
	const [country = '', region] = code.split('-');
	return region === undefined || country === SHARED ? undefined : country;
}

const DECIMALS = 6;

/**
 * Regions by ISO 3166-2 code, in the order of their codes: [longitude, latitude] in degrees, rings wound
 * as RFC 7946 asks.
 */
export function decodeRegions(topology: RegionTopology): ReadonlyMap<string, RegionFeature> {
	const { features } = feature(topology, topology.objects.regions);
	return new Map(
		(features as RegionFeature[]).map((region) => [region.properties.id, rounded(region)])
	);
}

// The same position is rounded alike in both its regions, so that they go on sharing it.
function rounded(region: RegionFeature): RegionFeature {
	const { geometry } = region;
	const ring = (positions: Position[]): Position[] =>
		positions.map((position) => position.map((degrees) => Number(degrees.toFixed(DECIMALS))));
	return {
		...region,
		geometry:
			geometry.type === 'Polygon'
				? { ...geometry, coordinates: geometry.coordinates.map(ring) }
				: { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(ring)) }
	};
}
