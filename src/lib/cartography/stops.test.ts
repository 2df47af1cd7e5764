import { expect, test } from 'vitest';
import { sampleData } from '../../../tests/support/sample-map-data';
import type { Camera } from './projection';
import { stopsInView } from './stops';

const SIZE = { width: 1000, height: 800 };
/** Squares of a degree between 0° and 11° east, 45° and 46° north, and points at 50°. */
const CAMERA: Camera = { longitude: 5, latitude: 47.5, zoom: 6 };

function inView(visible: string[], camera = CAMERA, subjectOf = (reference: string) => reference) {
	const stops = stopsInView(sampleData(), { visible, subjectOf }, camera, SIZE, [0, 0, 1000, 800]);
	return stops.map(({ reference }) => reference);
}

test('what is switched off is not gone to, and what lies on top comes last', () => {
	// Of three shapes: areas of all layers lie below all lines, and these below points.
	expect(inView(['places', 'monitoring', 'contact-line'])).toEqual([
		'monitoring:monitoring-1',
		'monitoring:monitoring-2',
		'contact-line:contact-line-3',
		'contact-line:contact-line-1',
		'contact-line:contact-line-2',
		'places:places-1',
		'places:places-2',
		'places:places-3',
		'places:places-4'
	]);
});

test('what several layers show is one stop, by the layer on top', () => {
	const number = (reference: string) => reference.slice(-1);
	const alone = inView(['coalition'], CAMERA, number);
	expect(alone).toHaveLength(6);
	const both = inView(['coalition', 'monitoring'], CAMERA, number);
	expect(both).toHaveLength(6);
	expect(both.slice(0, 3)).toEqual([
		'monitoring:monitoring-1',
		'monitoring:monitoring-2',
		'coalition:coalition-3'
	]);
});

test('what is out of view is not gone to', () => {
	expect(inView(['monitoring'], { ...CAMERA, longitude: 90 })).toEqual([]);
});

test('where no layer shows anything, there are the countries', () => {
	expect(inView([])).toEqual(['countries:FRA', 'countries:CHE']);
	expect(inView(['monitoring'], { longitude: 10.5, latitude: 45.5, zoom: 8 })).toEqual([
		'countries:CHE'
	]);
});
