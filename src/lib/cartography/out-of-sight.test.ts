import { expect, test } from 'vitest';
import { sampleData } from '../../../tests/support/sample-map-data';
import { bySide, outOfSight } from './out-of-sight';
import type { Camera } from './projection';

const SIZE = { width: 1000, height: 800 };

/** The layer's two squares lie between 0° and 2° east. */
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
	// From 178.8° west, the middle at 0.5° is 179.3 degrees to the east, that at 1.5° 179.7 to the west.
	expect(sides({ longitude: -178.8, latitude: 45.5, zoom: 5 })).toEqual([
		'monitoring:monitoring-1 right',
		'monitoring:monitoring-2 left'
	]);
});

test('a subject of which any feature is seen is in sight', () => {
	// Its two squares are both a subject's, and one of them is seen.
	expect(sides({ longitude: 0, latitude: 45.5, zoom: 9 }, () => 'one')).toEqual([]);
});

test('a side names what has a position before what is nearer, and what is chosen before all', () => {
	// Countries with a position lie further east than the square of the other layer at 0°.
	const camera = { longitude: -60, latitude: 45.5, zoom: 5 };
	const options = {
		visible: ['troops', 'monitoring'],
		subjectOf: (reference: string) => reference
	};
	const hidden = outOfSight(sampleData(), options, camera, SIZE, [0, 0, 1000, 800]);
	const [right] = bySide(hidden, () => false);
	expect(right?.side).toBe('right');
	expect(right?.there[0]).toMatch(/^troops:/u);
	expect(right?.there.at(-1)).toMatch(/^monitoring:/u);
	const [chosen] = bySide(hidden, (reference) => reference === 'monitoring:monitoring-2');
	expect(chosen?.there[0]).toBe('monitoring:monitoring-2');
	expect(chosen?.there).toHaveLength(right?.there.length ?? 0);
});
