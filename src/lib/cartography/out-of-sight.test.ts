import { expect, test } from 'vitest';
import { sampleData } from '../../../tests/support/sample-map-data';
import { outOfSight } from './out-of-sight';
import type { Camera } from './projection';

const SIZE = { width: 1000, height: 800 };

/** The squares of the layer lie between 0° and 11° east, 45° and 46° north. */
function sides(camera: Camera, subjectOf = (reference: string) => reference): string[] {
	const options = { visible: ['monitoring'], subjectOf };
	const found = outOfSight(sampleData(), options, camera, SIZE, [0, 0, 1000, 800]);
	return found.map(({ reference, side }) => `${reference} ${side}`);
}

test('nothing that is seen is out of sight', () => {
	expect(sides({ longitude: 5, latitude: 45.5, zoom: 5 })).toEqual([]);
});

test('what lies beyond an edge is told by that edge, the nearest first', () => {
	expect(sides({ longitude: 60, latitude: 45.5, zoom: 5 })).toEqual([
		'monitoring:monitoring-2 left',
		'monitoring:monitoring-1 left'
	]);
	expect(sides({ longitude: -60, latitude: 45.5, zoom: 5 })[0]).toBe(
		'monitoring:monitoring-1 right'
	);
	expect(sides({ longitude: 5, latitude: 0, zoom: 5 })[0]).toMatch(/ top$/u);
	expect(sides({ longitude: 5, latitude: 75, zoom: 5 })[0]).toMatch(/ bottom$/u);
});

test('the shorter way round the world counts', () => {
	// From 170° west, 0° to 11° east are nearer to the west: 180 degrees less the 10 and 11 that lie beyond.
	expect(sides({ longitude: -165, latitude: 45.5, zoom: 5 })[0]).toMatch(/ right$/u);
	expect(sides({ longitude: -176, latitude: 45.5, zoom: 5 }).at(0)).toMatch(/ (?:left|right)$/u);
	expect(sides({ longitude: 170, latitude: 45.5, zoom: 5 })[0]).toMatch(/ left$/u);
});

test('a subject of which any feature is seen is in sight', () => {
	// The one subject has a square at 0° and one further east.
	expect(sides({ longitude: 0, latitude: 45.5, zoom: 9 }, () => 'one')).toEqual([]);
});
