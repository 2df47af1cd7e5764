import { expect, it } from 'vitest';
import { sampleDossier, sampleFeature } from '../../../../tests/support/sample-dossier';
import { unknownBoundaries } from './unknown-boundaries';

it('tells of each feature that is to have a boundary which there is not', () => {
	const { dossier } = sampleDossier({
		features: {
			places: [sampleFeature('paris')],
			areas: [
				sampleFeature('FRA', { boundary: 'FRA' }),
				sampleFeature('east', { boundary: 'UA-99' }),
				sampleFeature('kharkiv', { boundary: 'UA-63' })
			]
		}
	});
	const known = new Set(['FRA', 'UA-63']);
	expect(unknownBoundaries(dossier, known)).toEqual([
		{
			file: 'areas.geojson',
			path: 'features[1].properties.boundary',
			message: 'The feature “east” is to have the boundary of UA-99, and there is none.',
			remedy: expect.stringContaining('leave “boundary” out and give a geometry') as string
		}
	]);
	expect(unknownBoundaries(dossier, new Set([...known, 'UA-99']))).toEqual([]);
});
