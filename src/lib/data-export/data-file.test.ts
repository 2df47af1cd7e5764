import { describe, expect, it } from 'vitest';
import boundaries from '../../../geo/boundaries/boundaries.topojson?raw';
import { decodeBoundaries, type BoundaryTopology } from '../boundaries/boundaries';
import { joinGeometries, separateGeometries } from '../cartography/map-data';
import { dossierFile, LAYER_FORMAT_IDS, layersFile } from './data-file';
import { layerIds } from '../layers/layers-of';
import { testInput } from '../../../tests/support/export-input';

const input = testInput();

describe('layersFile', () => {
	it('names the file after dossier, date and layers', () => {
		expect(layersFile(input, ['coalition'], 'geojson').name).toBe(
			'ukraine-guarantees-2026-01-19-coalition.geojson'
		);
		expect(layersFile(input, layerIds(input.dossier), 'csv').name).toBe(
			'ukraine-guarantees-2026-01-19-all-layers.csv'
		);
		expect(layersFile(input, ['troops', 'places'], 'kml').name).toBe(
			'ukraine-guarantees-2026-01-19-troops-places.kml'
		);
	});

	it('is the same from the page, which joins its shapes again from the boundaries', () => {
		const { countries, oblasts } = decodeBoundaries(JSON.parse(boundaries) as BoundaryTopology);
		const { features, geometries } = separateGeometries(input.dossier.features);
		const boundary = (id: string) =>
			countries.get(id) ?? oblasts.features.find(({ properties }) => properties.id === id);
		const page = { ...input, features: joinGeometries(features, geometries, boundary) };
		for (const format of LAYER_FORMAT_IDS) {
			const written = layersFile(page, layerIds(page.dossier), format).text;
			expect(written === layersFile(input, layerIds(input.dossier), format).text).toBe(true);
		}
	});
});

describe('dossierFile', () => {
	it('names the file after what is in it', () => {
		expect(dossierFile(input, 'annotations').name).toBe(
			'ukraine-guarantees-2026-01-19-annotations.jsonld'
		);
		expect(dossierFile(input, 'citations').name).toBe(
			'ukraine-guarantees-2026-01-19-citations.json'
		);
	});
});
