import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { layerRules } from '../dossier/parse/layer-rules';
import { parseLayer } from '../dossier/parse/parse-layer';
import type { LayerFeatures } from '../dossier/model/types';
import { geoJson } from './geojson';
import { testInput } from '../../../tests/support/export-input';

type File = FeatureCollection<Geometry, Record<string, unknown>>;

const input = testInput();
const declared = input.dossier.layers.filter(({ kind }) => kind !== 'positions');
const LAYERS = declared.map(({ id }) => id);

/** The features of a file in the place of the layer's own, and what is said of it. */
function taken(layer: string, file: string) {
	const rules = declared.find(({ id }) => id === layer);
	if (rules === undefined) throw new Error(`There is no layer ${layer}.`);
	const problems: string[] = [];
	const { features } = parseLayer(file, layerRules(rules), (path, message) => {
		problems.push(`${path}: ${message}`);
	});
	return { features: byId([...features.values()]), problems };
}

function byId(features: LayerFeatures['features']) {
	return new Map(features.map(({ id, country, properties }) => [id, { country, properties }]));
}

function changed(layer: string, change: (feature: Feature<Geometry, object>) => unknown): string {
	const file = JSON.parse(geoJson(input, [layer])) as File;
	return JSON.stringify({ ...file, features: file.features.map(change) });
}

/** Every list of positions the other way round, and each number as a program computes it. */
function turned(value: unknown): unknown {
	if (!Array.isArray(value)) return value;
	if (typeof value[0] === 'number') return (value as Position).map((degrees) => degrees + 2e-11);
	const isLine = Array.isArray(value[0]) && typeof value[0][0] === 'number';
	const parts = value.map(turned);
	return isLine ? parts.reverse() : parts;
}

describe.each(LAYERS)('the file of the layer %s', (layer) => {
	const own = byId(input.dossier.features[layer]?.features ?? []);

	it('comes back with the same ids and properties', () => {
		expect(taken(layer, geoJson(input, [layer]))).toEqual({ features: own, problems: [] });
	});

	// What QGIS 3.22 and GDAL 3.6 were seen to do: see the commit that brought this test.
	it('comes back so from a geographic program', () => {
		const columns = new Set<string>();
		changed(layer, ({ properties }) => Object.keys(properties).forEach((key) => columns.add(key)));
		const file = changed(layer, ({ properties, geometry, type }) => ({
			type,
			properties: {
				fid: 7,
				...Object.fromEntries([...columns].map((key) => [key, null])),
				...Object.fromEntries(
					Object.entries(properties).map(([key, value]) => [
						key,
						typeof value === 'object' ? JSON.stringify(value) : value
					])
				),
				date: String((properties as { date: string }).date).replaceAll('-', '/')
			},
			geometry: {
				...geometry,
				...('coordinates' in geometry && { coordinates: turned(geometry.coordinates) })
			}
		}));
		const written = { ...(JSON.parse(file) as object) } as Record<string, unknown>;
		const bare = JSON.stringify({
			type: written['type'],
			name: layer,
			crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
			features: written['features']
		});
		expect(taken(layer, bare)).toEqual({ features: own, problems: [] });
	});
});

it('what has been edited is what counts, and a column of somebody’s own is named', () => {
	const edited = changed('places', (feature) => ({
		...feature,
		properties: { ...feature.properties, name: 'Elsewhere', mood: 'good' }
	}));
	const { problems } = taken('places', edited);
	expect(problems.join('\n')).toContain('mood');
	const renamed = changed('places', (feature) => ({
		...feature,
		properties: { ...feature.properties, name: 'Elsewhere' }
	}));
	const names = [...taken('places', renamed).features.values()].map(
		({ properties }) => properties.name
	);
	expect(new Set(names)).toEqual(new Set(['Elsewhere']));
});

it('a feature of another layer is none of this one', () => {
	const { features, problems } = taken('places', geoJson(input, ['coalition']));
	expect(features.size).toBe(0);
	expect(problems[0]).toContain('id');
});
