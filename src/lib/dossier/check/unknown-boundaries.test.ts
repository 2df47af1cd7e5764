import { expect, test } from 'vitest';
import type { LayerFeatures } from '../model/types';
import { unknownBoundaries } from './unknown-boundaries';

const KNOWN = new Set(['EGY', 'UKR', 'UA-63', 'UA-43', 'EG-C', 'EG-GZ', 'EG-MT']);

function problems(boundary: string | undefined, known: ReadonlySet<string> = KNOWN) {
	const feature = { type: 'Feature', id: 'cairo', geometry: null, properties: { boundary } };
	const layer = { type: 'FeatureCollection', features: [feature] } as unknown as LayerFeatures;
	return unknownBoundaries({ features: { regions: layer } }, known);
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

test('what lists no boundary is none that is unknown', () => {
	expect(problems(undefined)).toEqual([]);
});

test('a country that does not exist is one that is like it', () => {
	expect(problems('UKK')[0]?.remedy).toMatch(/^Did you mean “UKR”\?/);
});

test('of a country with regions, the remedy lists them, twelve at most', () => {
	const regions = (count: number) =>
		new Set(['UKR', ...Array.from({ length: count }, (_, place) => `EG-${10 + place}`)]);
	expect(problems('EG-WXYZ', regions(2))[0]?.remedy).toMatch(/^Write one of EG-10, EG-11; or/);
	expect(problems('EG-WXYZ', regions(12))[0]?.remedy).toMatch(/, EG-21; or/);
	expect(problems('EG-WXYZ', regions(13))[0]?.remedy).toMatch(/, EG-21, …; or/);
});
