import { expect, test } from 'vitest';
import type { LayerFeatures } from '../model/types';
import { unknownBoundaries } from './unknown-boundaries';

const KNOWN = new Set(['EGY', 'UKR', 'UA-63', 'UA-43', 'EG-C', 'EG-GZ', 'EG-MT']);

function problems(boundary: string) {
	const feature = { type: 'Feature', id: 'cairo', geometry: null, properties: { boundary } };
	const layer = { type: 'FeatureCollection', features: [feature] } as unknown as LayerFeatures;
	return unknownBoundaries({ features: { regions: layer } }, KNOWN);
}

test.each(['EG-C', 'EGY', 'UA-43'])('%s is a boundary', (code) => {
	expect(problems(code)).toEqual([]);
});

test('a region that does not exist is named with file, place, and what was meant', () => {
	expect(problems('EG-GX')).toEqual([
		{
			file: 'regions.geojson',
			path: 'features[0].properties.boundary',
			message: 'The feature “cairo” is to have the boundary of EG-GX, and there is none.',
			remedy: 'Did you mean “EG-GZ”? Correct it; or leave “boundary” out and give a geometry.'
		}
	]);
});

test('of a country without regions, the remedy says what can be written', () => {
	expect(problems('ZZ-1')[0]?.remedy).toMatch(/^Write the code of a country .* or of a region/);
});
