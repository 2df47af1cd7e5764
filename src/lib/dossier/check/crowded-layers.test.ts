import { expect, it } from 'vitest';
import { miniatureFiles, miniatureOptions } from '../../../../tests/fixtures/miniature';
import { crowdedLayers } from './crowded-layers';
import { parseDossier } from '../parse/parse';

/** The miniature dossier with this many points beside the port, as text. */
function withPoints(count: number): Map<string, string> {
	const files = miniatureFiles();
	const points = Array.from(
		{ length: count },
		(_, index) =>
			`{"type": "Feature", "id": "p${index}", "geometry": {"type": "Point", "coordinates": [${(index % 360) - 180}, ${(index % 180) - 90}]}, "properties": {"basis": "public-record", "source": "gazetteer", "date": "2025-06-01"}}`
	);
	const text = (files.get('points.geojson') ?? '').replace('"features": [', (start) =>
		[start, ...points.map((point) => `${point},`)].join('')
	);
	return files.set('points.geojson', text);
}

it('warns of a layer with more than 10,000 features', () => {
	expect(crowdedLayers(parseDossier(withPoints(9_999), miniatureOptions))).toEqual([]);
	expect(crowdedLayers(parseDossier(withPoints(10_000), miniatureOptions))).toMatchObject([
		{
			file: 'points.geojson',
			path: 'features',
			message: expect.stringContaining('10001 features') as string
		}
	]);
});

it('takes a layer of 100,000 features, with the warning', () => {
	const dossier = parseDossier(withPoints(100_000), miniatureOptions);
	expect(dossier.features['points']?.features).toHaveLength(100_001);
	expect(crowdedLayers(dossier)).toHaveLength(1);
});
