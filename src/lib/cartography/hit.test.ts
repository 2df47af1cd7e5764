import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { at, draw, way } from '../../../tests/support/sample-drawing';
import { featuresAt } from './features-at';
import type { Shape } from './filters';
import { hitLayer } from './hit';

const PLACE: Geometry = { type: 'Point', coordinates: at(100, 50) };
const ROAD = way([20, 50], [180, 50]);

test.each([
	['point', PLACE],
	['line', ROAD]
] as const)(
	'a %s answers a finger that is ten pixels beside it, and not one further off',
	(shape, geometry) => {
		expect(found(shape, geometry, 50 + 9)).toEqual(['all:A']);
		expect(found(shape, geometry, 50 - 9)).toEqual(['all:A']);
		expect(found(shape, geometry, 50 + 11)).toEqual([]);
	}
);

/** What answers at a place below or above the middle. */
function found(shape: Shape, geometry: Geometry, y: number): unknown[] {
	// Lines are there twice, for overviews and for close by; here is but one.
	const filter = ['==', ['geometry-type'], geometry.type];
	const layer = { ...hitLayer('all', shape, true), id: 'a/0', filter };
	return featuresAt(draw([layer], [geometry], { interactive: () => undefined }).hits, 100, y);
}
