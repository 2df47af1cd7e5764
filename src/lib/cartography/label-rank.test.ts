import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { countryLabelRank } from './label-rank';

function box(width: number, height: number): Polygon {
	return {
		type: 'Polygon',
		coordinates: [
			[
				[0, 0],
				[width, 0],
				[width, height],
				[0, height],
				[0, 0]
			]
		]
	};
}

// At zoom 0 a degree of longitude is 512 / 360 = 1.42 pixels. Six letters of 7.6 pixels need 45.6,
// a third less with the overhang: 33.8.
test('a country as wide as its name at zoom 4 is named from there', () => {
	// 2 degrees are 2.84 pixels at zoom 0, 22.8 at zoom 3, 45.5 at zoom 4.
	expect(countryLabelRank(box(2, 2), 'FRANCE')).toBe(4);
});

test('a continent is named at the smallest zoom, an islet at the largest', () => {
	expect(countryLabelRank(box(60, 40), 'Russia')).toBe(2);
	expect(countryLabelRank(box(0.01, 0.01), 'Malta')).toBe(7);
});

test('the largest part counts, not the number of parts', () => {
	const islands = {
		type: 'MultiPolygon' as const,
		coordinates: [box(0.1, 0.1).coordinates, box(2, 2).coordinates]
	};
	expect(countryLabelRank(islands, 'FRANCE')).toBe(countryLabelRank(box(2, 2), 'FRANCE'));
});
